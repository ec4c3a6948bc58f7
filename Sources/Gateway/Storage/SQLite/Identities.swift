import Articles
import Foundation
import GRDB

/// What one source's articles are recognised by, within one access to the database.
struct Identities {
    /// The kinds of alias, as they are stored.
    enum Kind: Int, CaseIterable {
        case guid = 1
        case url, title, content
    }

    /// More candidates of one kind are not looked at; the latest are.
    private static let mostCandidates = 12
    /// Counting ends here: by then a source is known.
    private static let mostCounted = 200

    let source: String
    let traits: IdentityTraits
    /// Parameters of the source's addresses that change while the article stays.
    let ignoring: Set<String>
    private let database: Database

    init(source: String, _ database: Database) throws {
        self.source = source
        self.database = database
        var traits = IdentityTraits()
        let rows = try Row.fetchAll(
            database, cached: "SELECT kind, kept, changed, shared FROM source_trait WHERE source_id = ?", [source])
        for row in rows {
            let record = IdentityTraits.Record(kept: row["kept"], changed: row["changed"], shared: row["shared"])
            if row["kind"] == Kind.guid.rawValue { traits.guid = record } else { traits.url = record }
        }
        self.traits = traits
        ignoring = Set(
            try String.fetchAll(
                database.cachedStatement(
                    sql: "SELECT name FROM volatile_parameter WHERE source_id = ? GROUP BY name HAVING count(*) >= ?"),
                arguments: [source, VolatileParameter.enough]))
    }

    /// The numbers of articles that were ever seen with this.
    func numbers(_ kind: Kind, _ value: UInt64?) throws -> [Int64] {
        guard let value else { return [] }
        return try Int64.fetchAll(
            database.cachedStatement(
                sql:
                    "SELECT number FROM alias WHERE source_id = ? AND kind = ? AND value = ? ORDER BY number DESC LIMIT ?"
            ),
            arguments: [source, kind.rawValue, Int64(bitPattern: value), Self.mostCandidates])
    }

