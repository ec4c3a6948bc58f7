import ArgumentParser
import Articles
import Foundation

/// `feedgate clean`: HTML or plain text in, clean articles out.
struct CleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "Cleans web pages and plain-text dumps of pages: only the article is left.",
        discussion: """
            EXAMPLES
              feedgate clean page.html                   the article as plain text
              feedgate clean --format json page.html     with title, date, author and all that is known
              feedgate clean --explain page.html         every block of the page, and why it was kept or dropped
              curl -s https://example.org/news | feedgate clean -
              feedgate clean --format jsonl saved/ > corpus.jsonl
              feedgate clean --jsonl --jobs 2 < pages.jsonl > articles.jsonl
              feedgate clean --tone-marks old page.html  hòa, khỏe, thủy, however the page writes them

            A batch (--jsonl) has one JSON object a line: "id", "url", and "html_path", "html" or "text"; it is answered in order.
            Files that end in .txt are plain-text dumps, all others HTML.

            EXIT CODES: 0 all well · 1 nothing could be cleaned · 2 some files failed · 64 wrong usage
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, jsonl, markdown, html, rss
    }

    @Argument(help: ArgumentHelp("Files, folders of saved pages, or - for standard input.", valueName: "file"))
    var paths: [String] = []

    @Option(help: "What to write: text, json, jsonl, markdown, html or rss.")
    var format: Format = .text

    @Option(help: "The address of the page, for resolving its links.")
    var url: String?

    @Option(help: "The charset that the server named, if any.")
    var charset: String?

    @Flag(help: "Show every block of the page with the rule or score that decided.")
    var explain = false

    @Flag(help: "Read a batch from standard input and answer a line for each of its lines.")
    var jsonl = false

    @Flag(help: "Take the input for plain text, whatever its name.")
    var plain = false

    @Option(
        name: .customLong("tone-marks"),
        help: "Where Vietnamese tones stand: keep (as printed), old (hòa, thủy) or new (hoà, thuỷ).")
    var toneStyle = "keep"

    @Option(help: "How many pages of a batch are cleaned at the same time.")
    var jobs = 1

    func validate() throws {
        if jsonl, !paths.isEmpty {
            throw ValidationError("--jsonl reads standard input; leave the files out, or use --format jsonl")
        }
        if !jsonl, paths.isEmpty { throw ValidationError("name a file or a folder, or - for standard input") }
        if toneStyle != "keep", ToneMarks(rawValue: toneStyle) == nil {
            throw ValidationError("--tone-marks takes keep, old or new")
        }
        if !(1...64).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 64") }
    }

    func run() throws {
        if jsonl {
            guard try CleanBatch(jobs: jobs, reader: reader).run() else { throw ExitCode(2) }
            return
        }
        let files = try InputFiles.expand(paths)
        var cleaned: [Article] = []
        var failures = 0
        for file in files {
            do {
                if explain {
                    try ExplanationTable.write(explanation(file))
                    continue
                }
                let (article, markdown) = try read(file)
                if format == .rss {
                    cleaned.append(article)
                } else {
                    try write(article, markdown, file, several: files.count > 1)
                }
            } catch {
                failures += 1
                Output.message("feedgate: \(file == "-" ? "standard input" : file): \(error)")
            }
        }
        if format == .rss, !cleaned.isEmpty { try Output.write(RSSExporter.document(of: cleaned)) }
        if failures > 0 { throw ExitCode(failures == files.count ? 1 : 2) }
    }

    /// Why each block of a file is in its text or not.
    private func explanation(_ file: String) throws -> Explanation {
        let bytes = try InputFile.bytes(file)
        return isPlain(file)
            ? try reader.reading(text: bytes, url: url, charset: charset).explanation
            : try reader.reading(html: bytes, url: url, charset: charset).explanation
    }

    /// Cleans one file; Markdown is made only where it is asked for.
    private func read(_ file: String) throws -> (Article, markdown: String) {
        let bytes = try InputFile.bytes(file)
        if isPlain(file) {
            let article = try reader.article(text: bytes, url: url, charset: charset)
            return (article, article.contentText)
        }
        if format == .markdown { return try reader.markdownArticle(html: bytes, url: url, charset: charset) }
        return (try reader.article(html: bytes, url: url, charset: charset), "")
    }

    private var reader: PageReader {
        var reader = PageReader()
        reader.toneMarks = ToneMarks(rawValue: toneStyle)
        return reader
    }

    private func isPlain(_ file: String) -> Bool { plain || file.lowercased().hasSuffix(".txt") }

    private func write(_ article: Article, _ markdown: String, _ file: String, several: Bool) throws {
        if several, format != .jsonl, format != .json { try Output.line("=== \(file) ===") }
        switch format {
        case .text:
            if let title = article.title { try Output.line(title + "\n") }
            try Output.line(article.contentText)
        case .markdown:
            if let title = article.title { try Output.line("# \(title)\n") }
            try Output.line(markdown)
        case .html:
            try Output.line(article.contentHTML)
        case .json, .rss:
            var json = JSONText()
            ArticleJSON.writeItem(article, record: nil, to: &json)
            let pretty = try JSONSerialization.data(
                withJSONObject: JSONSerialization.jsonObject(with: Data(json.bytes)),
                options: [.prettyPrinted, .withoutEscapingSlashes, .sortedKeys])
            try Output.write(Array(pretty) + [UInt8(ascii: "\n")])
        case .jsonl:
            var json = JSONText()
            json.object { json in
                json.member("id", file)
                ArticleJSON.writeRecord(article, to: &json)
            }
            try Output.write(json.bytes + [UInt8(ascii: "\n")])
        }
    }
}
