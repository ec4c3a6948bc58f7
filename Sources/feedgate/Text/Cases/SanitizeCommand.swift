import ArgumentParser
import Articles
import Foundation

/// Writes fragments of HTML anew, for a judge that reads them as a browser does; not for users.
struct SanitizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanitize", abstract: "Makes HTML safe: JSON lines with `id` and `input` in, with `html` out.",
        shouldDisplay: false)

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Option(help: "What relative addresses are resolved against.")
    var base: String?

    private struct Input: Decodable {
        var id: String
        var input: String
    }

    private struct Answer: Encodable {
        var id: String
        var html: String
    }

    func run() throws {
        let base = base.flatMap { WebURL($0) }
        let encoder = JSONEncoder()
        for line in try Data(contentsOf: URL(filePath: file)).split(separator: UInt8(ascii: "\n")) {
            let input = try JSONDecoder().decode(Input.self, from: line)
            let answer = Answer(id: input.id, html: SanitizedHTML(input.input, base: base).html)
            try Output.write(Array(encoder.encode(answer)) + Array("\n".utf8))
        }
    }
}
