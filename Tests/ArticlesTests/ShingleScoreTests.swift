import Testing

@testable import Articles

@Suite struct ShingleScoreTests {
    @Test func theScoreCountsShinglesOfFourTokens() {
        let score = ShingleScore(text: "a b c d e", gold: "A b, c d. f")
        #expect(score.precision == 0.5)
        #expect(score.recall == 0.5)
        #expect(ShingleScore(text: "", gold: "a b").f1 == 0)
        #expect(ShingleScore(text: "a b", gold: "a b").f1 == 1)
    }

    @Test func aChineseCharacterIsAToken() {
        #expect(ShingleScore.tokens("中文x 2") == ["中", "文", "x", "2"])
    }
}
