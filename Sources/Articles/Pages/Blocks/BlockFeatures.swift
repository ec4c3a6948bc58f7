import Foundation
import Markup

/// The numbers by which a model tells content from what surrounds it: one row a block, all from one pass over the page.
struct BlockFeatures {
    /// The names of a row's values, in order; the model's file names them too, so that the two cannot drift apart.
    static let names: [String] =
        own + neighbourOffsets.flatMap { offset in neighbour.map { "\($0)[\(offset)]" } }
        + (0..<levels).flatMap { level in container.map { "\($0)^\(level)" } }
        + position + group + pageWide
        + ElementSigns.Around.names.map { "in:" + $0 }
        + ClassVocabulary.meanings.map { "near:" + $0.name } + ClassVocabulary.meanings.map { "far:" + $0.name }
        + PageSigns.names.map { "page:" + $0 }

    private static let own = [
        "words", "characters", "wordLength", "linkShare", "links", "digitShare", "capitalShare", "commas", "stops",
        "separators", "quotes", "breaks", "ending", "beginning", "copyright", "tag", "depth", "titleShare",
    ]
    private static let neighbourOffsets = [-3, -2, -1, 1, 2, 3]
    private static let neighbour = ["words", "linkShare", "stops", "sameElement", "sameKind", "tag"]
    private static let levels = 5
    private static let container = [
        "words", "linkShare", "share", "blocks", "sentences", "sentenceShare", "place", "tag",
    ]
    private static let position = [
        "place", "wordsBefore", "headlineDistance", "wordsSinceHeadline", "headingDistance", "headingLevel",
        "coreBefore", "coreInside", "coreAfter", "corePlace", "coreShare", "coreLinkShare", "coreDepth", "wordsAround",
        "linksAround", "lastSentence", "nextSentence",
    ]
    private static let group = ["groupCount", "groupWords", "groupLinkShare", "groupStops", "groupShare", "pathCount"]
    private static let pageWide = [
        "pageWords", "pageBlocks", "pageLinkShare", "pageSentences", "pageSentenceShare", "coreSentences",
    ]

    /// The rows of the blocks that `advance` came to last, row after row.
    private(set) var values: [Float] = []
    private let analysis: PageAnalysis
    private let blocks: [TextBlock]
    private let tree: PageTree
    private let groups: Groups
    private let titleWords: TitleWords
    private let sentences: SentenceDistances
    private var headline = -1
    private var next = 0
    private var lastHeading = -1
    private var lastLevel: Float = 0

    init(_ analysis: PageAnalysis) {
        self.analysis = analysis
        blocks = analysis.page.blocks
        tree = analysis.tree
        groups = Groups(analysis)
        titleWords = TitleWords(tree)
        sentences = SentenceDistances(blocks)
        headline = headlineBlock()
    }

    /// Goes on to the next blocks, at most `count`; false when there are none.
    ///
    /// So a page of half a million blocks takes no more memory for its rows than one of two thousand.
    mutating func advance(_ count: Int) -> Bool {
        guard next < blocks.count else { return false }
        let range = next..<min(blocks.count, next + count)
        values.removeAll(keepingCapacity: true)
        values.reserveCapacity(range.count * Self.names.count)
        fill(range)
        next = range.upperBound
        return true
    }

