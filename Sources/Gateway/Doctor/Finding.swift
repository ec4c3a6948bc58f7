/// Something that is wrong with an installation, or was.
package struct Finding: Sendable, Equatable {
    package enum Level: String, Sendable {
        /// It works, but somebody should know.
        case note
        /// Something does not work, or will not.
        case problem
        /// It was wrong and is right again.
        case mended
    }

    package var level: Level
    /// The facts, and what to do next.
    package var text: String

    package init(_ level: Level, _ text: String) {
        self.level = level
        self.text = text
    }
}
