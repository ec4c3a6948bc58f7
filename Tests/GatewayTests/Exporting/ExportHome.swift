import Articles
import Foundation
import Testing

@testable import Gateway

/// A store with articles and the sources they are of, in a folder that is gone when the test is over.
final class ExportHome: Sendable {
    let scratch: Scratch
    let store: SQLiteStore
    let sources = ["a", "b"].map {
        SourceDefinition(
            id: $0, name: "Nguồn \($0)", location: .folder("/none"), kind: .pages, file: "feeds/\($0).yaml")
    }

    init(_ articles: [(source: String, article: Article)]) async throws {
        let scratch = try Scratch()
        store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        self.scratch = scratch
        for (number, entry) in articles.enumerated() {
            try await add(entry.article, source: entry.source, key: "\(number)")
        }
    }

    func add(_ article: Article, source: String, key: String, at moment: String = "2024-06-01T00:00:00Z") async throws {
        let entries = [Intake.Entry(key: key, article: article)]
        _ = try await store.record(Intake(source: source, fetchedAt: moment, entries: entries))
    }

    var out: String { scratch.path + "/out" }

    func export(
        _ formats: ExportFormat..., split: [String] = ["none"], options: ExportWriter.Options = .init(),
        _ change: (inout ExportProfile) throws -> Void = { _ in }
    ) async throws -> ExportWriter.Report {
        var profile = ExportProfile(id: "p", title: "Tiêu đề", formats: formats, file: "exports/p.yaml")
        profile.split = try #require(ExportSplit(split))
        try change(&profile)
        return try await ExportWriter(store: store, folder: out, archive: scratch.path + "/archive").write(
            profile, sources: sources, options)
    }

    func release(
        _ format: ExportFormat = .jsonl, to folder: String = "release", addition: Bool = false,
        _ change: (inout ExportProfile) throws -> Void = { _ in }
    ) async throws -> ReleaseWriter.Report {
        var profile = ExportProfile(id: "p", title: "Kho ngữ liệu", formats: [format], file: "exports/p.yaml")
        try change(&profile)
        var options = ReleaseWriter.Options()
        options.isAddition = addition
        return try await ReleaseWriter(store: store).write(
            profile, sources: sources, to: "\(scratch.path)/\(folder)", options)
    }

    /// All files below a folder by their paths within it.
    static func files(_ folder: String) throws -> [String: Data] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        var result: [String: Data] = [:]
        for name in names {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
            if !isFolder.boolValue { result[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)")) }
        }
        return result
    }

    func names() throws -> [String] {
        try Self.files(out).keys.filter { !$0.hasPrefix(".") }.sorted()
    }
}

/// Titles and texts that break formats which do not expect them.
let hostileTexts = [
    "../../etc/passwd", "/etc/passwd", "..", "a\u{0}b", "\u{202E}gpj.exe", "]]>", "</p><script>", "\"", "'", "\\",
    "a\r\nb\rc\u{2028}d\u{85}e", "=1+1", "---\ntitle: x", "a,b;c\td", "\u{FEFF}x", "\u{FFFE}\u{FFFF}y", "e\u{301}",
    "\u{1F469}\u{200D}\u{1F4BB}", "a\u{200B}b\u{AD}c\u{A0}d", "\u{7F}\u{9F}\u{1B}[31m", "&amp;lt;&#0;",
    String(repeating: "ế", count: 4_096), "CON", "a/b\\c:d*e?f", "<\u{338}", "nan", "1e9", "null", "2024-01-01",
]

/// A text of many words that is like no other one.
func words(_ seed: Int, _ count: Int = 120) -> String {
    var state = UInt64(truncatingIfNeeded: seed &* 7_919 &+ 17)
    return (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return "từ\(state >> 52)"
    }.joined(separator: " ")
}
