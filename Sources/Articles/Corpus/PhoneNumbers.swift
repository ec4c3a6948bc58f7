/// Finds telephone numbers: international ones with a plus, national ones with a leading nought, Vietnam's service
/// numbers, North American ones with their dashes.
///
/// Dates, amounts and decimal numbers look alike; where a number could be one of those it is left alone.
enum PhoneNumbers {
    /// Where they stand, in their order.
    static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            guard begins(bytes, index) else {
                index += 1
                continue
            }
            let number = Number(bytes, from: index)
            if number.isPhone { result.append(index..<number.end) }
            index = max(number.end, index + 1)
        }
        return result
    }

    /// Whether a number may begin here: at a digit, a plus or a bracket that does not follow a letter, digit or sign.
    private static func begins(_ bytes: [UInt8], _ index: Int) -> Bool {
        let byte = bytes[index]
        guard isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") else { return false }
        if !isDigit(byte) {
            guard index + 1 < bytes.count, isDigit(bytes[index + 1]) || bytes[index + 1] == UInt8(ascii: "+") else {
                return false
            }
        }
        guard index > 0 else { return true }
        let previous = bytes[index - 1]
        let joins = "/_=#&@$".utf8.contains(previous)
        return !(isDigit(previous) || (previous | 0x20) >= 0x61 && (previous | 0x20) <= 0x7A || joins)
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Groups of digits with one separator between two.
    private struct Number {
        var groups: [[UInt8]] = []
        var separators: [UInt8] = []
        var hasPlus = false
        var hasBracket = false
        var end: Int

        init(_ bytes: [UInt8], from start: Int) {
            end = start
            var index = start
            var group: [UInt8] = []
            var digits = 0
            while index < bytes.count, digits <= 16 {
                let byte = bytes[index]
                if PhoneNumbers.isDigit(byte) {
                    group.append(byte)
                    digits += 1
                    index += 1
                    end = index
                    continue
                }
                if !group.isEmpty {
                    groups.append(group)
                    group = []
                }
                if byte == UInt8(ascii: "+"), groups.isEmpty {
                    hasPlus = true
                    index += 1
                } else if byte == UInt8(ascii: "("), groups.count <= 1 {
                    hasBracket = true
                    index += 1
                } else if " .-)".utf8.contains(byte) {
                    // A bracket and a space are one separator.
                    let next =
                        byte == UInt8(ascii: ")") && bytes.indices.contains(index + 1) && bytes[index + 1] == 0x20
                    index += next ? 2 : 1
                    guard index < bytes.count, PhoneNumbers.isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "(")
                    else { break }
                    separators.append(byte)
                } else {
                    break
                }
            }
            if !group.isEmpty { groups.append(group) }
        }

        var isPhone: Bool {
            guard let first = groups.first, let lead = first.first else { return false }
            let digits = groups.reduce(0) { $0 + $1.count }
            if hasPlus { return (8...15).contains(digits) }
            let isDate = groups.count >= 3 && groups[0].count <= 2 && groups[1].count <= 2 && groups[2].count == 4
            if isDate || first == [0x30] { return false }
            if lead == 0x30 {
                // `00` and a country's number, or a national number.
                let second = groups.flatMap { $0 }.dropFirst().first
                return second == 0x30 ? (11...17).contains(digits) : (9...11).contains(digits) && groups.count <= 5
            }
            if first == Array("84".utf8) || first.starts(with: Array("84".utf8)) && groups.count == 1 {
                return (11...12).contains(digits) && (hasBracket || groups.count == 1 || separators.first == 0x2D)
            }
            if first == Array("1800".utf8) || first == Array("1900".utf8) { return (8...10).contains(digits) }
            let isAmerican = groups.map(\.count) == [3, 3, 4]
            return isAmerican && (hasBracket || separators.allSatisfy { $0 == 0x2D || $0 == 0x2E })
        }
    }
}
