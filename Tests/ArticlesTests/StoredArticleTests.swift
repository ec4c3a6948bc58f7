import Foundation
import Testing

@testable import Articles

@Suite struct StoredArticleTests {
    /// A record as the store keeps it; with its HTML `apart`, as it is since the eighth schema, or in the JSON as before.
    private func stored(_ record: ArticleRecord, apart: Bool = true) throws -> StoredArticle {
        var article = record.article
        if apart { article.contentHTML = "" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return StoredArticle(
            id: record.id, sourceID: record.sourceID, day: "2024-05-26", firstSeen: record.firstSeen,
            fetchedAt: record.fetchedAt,
            revision: record.revision, contentSHA256: record.contentSHA256, duplicateOf: record.duplicateOf,
            json: Array(try encoder.encode(article)), html: apart ? record.article.contentHTML : nil)
    }

    private static let records: [ArticleRecord] =
        [fullRecord(), record(title: nil), record { $0.byline = Byline(printed: "X", author: nil, organisation: nil) }]
        + hostileTexts.map { text in
            record(text: text, title: text) {
                $0.tags = [text]
                $0.section = text
                $0.byline = Byline(printed: text, author: text, organisation: nil)
                $0.published = ArticleDate(iso8601: text, precision: .day, source: .page)
            }
        }

    @Test(arguments: records, [false, true])
    func theFastDecoderReadsWhatTheEncoderWrites(_ record: ArticleRecord, apart: Bool) throws {
        #expect(try stored(record, apart: apart).record() == record)
    }

    @Test(arguments: records, [false, true])
    func aStoredLineIsTheExportersLine(_ record: ArticleRecord, apart: Bool) throws {
        let fields = ArticleField.allCases
        var cleaned = record
        CorpusStyle().apply(to: &cleaned)
        let expected = JSONLinesExporter(fields: fields).document(
            of: [cleaned], channel: .init(title: "", description: ""))
        var output = Array("before".utf8)
        if StoredLines(fields: fields).append(try stored(record, apart: apart), to: &output) {
            #expect(String(decoding: output.dropFirst(6), as: UTF8.self) == String(decoding: expected, as: UTF8.self))
        } else {
            #expect(output == Array("before".utf8))
        }
    }

    @Test func mostArticlesNeedNoDecoding() throws {
        var output: [UInt8] = []
        var plain = fullRecord()
        plain.article.attachments = []
        plain.article.contentText = "Một “hai”\n\n\"ba\" – bốn…"
        #expect(StoredLines(fields: ArticleField.standard).append(try stored(plain), to: &output))
    }

    @Test func aMemberThatIsNotKnownIsLeftToTheFullDecoder() throws {
        var stored = try stored(record())
        stored.json = Array(
            String(decoding: stored.json, as: UTF8.self).replacing(
                "{\"attachments\"", with: "{\"aNew\":1,\"attachments\""
            ).utf8)
        #expect(try stored.record() == record())
        var output: [UInt8] = []
        #expect(!StoredLines(fields: [.text]).append(stored, to: &output))
    }

    @Test(arguments: [
        "", "{", "{}", "[]", "null", #"{"contentText":"a""#, #"{"contentText":"a\"#, #"{"contentText":"\u12"}"#,
        "{\"a\":[[[",
        #"{"contentText":1,"contentHTML":"","extraction":{}}"#, "{\"a\" 1}", String(repeating: "[", count: 100_000),
        #"{"a":"# + String(repeating: "[", count: 100_000),
    ])
    func brokenJSONIsAnErrorAndNoCrash(_ text: String) throws {
        #expect(throws: (any Error).self) { try ArticleDecoder.article(Array(text.utf8)) }
    }

    @Test(arguments: [
        (#"\ud83d\ude00"#, "😀"), (#"\ud83d"#, "\u{FFFD}"), (#"\ude00x"#, "\u{FFFD}x"), (#"\ud83dA"#, "\u{FFFD}A"),
        (#"\/\b\f"#, "/\u{8}\u{C}"),
    ])
    func surrogatesAreJoinedOrReplaced(_ escaped: String, _ text: String) throws {
        let json =
            #"{"contentText":"\#(escaped)","contentHTML":"","extraction":{"method":"m","rules":[],"confidence":1}}"#
        #expect(try ArticleDecoder.article(Array(json.utf8)).contentText == text)
    }
}
