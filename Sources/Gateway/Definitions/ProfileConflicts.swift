/// Profiles that would write the same files, each over the other's.
package enum ProfileConflicts {
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

    /// The profile whose files `profile` would write over; nil where it has files of its own.
    package static func owner(of profile: ExportProfile, among profiles: [ExportProfile]) -> ExportProfile? {
        profiles.first { $0.file != profile.file && conflict(profile, $0) }
    }

    /// Files are named after sources where each source has its own, else after the profile.
    private static func conflict(_ one: ExportProfile, _ other: ExportProfile) -> Bool {
        let sources = (Set(one.selection.sources), Set(other.selection.sources))
        let overlap = sources.0.isEmpty || sources.1.isEmpty || !sources.0.isDisjoint(with: sources.1)
        return one.split.bySource == other.split.bySource
            && (one.split.bySource ? overlap : one.id == other.id) && one.split.period == other.split.period
            && one.split.byArticle == other.split.byArticle
            && (one.split.maxBytes == nil) == (other.split.maxBytes == nil) && one.compression == other.compression
            && !Set(one.formats).isDisjoint(with: other.formats)
    }
}

extension ExportProfile {
    /// Whether the files that this profile writes would have other articles if `narrowed` wrote them.
    package func loses(to narrowed: ExportProfile) -> Bool {
        var (one, other) = (self, narrowed)
        // A source's own files are the same whichever other sources are chosen.
        if split.bySource {
            one.selection.sources = []
            other.selection.sources = []
        }
        return split == narrowed.split && compression == narrowed.compression
            && (one.selection != other.selection || limit != narrowed.limit || fields != narrowed.fields
                || style != narrowed.style)
    }
}
