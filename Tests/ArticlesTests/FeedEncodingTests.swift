import Testing

@testable import Articles

@Suite struct FeedEncodingTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var header: String?
        var title: String
        var encoding: String
        var isWellFormed = true
        var testDescription: String { name }
    }

    private static func feed(_ label: String?, _ title: [UInt8]) -> [UInt8] {
        let declaration = label.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
        return Array((declaration + "<rss version=\"2.0\"><channel><title>").utf8) + title
            + Array("</title></channel></rss>".utf8)
    }

    static let cases = [
        Case(name: "UTF-8", bytes: feed("utf-8", Array("é".utf8)), title: "é", encoding: "utf-8"),
        Case(name: "mark", bytes: [0xEF, 0xBB, 0xBF] + feed(nil, Array("é".utf8)), title: "é", encoding: "utf-8"),
        Case(name: "Latin 1", bytes: feed("iso-8859-1", [0xE9, 0x96]), title: "é–", encoding: "iso-8859-1"),
        Case(
            name: "header", bytes: feed(nil, [0xE9]), header: "text/xml; charset=\"windows-1252\"", title: "é",
            encoding: "windows-1252"),
        Case(
            name: "UTF-8 declared as UTF-16", bytes: feed("utf-16", Array("Tiếng".utf8)), title: "Tiếng",
            encoding: "utf-8", isWellFormed: false),
        Case(
            name: "one bad byte", bytes: feed("utf-8", Array("Tiếng Việt ".utf8) + [0xE9]), title: "Tiếng Việt é",
            encoding: "utf-8", isWellFormed: false),
        Case(
            name: "control character", bytes: feed("utf-8", [0x61, 0x08, 0x62]), title: "ab", encoding: "utf-8",
            isWellFormed: false),
        Case(
            name: "windows-1258", bytes: feed("windows-1258", Array("ti".utf8) + [0xEA, 0xEC] + Array("ng".utf8)),
            title: "ti\u{1EBF}ng", encoding: "windows-1258"),
        Case(
            name: "UTF-16",
            bytes: [0xFF, 0xFE]
                + String(decoding: feed("utf-16", Array("é".utf8)), as: UTF8.self).utf16.flatMap {
                    [UInt8($0 & 255), UInt8($0 >> 8)]
                },
            title: "é", encoding: "utf-16le"),
        Case(
            name: "ISO-2022-JP", bytes: feed("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42]),
            title: "日", encoding: "iso-2022-jp"),
        Case(
            name: "nonsense", bytes: feed("bogus", Array("x".utf8)), title: "x", encoding: "utf-8", isWellFormed: false),
    ]

    @Test(arguments: cases) func theEncodingIsFound(_ testCase: Case) throws {
        for chunk in [1 << 20, 1, 5] {
            var position = 0
            let feed = try FeedParser().read(
                from: { buffer in
                    let count = min(chunk, buffer.count, testCase.bytes.count - position)
                    buffer.copyBytes(from: testCase.bytes[position..<(position + count)])
                    position += count
                    return count
                }, contentType: testCase.header
            ) { _ in true }
            #expect(feed.title.map { Array($0.unicodeScalars) } == Array(testCase.title.unicodeScalars))
            #expect(feed.encoding == testCase.encoding)
            #expect((feed.damage == nil) == testCase.isWellFormed, "\(feed.damage ?? "")")
        }
    }

    /// The encoding is settled by the first two megabytes, which may end within a character.
    @Test(arguments: 0..<4) func aLongFeedIsNotTakenForDamaged(_ shift: Int) throws {
        let text =
            "<rss><channel><title>\(String(repeating: "x", count: shift))</title><item><description>"
            + String(repeating: "ừ", count: 800_000) + "</description></item></channel></rss>"
        let feed = try FeedParser().parse(Array(text.utf8))
        #expect(feed.damage == nil)
        #expect(feed.encoding == "utf-8")
        #expect(feed.items.first?.summary?.count == 800_000)
    }
}
