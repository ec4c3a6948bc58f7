import Foundation
import Testing

@Suite struct CleanTests {
    private let text = Array(
        repeating:
            "Tối qua tổ dân phố số 5 họp bàn việc sửa sân chơi, các hộ đã thống nhất góp công và chọn ngày khởi công.",
        count: 4
    ).joined(separator: "\n\n")

    @Test func aPageBecomesItsText() throws {
        let result = try Command.run("clean", "-", input: page)
        #expect(result.output == "Họp tổ dân phố\n\n\(text)\n")
        #expect(result.status == 0)
    }

    @Test func everyBlockIsExplained() throws {
        let result = try Command.run("clean", "--explain", "-", input: page)
        #expect(result.output.contains("drop  headline"))
        #expect(result.output.contains("4 of 7 blocks kept"))
    }

    @Test func aBatchIsAnsweredInOrderAndGoesOnAfterAFailure() throws {
        let scratch = try Scratch()
        let file = try scratch.write("a.html", Array(page.utf8))
        let batch = """
            {"id": "1", "url": "https://a.example/1", "html_path": "\(file)", "charset": null}
            {"id": "2", "html_path": "\(scratch.path)/none.html"}
            not JSON
            {"id": "4", "text": "Họp tổ dân phố\\n\\n\(text.replacing("\n", with: "\\n"))"}

            """
        for jobs in ["1", "2"] {
            let result = try Command.run("clean", "--jsonl", "--jobs", jobs, input: batch)
            let rows = try result.output.split(separator: "\n").map {
                try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
            #expect(rows.map { $0["id"] as? String } == ["1", "2", "", "4"])
            #expect(rows.map { $0["text"] as? String } == [text, nil, nil, text])
            #expect(rows[1]["error"] as? String == "there is no such file; check the path")
            #expect(rows[0]["ns"] is Int)
            #expect(result.status == 2)
        }
    }

    struct Bad: CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var reason: String
        var testDescription: String { name }
    }

    @Test(arguments: [
        Bad(name: "empty", bytes: [], reason: "it is empty"),
        Bad(name: "binary", bytes: [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], reason: "it is a program"),
        Bad(
            name: "divs", bytes: Array(String(repeating: "<div>", count: 20 << 20).utf8),
            reason: "it has 104857600 bytes, over the limit of 16777216"),
        Bad(name: "feed", bytes: Array("<rss version='2.0'><channel/></rss>".utf8), reason: "it is a feed"),
    ])
    func badInputCostsOneLineAndTheRestIsDone(_ bad: Bad) throws {
        let scratch = try Scratch()
        let good = try scratch.write("good.html", Array(page.utf8))
        let file = try scratch.write("bad.html", bad.bytes)
        let result = try Command.run("clean", "--format", "jsonl", file, scratch.path + "/none.html", good)
        #expect(result.errors.contains("\(file): \(bad.reason)"))
        #expect(result.errors.split(separator: "\n").count == 2)
        #expect(result.output.split(separator: "\n").count == 1)
        #expect(result.status == 2)
        #expect(try Command.run("clean", file).status == 1)
    }

    @Test func aTruncatedPageGivesWhatItHas() throws {
        let result = try Command.run("clean", "-", input: String(page.prefix(400)))
        #expect(result.status == 0)
        #expect(result.output.contains("Tối qua tổ dân phố số 5"))
    }
}
