/// Sums over any run of blocks in constant time.
struct BlockSums {
    /// What is summed.
    struct Sum {
        var words: Int32 = 0
        var linkWords: Int32 = 0
        var stops: Int32 = 0
        /// Blocks of ten words and more with at least one sentence end, mostly outside of links.
        var sentences: Int32 = 0
        /// Words in such blocks.
        var sentenceWords: Int32 = 0

        static func - (one: Sum, other: Sum) -> Sum {
            Sum(
                words: one.words &- other.words, linkWords: one.linkWords &- other.linkWords,
                stops: one.stops &- other.stops, sentences: one.sentences &- other.sentences,
                sentenceWords: one.sentenceWords &- other.sentenceWords)
        }

        /// Words in links, 0…1.
        var linkShare: Float { words > 0 ? Float(linkWords) / Float(words) : 0 }
    }

    private var before: [Sum]

    init(_ blocks: [TextBlock]) {
        before = [Sum()]
        before.reserveCapacity(blocks.count + 1)
        var sum = Sum()
        for block in blocks {
            sum.words &+= block.traits.words
            sum.linkWords &+= block.linkWords
            sum.stops &+= block.traits.stops
            if block.isSentence {
                sum.sentences &+= 1
                sum.sentenceWords &+= block.traits.words
            }
            before.append(sum)
        }
    }

    /// The sum over the whole page.
    var total: Sum { before[before.count - 1] }

    /// The sum over a run of blocks.
    func sum(_ range: Range<Int>) -> Sum { before[range.upperBound] - before[range.lowerBound] }

    /// The words of a run of blocks.
    func words(_ range: Range<Int>) -> Int32 { before[range.upperBound].words &- before[range.lowerBound].words }
}

extension TextBlock {
    /// Whether it reads as running text.
    var isSentence: Bool {
        traits.words >= 10 && traits.stops > 0 && linkWords &* 2 < traits.words
    }

    /// Words in links, 0…1.
    var linkShare: Float { traits.words > 0 ? Float(linkWords) / Float(traits.words) : 0 }
}