    private func has(_ number: Int64, _ kind: Kind, _ value: UInt64) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM alias WHERE source_id = ? AND kind = ? AND value = ? AND number = ?)
                    """),
            arguments: [source, kind.rawValue, Int64(bitPattern: value), number]) ?? false
    }

    /// The article that a sighting is, if it is known.
    ///
    /// - Parameters:
    ///   - sighting: What was seen.
    ///   - beside: Numbers of articles that stand in the same document.
    /// - Returns: The article, and those that shared an identity with the sighting and are others.
    /// - Throws: What the database says.
    func match(_ sighting: ArticleSighting, beside: Set<Int64>) throws -> (
        article: KnownArticle?, others: [KnownArticle]
    ) {
        var numbers: [Int64] = []
        for (kind, value) in [
            (Kind.guid, sighting.guid), (.url, sighting.url), (.content, sighting.content), (.title, sighting.title),
        ] {
            for number in try self.numbers(kind, value) where !numbers.contains(number) { numbers.append(number) }
        }
        var known = try numbers.compactMap { try candidate($0, sighting, beside) }
        // The common case, for which no text need be read: it is what it was.
        if let same = known.first(where: {
            !$0.isTaken && $0.content == sighting.content && $0.sameGUID != false && $0.sameURL != false
                && ($0.sameGUID == true || $0.sameURL == true)
        }) {
            return (same, [])
        }
        for index in known.indices {
            known[index].text = try String.fetchOne(
                database.cachedStatement(
                    sql: "SELECT json_extract(data, '$.contentText') FROM article WHERE number = ?"),
                arguments: [known[index].number])
        }
        let found = IdentityMatcher(traits: traits).match(sighting, known)
        let others = known.filter { $0.number != found?.number && ($0.sameGUID == true || $0.sameURL == true) }
        return (found, others)
    }

    private func candidate(_ number: Int64, _ sighting: ArticleSighting, _ beside: Set<Int64>) throws -> KnownArticle? {
        guard
            let row = try Row.fetchOne(
                database, cached: "SELECT guid, url, title, content, published FROM fingerprint WHERE number = ?",
                [number])
        else { return nil }
        func same(_ kind: Kind, _ value: UInt64?, _ column: String) throws -> Bool? {
            guard let value, row[column] as Int64? != nil else { return nil }
            return try has(number, kind, value)
        }
        return KnownArticle(
            number: number, sameGUID: try same(.guid, sighting.guid, "guid"),
            sameURL: try same(.url, sighting.url, "url"),
            title: (row["title"] as Int64?).map(UInt64.init(bitPattern:)),
            content: UInt64(bitPattern: row["content"]), published: row["published"], text: nil,
            isTaken: beside.contains(number))
    }

    /// Remembers a new article.
    ///
    /// - Returns: The number that it gets.
    func remember(_ sighting: ArticleSighting, _ link: ArticleLink, number: Int64? = nil) throws -> Int64 {
        try database.cachedStatement(
            sql: """
                INSERT INTO fingerprint (number, source_id, guid, url, title, content, published, item, address)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [number, source] + Self.columns(sighting, link))
        let number = number ?? database.lastInsertedRowID
        try addAliases(sighting, number)
        return number
    }

    /// Notes what an article looks like now; nothing is written where it looks as it did.
    func refresh(_ number: Int64, _ sighting: ArticleSighting, _ link: ArticleLink) throws {
        try database.cachedStatement(
            sql: """
                UPDATE fingerprint SET guid = coalesce(?1, guid), url = coalesce(?2, url), title = coalesce(?3, title),
                    content = ?4, published = coalesce(?5, published), item = coalesce(?6, item), address = coalesce(?7, address)
                WHERE number = ?8 AND (guid, url, title, content, published, item, address) IS NOT (
                    coalesce(?1, guid), coalesce(?2, url), coalesce(?3, title), ?4, coalesce(?5, published),
                    coalesce(?6, item), coalesce(?7, address))
                """
        ).execute(arguments: Self.columns(sighting, link) + [number])
        if database.changesCount > 0 { try addAliases(sighting, number) }
    }

    private static func columns(_ sighting: ArticleSighting, _ link: ArticleLink) -> StatementArguments {
        func stored(_ hash: UInt64?) -> Int64? { hash.map { Int64(bitPattern: $0) } }
        return [
            stored(sighting.guid), stored(sighting.url), stored(sighting.title), stored(sighting.content),
            sighting.published, stored(link.item), link.url,
        ]
    }

    /// Notes what an article was seen with.
    func addAliases(_ sighting: ArticleSighting, _ number: Int64) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO alias (source_id, kind, value, number) VALUES (?, ?, ?, ?)")
        for (kind, value) in [
            (Kind.guid, sighting.guid), (.url, sighting.url), (.title, sighting.title), (.content, sighting.content),
        ] {
            guard let value else { continue }
            try statement.execute(arguments: [source, kind.rawValue, Int64(bitPattern: value), number])
        }
    }

    /// Learns from an article that was recognised, and from others that had its guid or address and are not it.
    func learn(from found: KnownArticle?, others: [KnownArticle], link: ArticleLink) throws {
        if let found {
            try count(.guid, found.sameGUID == true ? "kept" : found.sameGUID == false ? "changed" : nil)
            try count(.url, found.sameURL == true ? "kept" : found.sameURL == false ? "changed" : nil)
            if found.sameURL == false, let url = link.url { try learnParameter(found.number, url) }
        } else {
            if others.contains(where: { $0.sameGUID == true }) { try count(.guid, "shared") }
            if others.contains(where: { $0.sameURL == true }) { try count(.url, "shared") }
        }
    }

    private func count(_ kind: Kind, _ what: String?) throws {
        guard let what else { return }
        try database.cachedStatement(
            sql: """
                INSERT INTO source_trait (source_id, kind, \(what)) VALUES (?, ?, 1)
                ON CONFLICT DO UPDATE SET \(what) = \(what) + 1 WHERE \(what) < ?
                """
        ).execute(arguments: [source, kind.rawValue, Self.mostCounted])
    }

    private func learnParameter(_ number: Int64, _ url: String) throws {
        guard
            let address = try String.fetchOne(
                database, sql: "SELECT address FROM fingerprint WHERE number = ?", arguments: [number]),
            let volatile = VolatileParameter.between(address, url)
        else { return }
        try database.execute(
            sql: "INSERT OR IGNORE INTO volatile_parameter (source_id, name, rest) VALUES (?, ?, ?)",
            arguments: [source, volatile.name, Int64(bitPattern: volatile.rest)])
    }
}

extension Row {
    /// One row of a statement that is prepared once a connection.
    static func fetchOne(_ database: Database, cached sql: String, _ arguments: StatementArguments) throws -> Row? {
        try fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
    }

    /// All rows of a statement that is prepared once a connection.
    static func fetchAll(_ database: Database, cached sql: String, _ arguments: StatementArguments) throws -> [Row] {
        try fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
    }
}
