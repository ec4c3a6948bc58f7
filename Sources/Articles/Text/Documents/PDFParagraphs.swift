/// Paragraphs of the plain text that `pdftotext` makes of a PDF file.
///
/// That text keeps the lines of the printed page. Here lines become paragraphs again, a sentence that a page's end broke is
/// joined, and page numbers go. Text that was typed for `.Vn…` fonts, of which such files know only the codes, is read.
package enum PDFParagraphs {
    /// The most characters that are kept of one file.
    package static let most = 1_000_000

    /// The paragraphs of `output`, parted by blank lines; nil where it holds no letter, as of a scanned page.
    package static func text(_ output: [UInt8]) -> String? {
        let printed = unicode(String(decoding: output, as: UTF8.self))
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(PlainText.line)
        let width = width(of: printed)
        var paragraphs: [String] = []
        var lines: [String] = []
        for line in printed + [""] {
            if isPageNumber(line) { continue }
            if let last = lines.last, line.isEmpty || begins(line, after: last, width) {
                var paragraph = ""
                for line in lines { append(line, to: &paragraph) }
                lines = []
                // In place: a file may be nothing but such rests.
                if paragraphs.last.map({ continues($0, paragraph) }) == true {
                    append(paragraph, to: &paragraphs[paragraphs.count - 1])
                } else {
                    paragraphs.append(paragraph)
                }
            }
            if !line.isEmpty { lines.append(line) }
        }
        let text = CorpusText.clean(paragraphs.joined(separator: "\n\n"))
        guard text.contains(where: \.isLetter) else { return nil }
        return text.unicodeScalars.count <= most
            ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(most)))
    }

    /// How long a full line is: four of five are no longer.
    private static func width(of lines: [String]) -> Int {
        let lengths = lines.map(\.count).filter { $0 > 0 }.sorted()
        return lengths.isEmpty ? 0 : lengths[lengths.count * 4 / 5]
    }

    /// Whether a line begins a paragraph: by its number or dash, or because the line before it ends early.
    private static func begins(_ line: String, after last: String, _ width: Int) -> Bool {
        if isItem(line) { return true }
        let isShort = last.count * 5 < width * 4
        if isShort, let end = last.last, ".;:!?…”".contains(end) { return true }
        let isCapital = line.contains(where: \.isLowercase) != last.contains(where: \.isLowercase)
        return last.count * 5 < width * 3 && isCapital && line.unicodeScalars.first?.properties.isLowercase != true
    }

    /// `Điều 3. …`, `Chương II`, `1.2. …`, `a) …`, `- …`.
    private static func isItem(_ line: String) -> Bool {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count > 1, let first = words.first else { return false }
        if ["-", "–", "+", "•", "*", ""].contains(first) { return true }
        if ["Điều", "Chương", "Mục", "Article", "Section"].contains(first) {
            return words[1].first?.isNumber == true || words[1].allSatisfy { "IVXLC.".contains($0) }
        }
        guard let last = first.last, last == ")" || last == ".", first.utf8.count <= 8 else { return false }
        let name = first.dropLast()
        return name.allSatisfy { $0.isNumber || $0 == "." } || (last == ")" && name.count == 1)
    }

    /// Appends a line to a paragraph; a word that was divided at a line's end is whole again.
    private static func append(_ line: String, to paragraph: inout String) {
        let end = paragraph.unicodeScalars.suffix(2)
        let isDivided =
            end.last == "-" && end.count == 2 && end.first?.properties.isLowercase == true
            && line.unicodeScalars.first?.properties.isLowercase == true
        if isDivided {
            paragraph.unicodeScalars.removeLast()
        } else if !paragraph.isEmpty {
            paragraph += " "
        }
        paragraph += line
    }

    /// Whether a paragraph is the rest of the one before it: that ends in the middle of a sentence, this begins small.
    private static func continues(_ before: String, _ after: String) -> Bool {
        guard let last = before.last, let first = after.unicodeScalars.first else { return false }
        return first.properties.isLowercase && (last.isLetter || last == "," || last == "-")
            && after.dropFirst().first != ")" && after.dropFirst().first != "."
    }

    /// `3`, `- 3 -`, `Trang 3/12`, `Page 3 of 12`.
    private static func isPageNumber(_ line: String) -> Bool {
        guard line.utf8.count <= 24, line.contains(where: \.isNumber) else { return false }
        let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.allSatisfy { word in
            (word.count <= 4 && word.allSatisfy(\.isNumber)) || ["trang", "page", "of", "seite", "von"].contains(word)
        } && words.count(where: { $0.first?.isNumber == true }) <= 2 && !line.contains(".")
    }

    /// A text whose letters are codes of an encoding from before Unicode, as that encoding has them.
    private static func unicode(_ text: String) -> String {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let byte = VietnameseCharset.westernByte(scalar) ?? UInt8(exactly: scalar.value) else { return text }
            bytes.append(byte)
        }
        guard let charset = VietnameseEncoding.guess(bytes.prefix(64_000), declared: nil) else { return text }
        return String(decoding: charset.utf8(bytes), as: UTF8.self)
    }
}
