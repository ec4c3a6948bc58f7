import ArgumentParser
import Articles
import Foundation

/// Writes what `Benchmarks/train/train.py` learns from; not for users, so help does not show it.
struct FeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "features", abstract: "Writes the features of pages for training.", shouldDisplay: false)

    @Argument(help: "Where to write: OUT.f32 gets the rows, OUT.jsonl the texts.")
    var out: String

    /// One page of the batch, as `clean --jsonl` takes it; the file must be UTF-8.
    private struct Page: Decodable {
        var id: String
        var url: String?
        var html_path: String
    }

    private struct Row: Encodable {
        var id: String
        var texts: [String]
    }

    func run() throws {
        let rowsFile = URL(filePath: out + ".f32")
        let textsFile = URL(filePath: out + ".jsonl")
        try Data().write(to: rowsFile)
        try Data().write(to: textsFile)
        let rows = try FileHandle(forWritingTo: rowsFile)
        let texts = try FileHandle(forWritingTo: textsFile)
        let encoder = JSONEncoder()
        try texts.write(contentsOf: encoder.encode(TrainingPage.featureNames) + Data("\n".utf8))
        while let line = readLine() {
            let page = try JSONDecoder().decode(Page.self, from: Data(line.utf8))
            let html = try Array(Data(contentsOf: URL(filePath: page.html_path)))
            let training = try TrainingPage(html: html, url: page.url)
            try rows.write(contentsOf: training.rows.withUnsafeBytes { Data($0) })
            try texts.write(contentsOf: encoder.encode(Row(id: page.id, texts: training.texts)) + Data("\n".utf8))
        }
    }
}
