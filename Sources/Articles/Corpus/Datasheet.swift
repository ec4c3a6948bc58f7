/// The datasheet of a release, for people.
///
/// Markdown, with the questions of "Datasheets for Datasets" (Gebru et al. 2021).
///
/// Its front matter is that of a dataset card, so that `datasets.load_dataset` finds parts and columns by itself.
public struct Datasheet: Sendable {
    private let manifest: ReleaseManifest
    private var statistics: CorpusStatistics { manifest.statistics }

    /// The datasheet of a release.
    ///
    /// - Parameter manifest: What the release consists of.
    public init(_ manifest: ReleaseManifest) {
        self.manifest = manifest
    }

    /// The whole text.
    public var markdown: String {
        let sections: [(heading: String?, text: String)] = [
            (nil, overview), ("What is in it", files), ("Sources", sources),
            ("Languages", table(statistics.languages, "language")),
            ("Lengths", lengths), ("Periods", periods), ("Sections", table(statistics.sections, "section", limit: 30)),
            ("How it was collected", collection), ("How it was cleaned", cleaning), ("What was left out", removed),
            ("Known gaps", gaps), ("Rights, robots and people", rights), ("How to check it", checking),
        ]
        let body = sections.filter { !$0.text.isEmpty }
            .map { section in (section.heading.map { "## \($0)\n\n" } ?? "") + section.text }
        return frontMatter + body.joined(separator: "\n\n") + "\n"
    }
}

extension Datasheet {
    private var partNames: [String] { manifest.parts.map(\.name) }

    private var frontMatter: String {
        var lines = ["---", "pretty_name: \(Self.quoted(manifest.title))"]
        let languages = statistics.languages.keys.filter { TEIValue.isLanguage($0) && $0 != "und" && $0 != "other" }
        if !languages.isEmpty { lines += ["language:"] + languages.sorted().map { "- \(Self.quoted($0))" } }
        let isTable = ["jsonl", "datatrove", "csv"].contains(manifest.format)
        let present = partNames.filter { name in manifest.shards.contains { $0.part == name } }
        if isTable, !present.isEmpty {
            lines += ["configs:", "- config_name: default", "  data_files:"]
            for name in present {
                lines += ["  - split: \(Self.splitName(name))", "    path:"]
                lines += manifest.shards.filter { $0.part == name }.map { "    - \(Self.quoted($0.path))" }
            }
        }
        if let features { lines += ["dataset_info:", "  features:"] + features }
        return (lines + ["---", "", ""]).joined(separator: "\n")
    }

    /// Splits are named as Python names are.
    private static func splitName(_ part: String) -> String {
        part.split(separator: "-").joined(separator: "_")
    }

    /// The columns with their types, without which a loader guesses from the first lines.
    private var features: [String]? {
        let fields = manifest.fields.compactMap(ArticleField.init)
        switch manifest.format {
        case "jsonl": return fields.flatMap { Self.feature($0, indent: "  ") }
        case "datatrove":
            let metadata = fields.filter { $0 != .id && $0 != .text }
            return ["  - name: text", "    dtype: string", "  - name: id", "    dtype: string"]
                + (metadata.isEmpty
                    ? []
                    : ["  - name: metadata", "    struct:"] + metadata.flatMap { Self.feature($0, indent: "    ") })
        default: return nil
        }
    }

    private static func feature(_ field: ArticleField, indent: String) -> [String] {
        let name = "\(indent)- name: \(field.rawValue)"
        switch field {
        case .tags, .captions, .rules: return [name, "\(indent)  sequence: string"]
        case .confidence: return [name, "\(indent)  dtype: float64"]
        case .revision: return [name, "\(indent)  dtype: int64"]
        case .attachments:
            return [name, "\(indent)  list:"]
                + ["url", "mime_type", "title"].flatMap { ["\(indent)  - name: \($0)", "\(indent)    dtype: string"] }
                + ["\(indent)  - name: size_in_bytes", "\(indent)    dtype: int64"]
                + ["\(indent)  - name: text", "\(indent)    dtype: string"]
        default: return [name, "\(indent)  dtype: string"]
        }
    }

