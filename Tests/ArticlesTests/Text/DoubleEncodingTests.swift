import Testing

@testable import Articles

@Suite struct DoubleEncodingTests {
    /// Each byte of `text` in UTF-8 as a character of its own.
    private func doubled(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.utf8.map { Unicode.Scalar($0) })
        return String(result)
    }

    @Test(arguments: ["Investor’s", "“quoted” – dashed…", "Ủy ban nhân dân tỉnh Hà Nam đã họp", "日本語の見出し", "😀 smile"])
    func twiceEncodedTextIsDecoded(_ text: String) throws {
        let mended = try #require(DoubleEncoding.mended(Array("before \(doubled(text)) after é".utf8)))
        #expect(String(decoding: mended, as: UTF8.self) == "before \(text) after é")
    }

    @Test(arguments: [
        "MANHÃ»", "«olá» disse", "“café”»", "naïve", "plain", "", "Ủy ban nhân dân", "a\u{85}b", "\u{C3}",
    ])
    func otherTextStays(_ text: String) {
        #expect(DoubleEncoding.mended(Array(text.utf8)) == nil)
    }

    @Test func aPageWithItIsMarkedRepaired() {
        let page = "<meta charset=utf-8><title>The investor\(doubled("’"))s guide</title>"
        let decoded = TextDecoder.decode(Array(page.utf8), httpCharset: "utf-8", kind: .html)
        #expect(
            String(decoding: decoded.utf8, as: UTF8.self) == "<meta charset=utf-8><title>The investor’s guide</title>")
        #expect(decoded.repaired)
    }
}
