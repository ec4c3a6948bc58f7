import Markup

/// The words of `<title>`, by their hashes, for telling which block repeats them.
struct TitleWords {
    private var hashes: Set<UInt64> = []

    init(_ tree: PageTree) {
        guard let index = tree.nodes.firstIndex(where: { $0.tag == .title }) else { return }
        Self.eachWord(tree.text[tree.textRange(at: index)]) { hashes.insert($0) }
    }

    /// The share of a short block's words that the title has too; -1 for a long one.
    func share(of block: TextBlock, in tree: PageTree) -> Float {
        guard block.traits.words <= 40, !hashes.isEmpty else { return -1 }
        var words = 0
        var shared = 0
        Self.eachWord(tree.text[Int(block.start)..<Int(block.end)]) { hash in
            words += 1
            if hashes.contains(hash) { shared += 1 }
        }
        return words == 0 ? 0 : Float(shared) / Float(words)
    }

    /// Calls `body` with the hash of every word; ASCII case and punctuation count for nothing, and a character of three
    /// bytes is a word by itself.
    private static func eachWord(_ text: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
        let start: UInt64 = 0xCBF2_9CE4_8422_2325
        var hash = start
        var wide = 0
        for byte in text {
            var value = byte
            if byte < 0x80 {
                let letter = byte | 0x20
                if letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") {
                    value = letter
                } else if byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") {
                    if hash != start { body(hash) }
                    hash = start
                    continue
                }
            }
            if byte >= 0xE3 && byte <= 0xE9 {
                if hash != start { body(hash) }
                hash = start
                wide = 3
            }
            hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
            if wide > 0 {
                wide -= 1
                if wide == 0 {
                    body(hash)
                    hash = start
                }
            }
        }
        if hash != start { body(hash) }
    }
}
