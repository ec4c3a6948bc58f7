import Foundation

/// Reads one file of `exports/`.
struct ProfileReader {
    let home: Home
    private static let keys = ["title", "formats", "sources", "split", "limit", "since"]

    func read(_ file: String) -> (ExportProfile?, [DefinitionError]) {
        let text: String
        switch home.text(file) {
        case .success(let contents): text = contents
        case .failure(let error): return (nil, [error])
        }
        var yaml = YAMLMapping(text, file: file, keys: Self.keys)
        guard yaml.errors.isEmpty else { return (nil, yaml.errors) }
        let id = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
        var formats: [ExportProfile.Format] = []
        for name in yaml.strings("formats") {
            guard let format = ExportProfile.Format(rawValue: name) else {
                yaml.report("formats", "there is no format `\(name)`; write rss, json or text")
                continue
            }
            if !formats.contains(format) { formats.append(format) }
        }
        if formats.isEmpty, yaml.errors.isEmpty {
            yaml.report(nil, "it has no formats; add `formats: [rss, json, text]`")
        }
        var profile = ExportProfile(id: id, title: yaml.string("title") ?? id, formats: formats, file: file)
        profile.sources = yaml.strings("sources")
        profile.limit = yaml.number("limit", in: 1...1_000_000)
        if let split = yaml.string("split") {
            if !["source", "none"].contains(split) {
                yaml.report("split", "`split` is `source` or `none`, not `\(split)`")
            }
            profile.splitBySource = split != "none"
        }
        if let since = yaml.string("since") {
            if !ExportProfile.isDay(since) { yaml.report("since", "`since` takes a day such as 2024-05-26") }
            profile.since = since
        }
        return yaml.errors.isEmpty ? (profile, []) : (nil, yaml.errors)
    }
}
