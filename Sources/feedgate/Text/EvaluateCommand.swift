import ArgumentParser
import Articles
import Foundation

/// `feedgate evaluate`: how right is the text.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Scores cleaning against pages whose text is known.",
        discussion: """
            GOLD is a file of JSON Lines with "id" and "articleBody", and "title", "date" and "url" where they are known. The page
            is the file named by "html_path", else html/<id>.html or html/<id>.html.gz beside GOLD.

            EXAMPLES
              feedgate evaluate gold.jsonl
              feedgate evaluate gold.jsonl --worst 50
              feedgate evaluate gold.jsonl --floor 0.95      fails where F1 is below

            F1 is that of the mean precision and the mean recall over pages, of shingles of four words.

            EXIT CODES: 0 all well · 1 below the floor, or nothing could be scored · 2 some pages failed
            """)

    @Argument(help: ArgumentHelp("Pages with their text.", valueName: "gold"))
    var gold: String

    @Option(help: "How many of the worst pages to show.")
    var worst = 10

    @Option(help: "The least F1 that passes, 0 to 1.")
    var floor: Double?

    /// One line of the gold file.
    private struct Page: Decodable {
        var id: String
        var url: String?
        var html_path: String?
        var charset: String?
        var articleBody: String?
        var title: String?
        var date: String?
    }

    /// The score of one page.
    private struct Result {
        var id: String
        var url: String
        var score: ShingleScore
        var confidence: Double
    }

    func run() throws {
        let lines: [ArraySlice<UInt8>]
        do {
            lines = try InputFile.bytes(gold).split(separator: UInt8(ascii: "\n"))
        } catch {
            Output.message("feedgate: \(gold): \(error)")
            throw ExitCode(1)
        }
        var results: [Result] = []
        var (titles, rightTitles, days, rightDays, failures) = (0, 0, 0, 0, 0)
        let progress = Progress(total: lines.count, quiet: false)
        for line in lines {
            do {
                let page = try JSONDecoder().decode(Page.self, from: Data(line))
                progress.step(page.id)
                let html = try GzipFile.bytes(path(of: page))
                let article = try PageReader().textArticle(html: html, url: page.url, charset: page.charset)
                if let body = page.articleBody, !body.isEmpty {
                    let score = ShingleScore(text: article.contentText, gold: body)
                    results.append(
                        Result(
                            id: page.id, url: page.url ?? "", score: score, confidence: article.extraction.confidence))
                }
                if let title = page.title, !title.isEmpty {
                    titles += 1
                    if ShingleScore(text: article.title ?? "", gold: title).f1 == 1 { rightTitles += 1 }
                }
                if let date = page.date, date.count >= 10 {
                    days += 1
                    if article.published?.iso8601.prefix(10) == date.prefix(10) { rightDays += 1 }
                }
            } catch {
                failures += 1
                Output.message("feedgate: \(String(decoding: line.prefix(60), as: UTF8.self))…: \(error)")
            }
        }
        progress.end()
        try report(results, titles: (rightTitles, titles), days: (rightDays, days))
        if failures > 0 { throw ExitCode(results.isEmpty ? 1 : 2) }
    }

    private func path(of page: Page) -> String {
        if let path = page.html_path { return path }
        let base = (gold as NSString).deletingLastPathComponent + "/html/\(page.id).html"
        return FileManager.default.fileExists(atPath: base) ? base : base + ".gz"
    }

    private func report(_ results: [Result], titles: (Int, Int), days: (Int, Int)) throws {
        guard !results.isEmpty else {
            Output.message("feedgate: no line of \(gold) has an articleBody to score against")
            throw ExitCode(1)
        }
        let count = Double(results.count)
        let precision = results.reduce(0) { $0 + $1.score.precision } / count
        let recall = results.reduce(0) { $0 + $1.score.recall } / count
        let f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
        if worst > 0 {
            var table = Table(["F1", "precision", "recall", "confidence", "page"])
            for result in results.sorted(by: { $0.score.f1 < $1.score.f1 }).prefix(worst) {
                let numbers = [result.score.f1, result.score.precision, result.score.recall, result.confidence]
                table.add(numbers.map(Self.thousandths) + ["\(result.id)  \(result.url.prefix(80))"])
            }
            try Output.line(table.text(numbers: [0, 1, 2, 3]) + "\n")
        }
        try Output.line(
            "\(results.count) pages: F1 \(Self.thousandths(f1)), precision \(Self.thousandths(precision)), recall \(Self.thousandths(recall))"
        )
        if titles.1 > 0 { try Output.line("\(titles.0) of \(titles.1) titles right") }
        if days.1 > 0 { try Output.line("\(days.0) of \(days.1) days right") }
        if let floor, f1 < floor {
            Output.message("feedgate: F1 \(Self.thousandths(f1)) is below the floor of \(Self.thousandths(floor))")
            throw ExitCode(1)
        }
    }

    private static func thousandths(_ value: Double) -> String {
        let digits = "\(Int((value * 1_000).rounded()) % 1_000)"
        return "\(Int((value * 1_000).rounded()) / 1_000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
    }
}
