import Testing

@testable import Articles

@Suite struct NearDuplicateTests {
    /// A text of `count` words that is like no other with another `seed`.
    private func text(_ seed: UInt64, words count: Int = 200) -> [String] {
        (0..<count).map { "từ\(StableHash.mix(seed &* 1_000_003 &+ UInt64($0)) % 5_000)" }
    }

    private func replacing(_ words: [String], every step: Int) -> String {
        words.enumerated().map { $0.offset % step == step / 2 ? "khác\($0.offset)" : $0.element }.joined(separator: " ")
    }

    @Test func caseAndPunctuationDoNotCount() {
        #expect(TextShingles("Một, hai – BA bốn!") == TextShingles("một hai ba bốn"))
        #expect(TextShingles("một hai ba bốn") != TextShingles("một hai bốn ba"))
        #expect(TextShingles("").resemblance(TextShingles("")) == 0)
        #expect(TextShingles("một").resemblance(TextShingles("Một.")) == 1)
    }

    @Test func whatIsCarriedOnContainsWhatItWas() {
        let words = text(1)
        let (half, whole) = (
            TextShingles(words.prefix(100).joined(separator: " ")), TextShingles(words.joined(separator: " "))
        )
        #expect(whole.containment(half) == 1)
        #expect(half.resemblance(whole) < 0.6)
    }

    @Test func scriptsWithoutSpacesAreComparedByCharacter() {
        let one = TextShingles("東京都は二十日、新しい橋の開通式を行った。")
        let other = TextShingles("東京都は二十日、新しい橋の開通式を行いました。")
        #expect(one.resemblance(other) > 0.6)
    }

    @Test func bandsFindWhatIsNearAndLeaveWhatIsNot() throws {
        var found = 0
        var mistaken = 0
        for seed in 0..<200 as Range<UInt64> {
            let words = text(seed)
            let one = TextShingles(words.joined(separator: " "))
            let near = TextShingles(replacing(words, every: 40))
            let far = TextShingles(text(seed + 10_000).joined(separator: " "))
            #expect(NearDuplicate.holds(one, near, sameSource: false))
            #expect(!NearDuplicate.holds(one, far, sameSource: false))
            let bands = try #require(MinHash(one)).bands
            if zip(bands, try #require(MinHash(near)).bands).contains(where: { $0 == $1 }) { found += 1 }
            if zip(bands, try #require(MinHash(far)).bands).contains(where: { $0 == $1 }) { mistaken += 1 }
        }
        #expect(found >= 190)
        #expect(mistaken == 0)
        #expect(MinHash(TextShingles("quá ngắn để so")) == nil)
    }

    @Test func tomorrowsBulletinIsNoCopyOfTodays() {
        let form = text(7).joined(separator: " ")
        let (today, tomorrow) = (TextShingles(form + " nhiệt độ 31 độ"), TextShingles(form + " nhiệt độ 28 độ"))
        #expect(!NearDuplicate.holds(today, tomorrow, sameSource: true))
        #expect(NearDuplicate.holds(today, tomorrow, sameSource: false))
    }
}
