/// IPv6 addresses as text, read and written as the URL standard says (section 3.5).
enum IPv6Text {
    /// Reads an address without its brackets; nil where it is none.
    static func parse(_ text: ArraySlice<UInt8>) -> IPAddress? {
        let colon = UInt8(ascii: ":")
        var pieces: [UInt16] = []
        var gap: Int?
        var position = text.startIndex
        func byte(_ offset: Int = 0) -> UInt8? { position + offset < text.endIndex ? text[position + offset] : nil }
        if byte() == colon {
            guard byte(1) == colon else { return nil }
            position += 2
            gap = 0
        }
        while let first = byte() {
            guard pieces.count < 8 else { return nil }
            if first == colon {
                guard gap == nil else { return nil }
                position += 1
                gap = pieces.count
                continue
            }
            var value: UInt16 = 0
            let start = position
            while position - start < 4, let digit = byte()?.hexDigitValue {
                value = value << 4 | UInt16(digit)
                position += 1
            }
            if byte() == UInt8(ascii: ".") {
                guard position > start, pieces.count <= 6, let embedded = IPv4Text.dotted(text[start...]) else {
                    return nil
                }
                pieces += [UInt16(truncatingIfNeeded: embedded >> 16), UInt16(truncatingIfNeeded: embedded)]
                position = text.endIndex
                break
            }
            if byte() == colon {
                position += 1
                guard byte() != nil else { return nil }
            } else if byte() != nil {
                return nil
            }
            pieces.append(value)
        }
        if let gap {
            guard pieces.count < 8 else { return nil }
            pieces.insert(contentsOf: repeatElement(0, count: 8 - pieces.count), at: gap)
        }
        return pieces.count == 8 ? IPAddress(pieces: pieces) : nil
    }

    /// The address without brackets: the longest run of zero pieces, if any has two, becomes `::`.
    static func string(_ high: UInt64, _ low: UInt64) -> String {
        let pieces = [high, low].flatMap { half in [48, 32, 16, 0].map { UInt16(truncatingIfNeeded: half >> $0) } }
        var longest = 0..<0
        var start = 0
        while start < pieces.count {
            let end = pieces[start...].firstIndex { $0 != 0 } ?? pieces.count
            if end - start > max(longest.count, 1) { longest = start..<end }
            start = max(end, start + 1)
        }
        func text(_ pieces: ArraySlice<UInt16>) -> String {
            pieces.map { String($0, radix: 16) }.joined(separator: ":")
        }
        guard !longest.isEmpty else { return text(pieces[...]) }
        return text(pieces[..<longest.lowerBound]) + "::" + text(pieces[longest.upperBound...])
    }
}
