import Articles
import Foundation
import NIOConcurrencyHelpers

/// The home folder's definitions as they stand now, and the place to write new ones.
package final class DefinitionsBook: Sendable {
    private struct State {
        var definitions: Definitions
        var signature: [String]
    }

    private let home: Home
    private let state: NIOLockedValueBox<State>

    /// Reads the definitions.
    package init(home: Home) {
        self.home = home
        state = NIOLockedValueBox(State(definitions: home.definitions(), signature: Self.signature(home)))
    }

    package var current: Definitions { state.withLockedValue { $0.definitions } }

    func source(_ id: String) -> SourceDefinition? { current.sources.first { $0.id == id } }

    /// Reads them again if a file has changed.
    ///
    /// - Returns: Whether they are others now.
    package func refresh() -> Bool {
        let signature = Self.signature(home)
        guard state.withLockedValue({ $0.signature != signature }) else { return false }
        let definitions = home.definitions()
        state.withLockedValue { $0 = State(definitions: definitions, signature: signature) }
        return true
    }

    /// Why a source cannot be saved.
    enum Refusal: Error, Equatable {
        case taken(String)
        case wrong(String)
    }

    /// Writes a new source's file; one that is there already is never overwritten.
    ///
    /// - Throws: `Refusal`, or what the disk says.
    func save(_ draft: ProposedSource) throws -> SourceDefinition {
        guard ProposedSource.isID(draft.id) else {
            throw Refusal.wrong("the id has small letters, digits and hyphens only, as in hung-yen")
        }
        // The id is all that comes from outside, and it has neither dot nor slash.
        let name = "feeds/\(draft.id).yaml"
        guard source(draft.id) == nil, !FileManager.default.fileExists(atPath: home.file(name)) else {
            throw Refusal.taken(draft.id)
        }
        try FileManager.default.createDirectory(atPath: home.file("feeds"), withIntermediateDirectories: true)
        _ = try AtomicFile.write(Array(draft.yaml.utf8), to: home.file(name))
        let (definition, errors) = SourceReader(home: home, interval: current.settings.interval).read(name)
        guard let definition else {
            try FileManager.default.removeItem(atPath: home.file(name))
            throw Refusal.wrong(errors.first?.problem ?? "it cannot be read again")
        }
        _ = refresh()
        return definition
    }

    /// Takes a source's file away; its articles stay.
    ///
    /// - Returns: Whether there was one.
    func remove(_ id: String) throws -> Bool {
        guard let source = source(id) else { return false }
        try FileManager.default.removeItem(atPath: home.file(source.file))
        _ = refresh()
        return true
    }

    /// The names, sizes and times of all files that define something.
    private static func signature(_ home: Home) -> [String] {
        let manager = FileManager.default
        let names = ["feeds", "exports"].flatMap { folder in
            ((try? manager.contentsOfDirectory(atPath: home.file(folder))) ?? []).sorted().map { folder + "/" + $0 }
        }
        return (names + ["feedgate.yaml"]).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.map { name in
            let facts = try? manager.attributesOfItem(atPath: home.file(name))
            let time = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            return "\(name) \(time) \(facts?[.size] as? Int ?? 0)"
        }
    }
}