    private mutating func fill(_ range: Range<Int>) {
        let total = analysis.sums.total
        for index in range {
            let block = blocks[index]
            let traits = block.traits
            let words = Float(traits.words)
            let signs = analysis.signs[Int(block.element)]
            let textSigns = analysis.signs[Int(tree.nodes[Int(block.firstNode)].parent)]
            let around = analysis.elements(around: block, count: Self.levels)
            let tag = tree.nodes[Int(block.element)].tag

            // own
            let characters = Float(max(1, traits.characters))
            values.append(words)
            values.append(characters)
            values.append(characters / max(1, words))
            values.append(block.linkShare)
            values.append(Float(block.links))
            values.append(Float(traits.digits) / characters)
            values.append(Float(traits.capitals) / characters)
            values.append(Float(traits.commas))
            values.append(Float(traits.stops))
            values.append(Float(traits.separators))
            values.append(Float(traits.quotes))
            values.append(Float(block.breaks))
            values.append(ending(block))
            values.append(beginning(block))
            values.append(hasCopyright(block) ? 1 : 0)
            values.append(Self.code(tag))
            values.append(Float(tree.nodes[Int(block.element)].depth))
            values.append(titleWords.share(of: block, in: tree))

            // neighbour
            for offset in Self.neighbourOffsets {
                let other = index + offset
                guard blocks.indices.contains(other) else {
                    values.append(contentsOf: [-1, -1, -1, 0, 0, -1])
                    continue
                }
                let neighbour = blocks[other]
                values.append(Float(neighbour.traits.words))
                values.append(neighbour.linkShare)
                values.append(Float(neighbour.traits.stops))
                let sameParent =
                    tree.nodes[Int(neighbour.element)].parent == tree.nodes[Int(block.element)].parent
                values.append(neighbour.element == block.element ? 2 : sameParent ? 1 : 0)
                values.append(analysis.signs[Int(neighbour.element)].path == signs.path ? 1 : 0)
                values.append(Self.code(tree.nodes[Int(neighbour.element)].tag))
            }

            // container
            for level in 0..<Self.levels {
                guard level < around.count else {
                    values.append(contentsOf: [-1, -1, -1, -1, -1, -1, -1, -1])
                    continue
                }
                let element = around[level]
                let range = analysis.page.range(tree.nodes[element], at: element)
                let sum = analysis.sums.sum(range)
                values.append(Float(sum.words))
                values.append(sum.linkShare)
                values.append(Float(sum.words) / Float(max(1, total.words)))
                values.append(Float(range.count))
                values.append(Float(sum.sentences))
                values.append(Float(sum.sentenceWords) / Float(max(1, sum.words)))
                values.append(Float(index - range.lowerBound) / Float(max(1, range.count)))
                values.append(Self.code(tree.nodes[element].tag))
            }

            // position
            let core = analysis.core
            let wordsBefore = analysis.sums.words(0..<index)
            values.append(Float(index) / Float(blocks.count))
            values.append(Float(wordsBefore) / Float(max(1, total.words)))
            values.append(headline < 0 ? -1_000 : Float(index - headline))
            values.append(headline < 0 ? -1 : Float(wordsBefore - analysis.sums.words(0..<headline)))
            values.append(lastHeading < 0 ? -1 : Float(index - lastHeading))
            values.append(lastLevel)
            values.append(index < core.blocks.lowerBound ? Float(core.blocks.lowerBound - index) : 0)
            values.append(core.blocks.contains(index) ? 1 : 0)
            values.append(index >= core.blocks.upperBound ? Float(index - core.blocks.upperBound + 1) : 0)
            values.append(Float(index - core.blocks.lowerBound) / Float(max(1, core.blocks.count)))
            let coreSum = analysis.sums.sum(core.blocks)
            values.append(Float(coreSum.words) / Float(max(1, total.words)))
            values.append(coreSum.linkShare)
            values.append(
                Float(tree.nodes[Int(block.element)].depth) - Float(tree.nodes[core.element].depth))
            let window = max(0, index - 5)..<min(blocks.count, index + 6)
            let windowSum = analysis.sums.sum(window)
            values.append(Float(windowSum.words) / Float(window.count))
            values.append(windowSum.linkShare)
            values.append(Float(sentences.since[index]))
            values.append(Float(sentences.until[index]))

            // group
            let group = groups.of(signs.path)
            values.append(Float(group.count))
            values.append(Float(group.words) / Float(max(1, group.count)))
            values.append(Float(group.linkWords) / Float(max(1, group.words)))
            values.append(Float(group.stops) / Float(max(1, group.count)))
            values.append(Float(group.words) / Float(max(1, total.words)))
            let parent = around.count > 1 ? around[1] : around[0]
            values.append(Float(groups.of(analysis.signs[parent].path).elements))

            // page
            values.append(Float(total.words))
            values.append(Float(blocks.count))
            values.append(total.linkShare)
            values.append(Float(total.sentences))
            values.append(Float(total.sentenceWords) / Float(max(1, total.words)))
            values.append(Float(coreSum.sentences))

            // signs
            appendBits(textSigns.around.rawValue, ElementSigns.Around.names.count)
            appendBits(textSigns.near, ClassVocabulary.meanings.count)
            appendBits(textSigns.far, ClassVocabulary.meanings.count)
            values.append(contentsOf: analysis.pageSigns.values)

            if let level = tag.headingLevel {
                lastHeading = index
                lastLevel = Float(level)
            }
        }
    }

