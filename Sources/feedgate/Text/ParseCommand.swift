import ArgumentParser
import Articles
import Foundation

/// `feedgate parse`: a feed in, normalised JSON out.
struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Reads a feed of any format and writes it as JSON.",
        discussion: """
            Reads RSS 0.90 to 2.0 and 1.1, Atom 0.3 and 1.0, JSON Feed, CDF, OPML and sitemaps, also damaged ones and those
            compressed with gzip. The JSON has the names of JSON Feed 1.1; what that has no name for stands in "_feed" and "_item".

            EXAMPLES
              feedgate parse feed.xml
              curl -s https://example.org/feed | feedgate parse - --base-url https://example.org/feed
              feedgate parse --format rss damaged.xml > valid.xml
              feedgate parse --batch < list.jsonl > feeds.jsonl

            A batch has one JSON object a line: "file", and "content_type" and "base_url" where they are known. It is answered
            in order, a line each: the feed, or {"_error": …}.

            EXIT CODES: 0 all well · 1 no feed · 2 some feeds of a batch could not be read · 64 wrong usage
            """)

    @Argument(help: ArgumentHelp("A feed, or - for standard input.", valueName: "file"))
    var file: String?

    @Option(help: "The Content-Type header with which it was served.")
    var contentType: String?

    @Option(help: "The address from which it was served, for resolving its links.")
    var baseURL: String?

    /// What to write.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case normalised, rss, atom, json, opml
    }

    @Option(help: "What to write: normalised JSON, or a valid feed in rss, atom, json (JSON Feed 1.1) or opml.")
    var format: Format = .normalised

    @Option(help: "Take at most this many items.")
    var maxItems: Int?

    @Option(help: "Read at most this many bytes.")
    var maxBytes: Int?

    @Flag(help: "Read a list of feeds from standard input and answer a line for each of its lines.")
    var batch = false

    func validate() throws {
        if batch, format != .normalised {
            throw ValidationError("--batch answers with normalised JSON; leave --format out")
        }
        if batch, file != nil { throw ValidationError("--batch reads standard input; leave the file out") }
        if !batch, file == nil { throw ValidationError("name a feed, or - for standard input") }
        if let maxItems, maxItems < 1 { throw ValidationError("--max-items takes a number from 1") }
        if let maxBytes, maxBytes < 1 { throw ValidationError("--max-bytes takes a number from 1") }
    }

    /// One line of a batch.
    private struct Line: Decodable {
        var file: String
        var content_type: String?
        var base_url: String?
    }

    func run() throws {
        if batch { return try runBatch() }
        guard let file else { return }
        var writer = FeedWriter(parser: parser)
        do {
            let feed: Feed
            if let format = FeedDocument.Format(rawValue: format.rawValue) {
                feed = try writer.read(file, contentType: contentType, baseURL: baseURL)
                try Output.write(FeedDocument.bytes(of: feed, as: format))
            } else {
                feed = try writer.write(file, contentType: contentType, baseURL: baseURL)
            }
            if let reason = feed.truncation { Output.message("feedgate: \(Self.name(file)): \(reason)") }
        } catch {
            Output.message("feedgate: \(Self.name(file)): \(error)")
            throw ExitCode(1)
        }
    }

    private static func name(_ file: String) -> String { file == "-" ? "standard input" : file }

    private var parser: FeedParser {
        var parser = FeedParser()
        if let maxItems { parser.maxItems = maxItems }
        if let maxBytes { parser.maxFeedBytes = maxBytes }
        return parser
    }

    private func runBatch() throws {
        var failures = 0
        let decoder = JSONDecoder()
        while let text = readLine() {
            guard !text.isEmpty else { continue }
            do {
                let line: Line
                do {
                    line = try decoder.decode(Line.self, from: Data(text.utf8))
                } catch {
                    throw InputFile.Failure(description: "the line is not JSON with a \"file\"")
                }
                var writer = FeedWriter(parser: parser)
                try writer.write(line.file, contentType: line.content_type, baseURL: line.base_url)
            } catch {
                failures += 1
                var json = JSONText()
                json.object { $0.member("_error", "\(error)") }
                try Output.write(json.bytes + [UInt8(ascii: "\n")])
            }
        }
        if failures > 0 { throw ExitCode(2) }
    }
}
