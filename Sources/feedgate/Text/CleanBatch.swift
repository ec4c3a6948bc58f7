import Articles
import Foundation
import Synchronization

/// The batch contract of `clean --jsonl`: a page a line in, an article a line out, in the order of the input.
struct CleanBatch: Sendable {
    var jobs: Int
    var reader = PageReader()

    /// One line of the input.
    private struct Page: Decodable {
        var id: String
        var url: String?
        var html_path: String?
        var html: String?
        var text: String?
        var charset: String?
    }

    /// One line of the output, and whether its page failed.
    private struct Answer: Sendable {
        var bytes: [UInt8]
        var failed: Bool
    }

    /// Answers every line of standard input; true if all pages became articles.
    func run() throws -> Bool {
        jobs > 1 ? try runTogether() : try runAlone()
    }

    private func runAlone() throws -> Bool {
        var allWell = true
        while let line = readLine() {
            guard !line.isEmpty else { continue }
            let answer = answer(line)
            if answer.failed { allWell = false }
            try Output.write(answer.bytes)
        }
        return allWell
    }

    /// As many pages at once as there are jobs; the main thread waits.
    private func runTogether() throws -> Bool {
        let ended = DispatchSemaphore(value: 0)
        let result = Mutex<Result<Bool, any Error>>(.success(false))
        Task {
            let outcome: Result<Bool, any Error>
            do { outcome = .success(try await answerAll()) } catch { outcome = .failure(error) }
            result.withLock { $0 = outcome }
            ended.signal()
        }
        ended.wait()
        return try result.withLock { try $0.get() }
    }

    private func answerAll() async throws -> Bool {
        var allWell = true
        // A window of pages in work keeps memory bounded by the largest pages, not by the batch.
        try await withThrowingTaskGroup(of: (Int, Answer).self) { group in
            var waiting: [Int: Answer] = [:]
            var started = 0
            var written = 0
            var atEnd = false
            while true {
                while !atEnd, started - written < jobs * 4 {
                    guard let line = readLine() else {
                        atEnd = true
                        break
                    }
                    guard !line.isEmpty else { continue }
                    let number = started
                    started += 1
                    group.addTask { (number, answer(line)) }
                }
                guard let (number, finished) = try await group.next() else { break }
                waiting[number] = finished
                while let next = waiting.removeValue(forKey: written) {
                    if next.failed { allWell = false }
                    try Output.write(next.bytes)
                    written += 1
                }
            }
        }
        return allWell
    }

    private func answer(_ line: String) -> Answer {
        let page: Page
        do {
            page = try JSONDecoder().decode(Page.self, from: Data(line.utf8))
        } catch {
            return failure("", "the line is not JSON with an \"id\" and one of \"html_path\", \"html\", \"text\"")
        }
        do {
            let clock = ContinuousClock()
            let start = clock.now
            let article = try article(page)
            let elapsed = clock.now - start
            var json = JSONText()
            json.object { json in
                json.member("id", page.id)
                ArticleJSON.writeRecord(article, to: &json)
                json.key("ns")
                json.value(
                    Int(elapsed.components.attoseconds / 1_000_000_000) + Int(elapsed.components.seconds)
                        * 1_000_000_000)
            }
            return Answer(bytes: json.bytes + [UInt8(ascii: "\n")], failed: false)
        } catch {
            return failure(page.id, "\(error)")
        }
    }

    private func article(_ page: Page) throws -> Article {
        if let text = page.text { return try reader.article(text: Array(text.utf8), url: page.url, charset: "utf-8") }
        if let html = page.html {
            return try reader.textArticle(html: Array(html.utf8), url: page.url, charset: "utf-8")
        }
        guard let path = page.html_path else {
            throw InputFile.Failure(description: "the line has none of \"html_path\", \"html\" and \"text\"")
        }
        return try reader.textArticle(html: InputFile.bytes(path), url: page.url, charset: page.charset)
    }

    private func failure(_ id: String, _ reason: String) -> Answer {
        var json = JSONText()
        json.object { json in
            json.member("id", id)
            json.member("error", reason)
        }
        return Answer(bytes: json.bytes + [UInt8(ascii: "\n")], failed: true)
    }
}
