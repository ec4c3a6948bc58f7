import Testing

@testable import Articles

@Suite struct CorpusTests {
    private static func words(_ range: Range<Int>, _ change: (Int) -> String? = { _ in nil }) -> String {
        range.map { change($0) ?? "từ\(TextSketch.mix(UInt64($0)) % 5_000)" }.joined(separator: " ")
    }

    @Test func aSketchEstimatesHowMuchTextsShare() {
        let text = Self.words(0..<600)
        #expect(TextSketch(text).similarity(TextSketch(text)) == 1)
        // 600 of 660 five-grams shared: 0.90.
        let longer = TextSketch(text).similarity(TextSketch(Self.words(0..<660)))
        #expect((0.8...0.98).contains(longer))
        #expect(TextSketch(text).similarity(TextSketch(Self.words(1_000..<1_600))) < 0.1)
        #expect(TextSketch("đó ữ hai Ж").similarity(TextSketch("Đó, Ữ – HAI! ж")) == 1)
        #expect(TextSketch("").values.isEmpty)
    }

    @Test func nearDuplicatesGiveWayToWhatCameFirst() {
        var near = NearDuplicates(threshold: 0.8)
        let texts = [
            Self.words(0..<400), Self.words(5_000..<5_400), Self.words(0..<400) { $0 == 200 ? "khác" : nil }, "", "",
            Self.words(5_000..<5_410), "ngắn thôi", "ngắn thôi",
        ]
        for text in texts { near.add(TextSketch(text)) }
        #expect(near.matches().map { [$0.index, $0.original] } == [[2, 0], [5, 1], [7, 6]])
        #expect(near.matches(isPreferred: { $0 == 5 }).map { [$0.index, $0.original] } == [[1, 5], [2, 0], [7, 6]])
    }

    @Test func aThousandFormLettersAreFoundInLinearTime() {
        var near = NearDuplicates(threshold: 0.8)
        let base = Self.words(0..<300)
        for number in 0..<2_000 { near.add(TextSketch(base + " số \(number)")) }
        #expect(near.matches().count == 1_999)
    }

    @Test func partsAreSharedByTheDigestAlone() throws {
        let split = try #require(CorpusSplit(["train=80", "validation=10", "test=10"]))
        var counts = [0, 0, 0]
        for number in 0..<10_000 {
            let mixed = TextSketch.mix(UInt64(number))
            counts[split.part(digest: (0..<8).map { UInt8(truncatingIfNeeded: mixed >> (56 - 8 * $0)) })] += 1
        }
        #expect((7_800...8_200).contains(counts[0]))
        #expect((850...1_150).contains(counts[1]))
        #expect(split.part(digest: [UInt8](repeating: 0xFF, count: 32)) == 2)
        #expect(split.part(digest: [UInt8](repeating: 0, count: 32)) == 0)
    }

    @Test(arguments: [
        ["train=90"], ["train=90", "train=10"], ["a=b"], ["A=100"], ["../x=100"], ["a=-1", "b=101"], ["a=nan"], [],
    ])
    func sharesMustMakeAHundred(_ texts: [String]) {
        #expect(CorpusSplit(texts) == nil)
    }
}
