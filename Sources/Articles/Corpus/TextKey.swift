/// A text by its words alone, so that case, marks and spaces do not tell two texts apart.
package enum TextKey {
    /// The key of a text; nil for a text without words, which is like no other.
    package static func key(_ text: String) -> UInt64? {
        var text = text
        var key: UInt64 = 0
        var words = 0
        text.withUTF8 { bytes in
            WordHashes.each(bytes) { hash in
                key = TextSketch.mix(key ^ hash)
                words &+= 1
            }
        }
        return words == 0 ? nil : key
    }
}
