/// Looks over bytes that may be UTF-8.
enum UTF8Check {
    /// What was found.
    struct Result {
        /// Bytes that belong to no character.
        var count = 0
        /// Characters of more than one byte.
        var multibyte = 0
        var hasNUL = false
        /// Characters of Syriac, Thaana or N'Ko (U+0700…U+07FF): "ươ" in VISCII and VPS has the bytes of one.
        var rare = 0
        var isASCII: Bool { count == 0 && multibyte == 0 }
        /// Whether all its characters are of scripts that hardly any page is in.
        var isRareScript: Bool { multibyte > 0 && rare == multibyte }
    }

    /// Counts the bytes that are wrong (Unicode Standard, table 3-7).
    static func wrongBytes(_ bytes: [UInt8]) -> Result {
        var result = Result()
        bytes.withUnsafeBytes { raw in
            let count = raw.count
            var position = 0
            while position < count {
                // Eight ASCII characters at a time.
                if position &+ 8 <= count {
                    let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                    let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
                    if word & 0x8080_8080_8080_8080 == 0, zeros == 0 {
                        position &+= 8
                        continue
                    }
                }
                let byte = raw[position]
                if byte < 0x80 {
                    if byte == 0 { result.hasNUL = true }
                    position &+= 1
                    continue
                }
                let length = sequence(raw, position, count)
                if length > 0 {
                    result.multibyte &+= 1
                    if byte >= 0xDC, byte <= 0xDF { result.rare &+= 1 }
                    position &+= length
                } else {
                    result.count &+= 1
                    position &+= 1
                }
            }
        }
        return result
    }

    /// The length of the character at `position`; 0 where there is none.
    private static func sequence(_ raw: UnsafeRawBufferPointer, _ position: Int, _ count: Int) -> Int {
        func tail(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
            position &+ offset < count && raw[position &+ offset] >= low && raw[position &+ offset] <= high
        }
        switch raw[position] {
        case 0xC2...0xDF: return tail(1) ? 2 : 0
        case 0xE0: return tail(1, 0xA0) && tail(2) ? 3 : 0
        case 0xED: return tail(1, 0x80, 0x9F) && tail(2) ? 3 : 0
        case 0xE1...0xEF: return tail(1) && tail(2) ? 3 : 0
        case 0xF0: return tail(1, 0x90) && tail(2) && tail(3) ? 4 : 0
        case 0xF1...0xF3: return tail(1) && tail(2) && tail(3) ? 4 : 0
        case 0xF4: return tail(1, 0x80, 0x8F) && tail(2) && tail(3) ? 4 : 0
        default: return 0
        }
    }
}
