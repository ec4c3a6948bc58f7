import Articles
import Foundation
import Testing

@testable import Gateway
@testable import year

/// Feeds that live for months and keep nothing steady but their articles: each is stored once, whatever becomes of its
/// guid, address, headline, date, place and text.
@Suite struct FeedLifeTests {
    /// What a publisher does to its items.
    struct Habits: CustomTestStringConvertible {
        var name: String
        /// Gives every item a new guid each time.
        var newGUIDs = false
        var hasGUIDs = true
        var hasAddresses = true
        /// Adds a session to every address, another each time.
        var sessions = false
        /// Moves all of its pages in the middle of its life.
        var moves = false
        var hasDates = true
        /// Edits headlines and texts.
        var edits = false
        var testDescription: String { name }
    }

    private struct Piece {
        var number: Int
        var title: String
        var words: [String]
        var edition = 0
    }

    private static let steps = 60
    private static let window = 20

    @Test(
        arguments: [
            Habits(name: "steady"),
            Habits(name: "edited", edits: true),
            Habits(name: "new guids every time", newGUIDs: true),
            Habits(name: "new guids, edited", newGUIDs: true, edits: true),
            Habits(name: "addresses with sessions", sessions: true),
            Habits(name: "pages that move", moves: true),
            Habits(name: "pages that move, edited", moves: true, edits: true),
            Habits(name: "no guids", hasGUIDs: false),
            Habits(name: "no guids, no dates, edited", hasGUIDs: false, hasDates: false, edits: true),
            Habits(name: "no addresses", hasAddresses: false),
            Habits(name: "nothing but text", hasGUIDs: false, hasAddresses: false, hasDates: false),
        ], [1, 2])
    func everyArticleIsStoredOnce(_ habits: Habits, _ seed: UInt64) async throws {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        var random = SplitMix(state: seed)
        var pieces: [Piece] = []
        var stored: [Int: Set<String>] = [:]
        var shown: Set<Int> = []
        for step in 0..<Self.steps {
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                pieces.append(Self.piece(pieces.count, &random))
            }
            var visible = Array(pieces.indices.suffix(Self.window))
            // An old one comes back, another stands there twice, all of them in any order.
            if let old = pieces.indices.randomElement(using: &random) { visible.append(old) }
            if let twice = visible.randomElement(using: &random) { visible.append(twice) }
            visible.shuffle(using: &random)
            if habits.edits, let number = visible.randomElement(using: &random) { Self.edit(&pieces[number], &random) }
            var entries: [Intake.Entry] = []
            for number in visible { entries.append(Self.entry(pieces[number], habits, step, &random)) }
            shown.formUnion(visible)
            let moment = Timestamp.text(Date(timeIntervalSince1970: 1_700_000_000 + Double(step) * 43_200))
            let results = try await store.record(Intake(source: "a", fetchedAt: moment, entries: entries))
            for (number, result) in zip(visible, results) {
                stored[number, default: []].formUnion([result.id].compactMap { $0 })
            }
        }
        let split = stored.filter { $0.value.count != 1 }.keys.sorted()
        #expect(split.isEmpty, "stored more than once")
        let merged = Dictionary(grouping: stored, by: { $0.value }).filter { $0.value.count > 1 }
        #expect(merged.isEmpty, "different articles taken for one")
        #expect(try await store.all().count == shown.count)
    }

    private static func piece(_ number: Int, _ random: inout SplitMix) -> Piece {
        let words = (0..<60).map { _ in "chữ\(Int.random(in: 0..<5_000, using: &random))" }
        return Piece(number: number, title: words.prefix(7).joined(separator: " "), words: words)
    }

    private static func edit(_ piece: inout Piece, _ random: inout SplitMix) {
        piece.edition += 1
        piece.words[Int.random(in: 10..<60, using: &random)] = "sửa\(piece.edition)"
        if piece.edition % 2 == 0 { piece.title = "Cập nhật: " + piece.words.prefix(7).joined(separator: " ") }
    }

    private static func entry(_ piece: Piece, _ habits: Habits, _ step: Int, _ random: inout SplitMix) -> Intake.Entry {
        var url = "https://a.example/\(habits.moves && step > steps / 2 ? "tin-tuc" : "news")/bai-\(piece.number)"
        if habits.sessions { url += "?sid=\(random.next())" }
        let guid = habits.newGUIDs ? "g\(random.next())" : "tag:\(piece.number)"
        let day = Timestamp.text(Date(timeIntervalSince1970: 1_699_900_000 + Double(piece.number) * 20_000))
        return Intake.Entry(
            link: ArticleLink(guid: habits.hasGUIDs ? guid : nil, url: habits.hasAddresses ? url : nil),
            article: article(
                piece.words.joined(separator: " "), url: habits.hasAddresses ? url : nil, title: piece.title,
                day: habits.hasDates ? day : nil))
    }
}