    /// A text in the quotes of YAML, which takes JSON's.
    private static func quoted(_ text: String) -> String {
        var json = JSONText()
        json.value(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension Datasheet {
    private var overview: String {
        let again = manifest.superseded > 0 ? " (\(manifest.superseded) of them stand in it twice, edited)" : ""
        let sources = statistics.sources.count == 1 ? "source" : "sources"
        let period = statistics.firstDay.flatMap { first in
            statistics.lastDay.map { ", published from \(first) to \($0)" }
        }
        return """
            # \(MarkdownText.plain(manifest.title))

            \(statistics.articles) articles\(again) of \(statistics.sources.count) \(sources)\(period ?? ""): \
            \(statistics.words.total) words, \(statistics.characters) characters. Made with \(manifest.tool).
            """
    }

    private var files: String {
        let rows = manifest.parts.map { part in
            let shards = manifest.shards.filter { $0.part == part.name }
            return [
                part.name, "\(Double(part.share) / 1_000) %", "\(shards.reduce(0) { $0 + $1.articles })",
                "\(shards.count)", "\(shards.reduce(0) { $0 + $1.contentBytes })",
            ]
        }
        let fields =
            manifest.fields.isEmpty ? "" : "\n\nFields: \(manifest.fields.map { "`\($0)`" }.joined(separator: ", "))."
        return Self.rows(["part", "share", "articles", "files", "bytes before compression"], rows) + """


            Format: `\(manifest.format)`. An article's part depends on its id alone (the first eight bytes of SHA-256 of the id, \
            over 2⁶⁴, against the shares in the order of the table): it never moves, however the corpus grows.\(fields)
            """
    }

    private var sources: String {
        let rows = statistics.sources.sorted { $0.key < $1.key }.prefix(1_000).map { id, tally in
            let source = manifest.sources.first { $0.id == id }
            return [
                id, source?.name ?? "", source?.addresses.first ?? "", "\(tally.articles)", "\(tally.words)",
                tally.firstDay ?? "", tally.lastDay ?? "", "\(tally.undated)",
            ]
        }
        guard !rows.isEmpty else { return "None." }
        return Self.rows(["id", "name", "address", "articles", "words", "first day", "last day", "undated"], rows)
    }

    private var lengths: String {
        guard statistics.articles > 0 else { return "" }
        let quantiles = [
            ("5 %", 0.05), ("25 %", 0.25), ("median", 0.5), ("75 %", 0.75), ("95 %", 0.95),
        ]
        return Self.rows(
            ["words", "least"] + quantiles.map(\.0) + ["greatest", "mean"],
            [
                ["an article"] + ["\(statistics.words.least ?? 0)"]
                    + quantiles.map { "\(statistics.words.quantile($0.1) ?? 0)" }
                    + ["\(statistics.words.greatest ?? 0)"]
                    + ["\(statistics.words.total / max(1, statistics.words.count))"]
            ]) + "\n\nPercentages are exact to within a sixteenth."
    }

    private var periods: String {
        var years: [String: Int] = [:]
        for (month, count) in statistics.months {
            years[month == "undated" ? month : String(month.prefix(4)), default: 0] += count
        }
        return Self.rows(["year", "articles"], years.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)"] })
    }

    private func table(_ counts: [String: Int], _ name: String, limit: Int = 200) -> String {
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var rows = sorted.prefix(limit).map { [$0.key, "\($0.value)"] }
        let rest = sorted.dropFirst(limit).reduce(0) { $0 + $1.value }
        if rest > 0 { rows.append(["\(sorted.count - limit) more", "\(rest)"]) }
        return rows.isEmpty ? "" : Self.rows([name, "articles"], rows)
    }

    private var collection: String {
        let selection = Self.list(manifest.selection)
        let dates = Self.rows(
            ["date found by", "articles"],
            statistics.dateSources.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)"] })
        return """
            Feedgate polled the feeds and pages of the sources, at most as often as they allow, and kept every article it saw with \
            all its later edits. The texts were fetched from \(statistics.firstFetched ?? "–") to \(statistics.lastFetched ?? "–").\
            \(selection.isEmpty ? " All articles of the store were selected." : "\n\nSelected: \(selection).")

            A date is never invented; `first-seen` counts articles of which only the day of the first sight is known.

            \(dates)
            """
    }

    private var cleaning: String {
        let methods = Self.rows(
            ["text found by", "articles"],
            statistics.methods.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)"] })
        let confidences = Self.rows(
            ["confidence", "articles"],
            statistics.confidences.sorted { $0.key < $1.key }.map { ["0.\($0.key) and more", "\($0.value)"] })
        return """
            Menus, view counters, lists of related articles, captions and bylines were taken out of the text by the content model \
            and boilerplate rules of \(manifest.tool). Texts are paragraphs with a blank line between them, without control \
            characters, zero-width characters and no-break spaces. Options: \(Self.list(manifest.style)).\
            \(statistics.masked > 0 ? " \(statistics.masked) mail addresses and telephone numbers were masked." : "")

            \(methods)

            \(confidences)
            """
    }

    private var removed: String {
        let exact =
            manifest.exactDuplicatesRemoved
            ? "\(manifest.removed.exactDuplicates) articles whose text another one has (but for case, marks and spaces)"
            : "No exact duplicates"
        let near =
            manifest.nearDuplicateThreshold.map {
                "\(manifest.removed.nearDuplicates) whose text is nearly that of another one (MinHash over word five-grams, similarity \($0) or more)"
            } ?? "no near duplicates"
        let copies =
            manifest.removed.knownCopies.map { " \($0) that the store knew for copies of others were left out." } ?? ""
        let again =
            manifest.superseded > 0
            ? " \(manifest.superseded) articles stand in a later file again, because they were edited; the greatest `revision` counts."
            : ""
        return
            "\(exact) and \(near). `removed.jsonl` names each of them and the article that was kept for it.\(copies)\(again)"
    }

    private var gaps: String {
        let undated = statistics.undated > 0 ? ["\(statistics.undated) articles have no date of publication."] : []
        let gaps = undated + manifest.knownGaps
        return gaps.isEmpty ? "None is known." : gaps.map { "- \(MarkdownText.plain($0))" }.joined(separator: "\n")
    }

    private var rights: String {
        let licences = manifest.sources.compactMap { source in source.licence.map { [source.id, $0] } }
        return """
            The texts belong to their publishers; this release gives no right to them. Whoever uses it answers for having that right \
            (a licence, or an exception such as that for text and data mining). Pages that robots.txt closes were not fetched. \
            Names of people who write or are written about are in the texts.
            """ + (licences.isEmpty ? "" : "\n\n" + Self.rows(["source", "licence"], licences))
    }

    private var checking: String {
        """
        `sha256sum -c SHA256SUMS` checks the files. The same articles, options and version of Feedgate give the same files, byte \
        for byte. `manifest.json` says all of this for programs.
        """
    }

    private static func list(_ options: [String: String]) -> String {
        options.sorted { $0.key < $1.key }.map { "\($0.key) `\($0.value.replacing("`", with: "'"))`" }.joined(
            separator: ", ")
    }

    private static func rows(_ head: [String], _ rows: [[String]]) -> String {
        let lines = [head, head.map { _ in "---" }] + rows.map { $0.map(MarkdownText.plain) }
        return lines.map {
            "| " + $0.map { String($0.split(separator: "\n").joined(separator: " ")) }.joined(separator: " | ") + " |"
        }
        .joined(separator: "\n")
    }
}
