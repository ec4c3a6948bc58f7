import Articles
import Foundation
import GRDB
import Testing

@testable import Gateway

@Suite struct DoctorTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)

    private func home(_ scratch: borrowing Scratch) throws -> Home {
        try scratch.write("feeds/a.yaml", "name: A\nfolder: pages\n")
        return Home(scratch.path)
    }

    private func examine(_ home: Home, mends: Bool = false, isThorough: Bool = true) async -> [Finding] {
        await Doctor(home: home, mends: mends, now: Self.now).examine(isThorough: isThorough)
    }

    private static func numbered(_ number: Int) -> Article {
        article(String(repeating: "bài \(number) ", count: 60), url: "https://a.example/\(number)")
    }

    private func fill(_ home: Home, _ count: Int = 400) async throws {
        let store = try SQLiteStore(path: home.database)
        for start in stride(from: 0, to: count, by: 100) {
            try await store.keep(
                (start..<(start + 100)).map {
                    article(String(repeating: "bài \($0) ", count: 60), url: "https://a.example/\($0)")
                })
        }
        try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint (TRUNCATE)") }
        try store.pool.close()
    }

    @Test func aSoundHomeHasNoFindings() async throws {
        let scratch = try Scratch()
        let home = try home(scratch)
        #expect(await examine(home) == [Finding(.note, "nothing has been stored yet; `feedgate poll` begins")])
        try await fill(home, 100)
        #expect(await examine(home) == [])
        #expect(await examine(Home(scratch.path + "/none")).map(\.level) == [.problem])
    }

    @Test func whatIsDerivedIsMadeAgain() async throws {
        let scratch = try Scratch()
        let home = try home(scratch)
        try await fill(home, 100)
        try await DatabaseQueue(path: home.database).write {
            try $0.execute(
                sql: "DELETE FROM day_count; INSERT INTO article_search (article_search) VALUES ('delete-all')")
        }
        #expect(await examine(home).map(\.level) == [.problem])
        #expect(await examine(home, mends: true).map(\.level) == [.mended])
        #expect(await examine(home) == [])
        var query = ArticleQuery()
        query.text = "bai"
        #expect(try await SQLiteStore(path: home.database).all(query).count == 100)
    }

    @Test func aDamagedDatabaseIsMovedAsideAndWhatCanBeReadIsSaved() async throws {
        let scratch = try Scratch()
        let home = try home(scratch)
        try await fill(home)
        var bytes = try Data(contentsOf: URL(filePath: home.database))
        // A few pages in the middle, as a bad sector leaves them.
        let middle: Int = bytes.count / 2 / 4_096 * 4_096
        bytes.replaceSubrange(middle..<(middle + 3 * 4_096), with: Data(repeating: 0xA5, count: 3 * 4_096))
        try bytes.write(to: URL(filePath: home.database))
        #expect(await examine(home).contains { $0.level == .problem && $0.text.contains("doctor --mend") })
        let findings = await examine(home, mends: true)
        #expect(findings.last?.level == .mended)
        let store = try SQLiteStore(path: home.database)
        let articles = try await store.all()
        #expect(articles.count >= 300)
        #expect(await examine(home) == [])
        let aside = home.database + ".damaged-20231114221320"
        // Opening a database changes its first page, and what stood in its log is written to others; the damage stays.
        let damage = middle..<(middle + 3 * 4_096)
        #expect(try Data(contentsOf: URL(filePath: aside))[damage] == bytes[damage])
        // What was lost comes back as new, what was saved does not.
        let outcomes = try await store.keep(
            (0..<400).map(Self.numbered))
        let added = outcomes.filter { $0 == .added }.count
        #expect(added == 400 - articles.count)
    }

    @Test func aFileThatIsNoDatabaseIsMovedAside() async throws {
        let scratch = try Scratch()
        let home = try home(scratch)
        try scratch.write("feedgate.sqlite", String(repeating: "no database ", count: 1_000))
        #expect(await examine(home) == [Finding(.problem, StoreError.damaged(path: home.database).description)])
        #expect(await examine(home, mends: true).map(\.level) == [.mended])
        #expect(await examine(home) == [])
    }

    @Test func anArchiveIsBroughtTogetherWithItsIndex() async throws {
        let scratch = try Scratch()
        let home = try home(scratch)
        let store = try SQLiteStore(path: home.database)
        func keep(_ body: String, _ store: SQLiteStore, at moment: Date) async throws -> Capture {
            let archive = try await Archive(folder: home.archive, store: store, now: { moment })
            return try await archive.keep(
                CapturedResponse(
                    requestedURL: "https://a.example/", url: "https://a.example/", source: "a",
                    fetchedAt: Timestamp.text(moment), headers: [], body: Array(body.utf8)))
        }
        let gone = try await keep("một", store, at: Self.now)
        let other = try SQLiteStore(path: scratch.path + "/other.sqlite")
        try FileManager.default.removeItem(atPath: home.archive)
        let stray = try await keep("hai", other, at: Self.now.addingTimeInterval(60))
        #expect(await examine(home).map(\.level) == [.problem, .note])
        #expect(await examine(home, mends: true).map(\.level) == [.mended, .mended])
        #expect(await examine(home) == [])
        #expect(try await store.segments().map(\.name) == [stray.segment])
        #expect(gone.segment != stray.segment)
        // The database lost, the archive there.
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: home.database + ending) }
        #expect(await examine(home).map(\.level) == [.problem])
        #expect(await examine(home, mends: true).map(\.level) == [.mended])
        #expect(await examine(home) == [])
    }
}
