import Articles
import Foundation

/// The articles that a release leaves out: `removed.jsonl`, a line for each, with the reason and the article kept for it.
final class ReleaseRemovals {
    static let name = "removed.jsonl"

    /// Why an article is left out.
    enum Reason: String {
        /// Another one has the same text.
        case exact
        /// Another one has nearly the same.
        case near
        /// The store knows it for a copy of another one.
        case copy
    }

    private struct Line: Decodable {
        var id: String
        var reason: String
    }

    private let file: ExportFile
    private var known: Set<UInt64> = []
    /// How many there are.
    private(set) var counts = ReleaseManifest.Removed()

    /// - Parameters:
    ///   - folder: Where the file is to be.
    ///   - options: How it is written.
    ///   - isAddition: Whether the lines of the file that stands there stay.
    /// - Throws: `ReleaseError`, `AtomicFile.Failure`.
    init(_ folder: String, _ options: ExportFile.Options, isAddition: Bool) throws {
        let path = "\(folder)/\(Self.name)"
        file = try ExportFile(path, options)
        guard isAddition else { return }
        let isWhole = try LineReader.each(path) { text in
            guard let line = try? JSONDecoder().decode(Line.self, from: Data(text.utf8)) else {
                throw ReleaseError.damaged(path: path)
            }
            count(line.id, line.reason)
            try file.write { $0 += Array(text.utf8) + [0x0A] }
        }
        guard isWhole else { throw ReleaseError.damaged(path: path) }
    }

    /// Notes an article that is left out, once.
    func add(_ stored: StoredArticle, reason: Reason, kept: String, similarity: Double? = nil) throws {
        guard !known.contains(StableHash.fnv1a(stored.id)) else { return }
        count(stored.id, reason.rawValue)
        var json = JSONText()
        json.object { json in
            json.member("id", stored.id)
            json.member("source", stored.sourceID)
            json.member("reason", reason.rawValue)
            json.member("kept", kept)
            guard let similarity else { return }
            json.key("similarity")
            json.value(similarity)
        }
        try file.write { $0 += json.bytes + [0x0A] }
    }

    private func count(_ id: String, _ reason: String) {
        known.insert(StableHash.fnv1a(id))
        switch Reason(rawValue: reason) {
        case .exact: counts.exactDuplicates += 1
        case .copy: counts.knownCopies = (counts.knownCopies ?? 0) + 1
        case .near, nil: counts.nearDuplicates += 1
        }
    }

    func finish() throws -> ExportFile.Summary { try file.finish() }
}
