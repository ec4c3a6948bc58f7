/// An export as its file in `exports/` defines it: which articles go where, in which formats.
package struct ExportProfile: Sendable, Equatable {
    /// The formats that exports are written in.
    package enum Format: String, Sendable, CaseIterable {
        case rss, json, text
    }

    /// The name of its file: `feeds`.
    package var id: String
    /// What people read over the feed.
    package var title: String
    package var formats: [Format]
    /// The ids of its sources; empty for all of them.
    package var sources: [String] = []
    /// Whether each source has files of its own, or all are in one.
    package var splitBySource = true
    /// The most articles a file has, the newest first; nil for all.
    package var limit: Int?
    /// Only articles published on this day or later: `2024-05-26`.
    package var since: String?
    /// Where it was defined, for messages.
    package var file: String

    package init(id: String, title: String, formats: [Format], file: String) {
        self.id = id
        self.title = title
        self.formats = formats
        self.file = file
    }

    /// Whether `text` is a day: `2024-05-26`.
    package static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 3 && parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
    }
}
