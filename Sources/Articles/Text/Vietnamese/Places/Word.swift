extension UnitWords {
    /// A word of a line, and what parts it from the one before.
    struct Word {
        /// From what hardly parts to what does.
        enum Joint: Int, Comparable {
            case space, dot, dash, mark

            static func < (one: Joint, two: Joint) -> Bool { one.rawValue < two.rawValue }
        }

        let text: String
        /// In lower case.
        let key: String
        /// `mark` at the beginning of the line.
        let joint: Joint

        var isCapital: Bool { text.unicodeScalars.first?.isCapital == true }
        /// Whether it has capital letters alone, two or more.
        var isUpper: Bool { text.count > 1 && key != text && text.uppercased() == text }
        var isNumber: Bool { text.utf8.count <= 2 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
        /// With nothing but the first letter a capital one.
        var titled: String { String(text.prefix(1) + key.dropFirst()) }

        /// The words of a line: letters, digits, and the apostrophe of "Cư M'gar".
        static func words(of line: String) -> [Word] {
            var words: [Word] = []
            var text = String.UnicodeScalarView()
            var joint = Joint.mark
            func end() {
                guard !text.isEmpty else { return }
                words.append(Word(text: String(text), key: String(text).lowercased(), joint: joint))
                text = .init()
                joint = .space
            }
            for scalar in line.unicodeScalars {
                if scalar.isLetter || scalar.digit != nil || (!text.isEmpty && (scalar == "'" || scalar == "’")) {
                    text.append(scalar)
                    continue
                }
                end()
                switch scalar {
                case ".": joint = max(joint, .dot)
                case "-", "–", "—": joint = max(joint, .dash)
                default: if !scalar.isSpace { joint = .mark }
                }
            }
            end()
            return words
        }
    }
}
