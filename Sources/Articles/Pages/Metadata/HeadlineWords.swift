/// Headlines as they are compared: without case, spaces and punctuation.
enum HeadlineWords {
    /// Letters and digits alone, in lower case.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars where isPart(scalar) { folded.append(scalar) }
        return String(folded)
    }

    /// What stands in `whole` before `part`, where `whole` ends with the words of `part`; nil where it does not.
    static func head(of whole: String, before part: String) -> Substring? {
        let wanted = folded(part)
        guard !wanted.isEmpty, folded(whole).hasSuffix(wanted) else { return nil }
        var index = whole.endIndex
        while index > whole.startIndex, folded(String(whole[index...])) != wanted {
            index = whole.index(before: index)
        }
        let head = whole[..<index]
        // Half a word is no head.
        guard let last = head.unicodeScalars.last else { return head }
        return isPart(last) ? nil : head
    }

    /// What stands in `whole` behind `part`, where `whole` begins with the words of `part`; nil where it does not.
    static func tail(of whole: String, after part: String) -> Substring? {
        let wanted = folded(part)
        guard !wanted.isEmpty, folded(whole).hasPrefix(wanted) else { return nil }
        var index = whole.startIndex
        while index < whole.endIndex, folded(String(whole[..<index])) != wanted {
            index = whole.index(after: index)
        }
        let tail = whole[index...]
        guard let first = tail.unicodeScalars.first else { return tail }
        return isPart(first) ? nil : tail
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isLetter || scalar.digit != nil || scalar.properties.numericType != nil
    }
}
