import Foundation
import Testing

@Suite struct ParseTests {
    @Test func aFeedBecomesJSON() throws {
        let result = try Command.run(
            "parse", "-", "--base-url", "https://a.example/feed",
            input:
                "<rss version='2.0'><channel><title>K</title><item><title>t</title><link>/1</link></item></channel></rss>"
        )
        #expect(
            result.output
                == #"{"items":[{"id":"https://a.example/1","url":"https://a.example/1","title":"t","_item":{"links":[{"href":"https://a.example/1","rel":"alternate"}]}}],"#
                + #""title":"K","home_page_url":"https://a.example/feed","_feed":{"format":"rss2.0","encoding":"utf-8","well_formed":true}}"#
                + "\n")
        #expect(result.status == 0)
    }

    @Test func whatIsNoFeedIsSaid() throws {
        let result = try Command.run("parse", "-", input: "hello")
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("standard input: it is no feed"))
        #expect(result.status == 1)
    }

    @Test func aBatchAnswersEveryLine() throws {
        let result = try Command.run("parse", "--batch", input: "{\"file\":\"/nonexistent\"}\nno json\n")
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.contains("_error") })
        #expect(result.status == 2)
    }
}
