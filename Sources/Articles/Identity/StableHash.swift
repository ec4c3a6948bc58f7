/// A 64-bit hash that is the same in every run and on every machine, so that it can be stored (FNV-1a, then the
/// finaliser of SplitMix64, which spreads it over all bits).
///
/// Not against forgery: whoever makes two of their own texts collide deceives nobody but their own source.
package enum StableHash {
    /// The hash of a text's UTF-8.
    package static func of(_ text: some StringProtocol) -> UInt64 {
        mix(fnv1a(text))
    }

    /// FNV-1a alone, for keys that are only looked up.
    package static func fnv1a(_ text: some StringProtocol) -> UInt64 {
        var hash = start
        for byte in text.utf8 { add(byte, to: &hash) }
        return hash
    }

    static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    static func add(_ byte: UInt8, to hash: inout UInt64) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    static func mix(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
