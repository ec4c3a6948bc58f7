extension Article {
    /// Writes the administrative units of Vietnam in full where section and tags name them, and adds those that the headline, the
    /// section and the dateline name to the tags, behind the publisher's own.
    ///
    /// Articles can then be counted and chosen by district however their writers abbreviate. The text itself is left alone, as
    /// are other tags. An article in another language stays as it is.
    mutating func namePlaces() {
        guard language == "vi" else { return }
        section = section.map { AdministrativeUnit($0)?.text ?? $0 }
        var named: [String] = []
        for tag in tags.map({ AdministrativeUnit($0)?.text ?? $0 }) where !named.contains(tag) { named.append(tag) }
        var known = Set(named.map { $0.lowercased() })
        let dateline = contentText.unicodeScalars.prefix { $0 != "\n" }.prefix(60)
        let units =
            [title, String(dateline)].compactMap { $0.flatMap(AdministrativeUnit.leading) }
            + [title, section].flatMap { $0.map(AdministrativeUnit.named) ?? [] }
        for unit in units.prefix(Self.mostPlaces) where !known.contains(unit.name.lowercased()) {
            guard known.insert(unit.text.lowercased()).inserted else { continue }
            named.append(unit.text)
        }
        tags = named
    }

    private static let mostPlaces = 8
}
