/// Profiles that would write the same files, each over the other's.
enum ProfileConflicts {
    /// What is wrong with the profiles together.
    static func errors(_ profiles: [ExportProfile]) -> [DefinitionError] {
        var errors: [DefinitionError] = []
        for (index, profile) in profiles.enumerated() {
            for other in profiles[..<index] where conflict(profile, other) {
                errors.append(
                    DefinitionError(
                        file: profile.file, line: nil,
                        problem: """
                            it writes the same files as \(other.file): give it other formats or another split, or make \
                            one profile of the two
                            """))
            }
        }
        return errors
    }

    /// Files are named after sources where each source has its own, else after the profile.
    private static func conflict(_ one: ExportProfile, _ other: ExportProfile) -> Bool {
        let sources = (Set(one.selection.sources), Set(other.selection.sources))
        return one.split.bySource && other.split.bySource && one.split.period == other.split.period
            && one.split.byArticle == other.split.byArticle
            && (one.split.maxBytes == nil) == (other.split.maxBytes == nil) && one.compression == other.compression
            && !Set(one.formats).isDisjoint(with: other.formats)
            && (sources.0.isEmpty || sources.1.isEmpty || !sources.0.isDisjoint(with: sources.1))
    }
}
