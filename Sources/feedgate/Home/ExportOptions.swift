import ArgumentParser
import Articles
import Foundation
import Gateway

/// What a profile says, said on the command line.
struct ExportOptions: ParsableArguments {
    @Option(help: "Formats, without a profile: \(ExportFormat.list).")
    var format: [String] = []

    @Option(help: "Only articles of this source; may be given several times, like most that follow.")
    var source: [String] = []

    @Option(help: "Only articles in this language, such as vi.")
    var language: [String] = []

    @Option(help: "Only articles of this section.")
    var section: [String] = []

    @Option(help: "Only articles published on this day or later, such as 2024-05-26; with --release also `last`.")
    var since: String?

    @Option(help: "Only articles published on this day or earlier.")
    var until: String?

    @Option(help: "Only texts that are trusted this far, from 0 to 1.")
    var minConfidence: Double?

    @Option(help: "Only texts of this many characters or more.")
    var minLength: Int?

    @Flag(help: "Leave out articles whose text another article had first.")
    var noDuplicates = false

    @Option(help: "The most articles, the newest first.")
    var limit: Int?

    @Option(help: "Parts the files: source, day, month, article, a size such as 256MB, or none.")
    var split: [String] = []

    @Option(help: "Compression: none or gzip.")
    var compression: String?

    @Option(help: "Fields of each article, with commas between them.")
    var fields: String?

    @Option(help: "Unicode form: nfc, nfd, nfkc or nfkd.")
    var unicode: String?

    @Option(help: "Vietnamese tone marks: old (hòa), new (hoà) or keep.")
    var toneMarks: String?

    @Option(help: "Masks mail addresses or telephone numbers: email, phone.")
    var mask: [String] = []

    @Flag(help: "Write a sentence a line.")
    var sentences = false

    @Option(help: "Shares of a release that make 100, such as train=90,validation=5,test=5.")
    var parts: String?

    @Option(help: "From this similarity on, 0 to 1, a release leaves nearly equal articles out; keep keeps them.")
    var nearDuplicates: String?

    @Option(help: "Size of a release's files before compression, such as 256MB.")
    var shardSize: String?

    func validate() throws {
        for name in format where ExportFormat(rawValue: name) == nil {
            throw ValidationError(ExportFormat.advice(name))
        }
        if let since, since != "last", !ExportProfile.isDay(since) {
            throw ValidationError("--since takes a day such as 2024-05-26")
        }
        if let until, !ExportProfile.isDay(until) { throw ValidationError("--until takes a day such as 2024-05-26") }
        if let minConfidence, !(0...1).contains(minConfidence) {
            throw ValidationError("--min-confidence takes a number from 0 to 1")
        }
        if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1") }
        var profile = ExportProfile(id: "", title: "", formats: [], file: "")
        try apply(to: &profile)
    }

    /// Whether fewer articles are chosen than the profile does.
    var isNarrowing: Bool {
        !source.isEmpty || !language.isEmpty || !section.isEmpty || since != nil || until != nil || limit != nil
            || minConfidence != nil || minLength != nil || noDuplicates || !format.isEmpty || !split.isEmpty
            || compression != nil
    }

    /// Puts what was said here in the place of what the profile says.
    ///
    /// - Throws: `ValidationError`.
    func apply(to profile: inout ExportProfile) throws {
        if !format.isEmpty { profile.formats = format.compactMap(ExportFormat.init) }
        if !source.isEmpty { profile.selection.sources = source }
        if !language.isEmpty { profile.selection.languages = language }
        if !section.isEmpty { profile.selection.sections = section }
        if let since, since != "last" { profile.selection.since = since }
        profile.selection.until = until ?? profile.selection.until
        profile.selection.minConfidence = minConfidence ?? profile.selection.minConfidence
        profile.selection.minLength = minLength ?? profile.selection.minLength
        if noDuplicates { profile.selection.withDuplicates = false }
        profile.limit = limit ?? profile.limit
        if !split.isEmpty {
            guard let value = ExportSplit(split) else {
                throw ValidationError(ExportSplit.advice.replacing("`split`", with: "--split"))
            }
            profile.split = value
        }
        if let compression {
            profile.compression = try Self.word(compression, "--compression", ExportProfile.Compression.self)
        }
        if let fields {
            profile.fields = try fields.split(separator: ",").map { name in
                guard let field = ArticleField(rawValue: String(name)) else {
                    throw ValidationError(ArticleFieldNames.advice(String(name)))
                }
                return field
            }
        }
        try apply(to: &profile.style)
        try apply(to: &profile.release)
    }

    private func apply(to style: inout CorpusStyle) throws {
        if let unicode { style.unicode = try Self.word(unicode, "--unicode", CorpusStyle.UnicodeForm.self) }
        if let toneMarks {
            style.toneMarks = toneMarks == "keep" ? nil : try Self.word(toneMarks, "--tone-marks", ToneMarks.self)
        }
        for name in mask.flatMap({ $0.split(separator: ",") }) {
            guard let mask = ContactMask(name: String(name)) else {
                throw ValidationError("--mask takes email or phone, not `\(name)`")
            }
            style.mask.formUnion(mask)
        }
        if sentences { style.sentences = true }
    }

    private func apply(to release: inout ReleaseOptions) throws {
        if let parts {
            guard let split = CorpusSplit(parts.split(separator: ",").map(String.init)) else {
                throw ValidationError("--parts takes shares that make 100, such as train=90,validation=5,test=5")
            }
            release.parts = split
        }
        if nearDuplicates == "keep" {
            release.nearDuplicates = nil
        } else if let nearDuplicates {
            guard let threshold = Double(nearDuplicates), (0...1).contains(threshold) else {
                throw ValidationError("--near-duplicates takes a number from 0 to 1, or keep")
            }
            release.nearDuplicates = threshold
        }
        if let shardSize {
            guard let bytes = ReleaseOptions.bytes(shardSize) else {
                throw ValidationError("--shard-size takes a size such as 256MB")
            }
            release.shardBytes = bytes
        }
    }

    private static func word<Value: RawRepresentable & CaseIterable>(
        _ text: String, _ option: String, _ type: Value.Type
    ) throws -> Value where Value.RawValue == String {
        if let value = Value(rawValue: text) { return value }
        let words = Value.allCases.map(\.rawValue).joined(separator: " or ")
        throw ValidationError("\(option) takes \(words), not `\(text)`")
    }
}
