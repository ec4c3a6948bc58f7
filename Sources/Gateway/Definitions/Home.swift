import Articles
import Foundation

/// The folder that a gateway works on: its definitions, its store, its exports.
package struct Home: Sendable {
    /// Absolute path.
    package let path: String

    package init(_ path: String) {
        self.path = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
    }

    package var database: String { file("feedgate.sqlite") }
    package var archive: String { file("archive") }
    package var exports: String { file("exports") }

    /// A path within the home folder.
    package func file(_ name: String) -> String { (path as NSString).appendingPathComponent(name) }

    /// All definitions, and all that is wrong with them.
    package func definitions() -> Definitions {
        var result = Definitions()
        let settings = SettingsReader(home: self).read()
        result.settings = settings.0
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file("feeds"), isDirectory: &isFolder), isFolder.boolValue else {
            result.errors.append(
                DefinitionError(
                    file: file("feeds"), line: nil,
                    problem: "there is no such folder; run in the folder that holds feeds/, or name it with --home"))
            return result
        }
        for name in yamlFiles("feeds") {
            result.add(source: SourceReader(home: self, interval: settings.0.interval).read(name))
        }
        for name in yamlFiles("exports") {
            result.add(profile: ProfileReader(home: self).read(name))
        }
        result.errors += settings.1
        result.errors += ProfileConflicts.errors(result.profiles)
        for index in result.sources.indices { result.sources[index].rules.siteConfigs = settings.0.siteConfigs }
        for profile in result.profiles {
            for id in profile.selection.sources where !result.sources.contains(where: { $0.id == id }) {
                let hint = Spelling.nearest(id, result.sources.map(\.id)).map { "; did you mean `\($0)`?" } ?? ""
                result.errors.append(
                    DefinitionError(
                        file: profile.file, line: line(of: id, in: profile.file),
                        problem: "there is no source `\(id)`\(hint)"))
            }
        }
        result.errors = Self.ordered(result.errors)
        return result
    }

    /// Files stay as they come, with their problems from the first line to the last.
    private static func ordered(_ errors: [DefinitionError]) -> [DefinitionError] {
        let files = Dictionary(errors.enumerated().map { ($1.file, $0) }, uniquingKeysWith: min)
        return errors.enumerated().sorted { one, other in
            let places = (files[one.element.file] ?? 0, files[other.element.file] ?? 0)
            return (places.0, one.element.line ?? 0, one.offset) < (places.1, other.element.line ?? 0, other.offset)
        }.map(\.element)
    }

    /// Where a profile names a source.
    private func line(of source: String, in file: String) -> Int? {
        guard case .success(let text) = text(file) else { return nil }
        return YAMLMapping(text, file: file, keys: ["sources"]).line("sources", item: source)
    }

    /// The text of a file in the home folder, or what is wrong with it.
    func text(_ name: String) -> Result<String, DefinitionError> {
        guard let data = FileManager.default.contents(atPath: file(name)) else {
            return .failure(DefinitionError(file: name, line: nil, problem: "it cannot be read; check its permissions"))
        }
        guard data.count <= 1 << 20, let text = String(data: data, encoding: .utf8) else {
            return .failure(
                DefinitionError(
                    file: name, line: nil, problem: "it is not UTF-8 text of at most 1 MiB; save it as UTF-8"))
        }
        return .success(text)
    }

    private func yamlFiles(_ folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: file(folder))) ?? []
        return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { folder + "/" + $0 }
    }
}

/// Everything that the files of a home folder define.
package struct Definitions: Sendable {
    package var sources: [SourceDefinition] = []
    package var profiles: [ExportProfile] = []
    package var settings = Settings()
    package var errors: [DefinitionError] = []

    package init() {}

    mutating func add(source: (SourceDefinition?, [DefinitionError])) {
        if let definition = source.0 { sources.append(definition) }
        errors += source.1
    }

    mutating func add(profile: (ExportProfile?, [DefinitionError])) {
        if let definition = profile.0 { profiles.append(definition) }
        errors += profile.1
    }
}