    private mutating func appendBits(_ bits: UInt32, _ count: Int) {
        for bit in 0..<UInt32(count) { values.append(bits >> bit & 1 == 0 ? 0 : 1) }
    }

    /// Tags in an order in which neighbours are alike, so that a threshold parts groups of them.
    private static func code(_ tag: HTMLTag) -> Float { codes[Int(tag.rawValue)] }

    private static let codes: [Float] = HTMLTag.allCases.map { tag in
        switch tag {
        case .p: 0
        case .blockquote: 1
        case .pre: 2
        case .dd: 3
        case .li: 4
        case .dt: 5
        case .td: 6
        case .th: 7
        case .article: 8
        case .section: 9
        case .main: 10
        case .div: 11
        case .center: 12
        case .body: 13
        case .h1: 14
        case .h2: 15
        case .h3: 16
        case .h4: 17
        case .h5, .h6: 18
        case .summary, .details: 19
        case .figcaption, .caption, .figure: 20
        case .header: 21
        case .hgroup: 22
        case .table, .tbody, .thead, .tr, .tfoot: 23
        case .ul, .ol, .dl: 24
        case .address: 25
        case .form, .fieldset: 26
        case .aside: 27
        case .footer: 28
        case .nav, .menu: 29
        case .legend, .button, .optgroup, .option: 30
        default: 31
        }
    }

    /// The block of the first `h1` with text; else of the first heading in or before the core; -1 where there is none.
    private func headlineBlock() -> Int {
        var fallback = -1
        for (index, block) in blocks.enumerated() {
            let around = analysis.signs[Int(tree.nodes[Int(block.firstNode)].parent)].around
            guard around.contains(.heading) else { continue }
            if tree.nodes[Int(block.element)].tag == .h1 { return index }
            if fallback < 0, index <= analysis.core.blocks.lowerBound + 2 { fallback = index }
        }
        return fallback
    }

    /// The last character's meaning: 2 ends a sentence, 1 promises more (`:`), 0 a letter, -1 other marks.
    private func ending(_ block: TextBlock) -> Float {
        let text = tree.text[Int(block.start)..<Int(block.end)]
        guard let last = text.last(where: { $0 > 0x20 && $0 != 0xA0 }) else { return 0 }
        switch last {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: ")"): return 2
        case UInt8(ascii: ":"): return 1
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return 0
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return -2
        case 0x80...0xFF: return endsWide(text) ? 2 : 0
        default: return -1
        }
    }

    /// Whether the text ends in `。`, `！`, `？`, `…`, `”` or `」`.
    private func endsWide(_ text: ArraySlice<UInt8>) -> Bool {
        let tail = Array(text.suffix(8).reversed().drop { $0 <= 0x20 }.prefix(3).reversed())
        return [
            [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F], [0xE2, 0x80, 0xA6], [0xE2, 0x80, 0x9D],
            [0xE3, 0x80, 0x8D],
        ].contains(tail)
    }

    /// The first character's meaning: 1 a capital, 2 a digit, -1 a small letter, 0 other.
    private func beginning(_ block: TextBlock) -> Float {
        let text = tree.text[Int(block.start)..<Int(block.end)]
        guard let first = text.first(where: { $0 > 0x20 }) else { return 0 }
        switch first {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return 1
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return -1
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return 2
        default: return 0
        }
    }

    private func hasCopyright(_ block: TextBlock) -> Bool {
        let text = tree.text[Int(block.start)..<Int(block.end)]
        guard text.count < 400 else { return false }
        var previous: UInt8 = 0
        for byte in text {
            if previous == 0xC2 && byte == 0xA9 { return true }
            previous = byte
        }
        return false
    }
}
