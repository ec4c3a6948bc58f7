import Articles
import Foundation

/// Reads one file of `exports/`.
struct ProfileReader {
    let home: Home
    private static let keys = [
        "title", "formats", "sources", "languages", "sections", "since", "until", "min_confidence", "min_length",
        "duplicates", "split", "limit", "compression", "fields", "unicode", "tone_marks", "mask", "sentences", "parts",
        "near_duplicates", "exact_duplicates", "shard_size", "refresh",
    ]

    func read(_ file: String) -> (ExportProfile?, [DefinitionError]) {
        let text: String
        switch home.text(file) {
        case .success(let contents): text = contents
        case .failure(let error): return (nil, [error])
        }
        var yaml = YAMLMapping(text, file: file, keys: Self.keys)
        guard yaml.isMapping else { return (nil, yaml.errors) }
        let id = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
        let formats = formats(&yaml)
        var profile = ExportProfile(id: id, title: yaml.string("title") ?? id, formats: formats, file: file)
        readSelection(&yaml, &profile.selection)
        readFiles(&yaml, &profile)
        readStyle(&yaml, &profile.style)
        readRelease(&yaml, &profile.release)
        return yaml.errors.isEmpty ? (profile, []) : (nil, yaml.errors)
    }

    private func formats(_ yaml: inout YAMLMapping) -> [ExportFormat] {
        var formats: [ExportFormat] = []
        for name in yaml.strings("formats") {
            guard let format = ExportFormat(rawValue: name) else {
                yaml.report("formats", ExportFormat.advice(name))
                continue
            }
            if !formats.contains(format) { formats.append(format) }
        }
        if formats.isEmpty, yaml.errors.isEmpty {
            yaml.report(nil, "it has no formats; add `formats: [rss, json, text]`")
        }
        return formats
    }

    private func readSelection(_ yaml: inout YAMLMapping, _ selection: inout ExportSelection) {
        selection.sources = yaml.strings("sources")
        selection.languages = yaml.strings("languages")
        selection.sections = yaml.strings("sections")
        selection.since = day("since", &yaml)
        selection.until = day("until", &yaml)
        selection.minConfidence = share("min_confidence", &yaml)
        selection.minLength = yaml.number("min_length", in: 1...1_000_000_000)
        if let word = word("duplicates", ["keep", "drop"], &yaml) { selection.withDuplicates = word == "keep" }
    }

    private func readFiles(_ yaml: inout YAMLMapping, _ profile: inout ExportProfile) {
        profile.limit = yaml.number("limit", in: 1...1_000_000_000)
        if yaml.has("split") {
            if let split = ExportSplit(yaml.strings("split")) {
                profile.split = split
            } else {
                yaml.report("split", ExportSplit.advice)
            }
        }
        if let word = word("compression", ExportProfile.Compression.allCases.map(\.rawValue), &yaml) {
            profile.compression = ExportProfile.Compression(rawValue: word) ?? .none
        }
        if let word = word("refresh", ExportProfile.Refresh.allCases.map(\.rawValue), &yaml) {
            profile.refresh = ExportProfile.Refresh(rawValue: word) ?? .poll
        }
        guard yaml.has("fields") else { return }
        var fields: [ArticleField] = []
        for name in yaml.strings("fields") {
            guard let field = ArticleField(rawValue: name) else {
                yaml.report("fields", ArticleFieldNames.advice(name))
                continue
            }
            if !fields.contains(field) { fields.append(field) }
        }
        profile.fields = fields
    }

    private func readStyle(_ yaml: inout YAMLMapping, _ style: inout CorpusStyle) {
        if let word = word("unicode", CorpusStyle.UnicodeForm.allCases.map(\.rawValue), &yaml) {
            style.unicode = CorpusStyle.UnicodeForm(rawValue: word) ?? .nfc
        }
        if let word = word("tone_marks", ["keep"] + ToneMarks.allCases.map(\.rawValue), &yaml) {
            style.toneMarks = ToneMarks(rawValue: word)
        }
        for name in yaml.strings("mask") {
            guard let mask = ContactMask(name: name) else {
                yaml.report("mask", "`mask` takes `email`, `phone` or a list of both, not `\(name)`")
                continue
            }
            style.mask.formUnion(mask)
        }
        style.sentences = yaml.bool("sentences") ?? false
    }

    private func readRelease(_ yaml: inout YAMLMapping, _ release: inout ReleaseOptions) {
        if yaml.has("parts") {
            if let parts = CorpusSplit(yaml.strings("parts")) {
                release.parts = parts
            } else {
                yaml.report("parts", "`parts` takes shares that make 100, such as [train=90, validation=5, test=5]")
            }
        }
        if yaml.string("near_duplicates") == "keep" {
            release.nearDuplicates = nil
        } else {
            release.nearDuplicates = share("near_duplicates", &yaml, or: "`keep`") ?? release.nearDuplicates
        }
        if let word = word("exact_duplicates", ["keep", "drop"], &yaml) { release.exactDuplicates = word == "drop" }
        if let text = yaml.string("shard_size") {
            if let bytes = ReleaseOptions.bytes(text) {
                release.shardBytes = bytes
            } else {
                yaml.report("shard_size", "`shard_size` takes a size such as 256MB")
            }
        }
    }

    private func day(_ key: String, _ yaml: inout YAMLMapping) -> String? {
        guard let text = yaml.string(key) else { return nil }
        if !ExportProfile.isDay(text) { yaml.report(key, "`\(key)` takes a day such as 2024-05-26") }
        return text
    }

    private func share(_ key: String, _ yaml: inout YAMLMapping, or other: String? = nil) -> Double? {
        guard let text = yaml.string(key) else { return nil }
        guard let value = Double(text), (0...1).contains(value) else {
            yaml.report(key, "`\(key)` takes a number from 0 to 1\(other.map { ", or \($0)" } ?? "")")
            return nil
        }
        return value
    }

    private func word(_ key: String, _ words: [String], _ yaml: inout YAMLMapping) -> String? {
        guard let text = yaml.string(key) else { return nil }
        if words.contains(text) { return text }
        yaml.report(key, "`\(key)` is \(words.map { "`\($0)`" }.joined(separator: " or ")), not `\(text)`")
        return nil
    }
}
