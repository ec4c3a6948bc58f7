import Articles

/// Some of a profile's articles that stand in files of their own: those of a source, of a day, or all.
struct ExportUnit: Sendable, Equatable {
    /// The name of its files.
    var name: String
    /// The ids of its sources.
    var sources: [String]
    /// Its first and last day.
    var days: ClosedRange<String>?
    var channel: FeedChannel

    /// The units of a profile.
    ///
    /// - Parameters:
    ///   - profile: The profile.
    ///   - sources: All sources, for their names.
    ///   - store: Tells which days have articles.
    /// - Returns: The units, in the order of their names' parts.
    /// - Throws: What the store says.
    static func all(_ profile: ExportProfile, sources: [SourceDefinition], store: any ArticleReading) async throws
        -> [ExportUnit]
    {
        let wanted = profile.selection.sources
        let chosen = sources.filter { wanted.isEmpty || wanted.contains($0.id) }
        let ids = chosen.map(\.id)
        let channel = FeedChannel(title: profile.title, description: profile.title)
        guard let period = profile.split.period else {
            guard profile.split.bySource else {
                return [ExportUnit(name: profile.id, sources: ids, channel: channel)]
            }
            return chosen.map { ExportUnit(name: $0.id, sources: [$0.id], channel: $0.channel) }
        }
        guard !ids.isEmpty else { return [] }
        // A store without sources would mean all of them.
        let counts = try await store.dayCounts(
            DayCountQuery(sources: ids, since: profile.selection.since, until: profile.selection.until))
        var units: [String: ExportUnit] = [:]
        for count in counts {
            let days = days(of: count.day, period)
            let prefix = profile.split.bySource ? count.source : profile.id
            let name = "\(prefix)-\(days.name)"
            let source = profile.split.bySource ? chosen.first { $0.id == count.source } : nil
            units[name] = ExportUnit(
                name: name, sources: source.map { [$0.id] } ?? ids, days: days.range,
                channel: source?.channel ?? channel)
        }
        return units.values.sorted { $0.name < $1.name }
    }

    private static func days(of day: String, _ period: ExportSplit.Period) -> (name: String, range: ClosedRange<String>)
    {
        guard ExportProfile.isDay(day) else { return ("undated-" + ExportName.of(id: day), day...day) }
        if period == .day { return (day, day...day) }
        let month = String(day.prefix(7))
        return (month, (month + "-01")...(month + "-31"))
    }
}

extension SourceDefinition {
    /// What a feed of this source says of itself.
    var channel: FeedChannel {
        var channel = FeedChannel(title: name, description: section.map { "\(name) · \($0)" } ?? name)
        channel.language = language
        if case .web(let addresses) = location { channel.homePageURL = addresses.first }
        return channel
    }
}
