/// The encoding of a label's characters in ASCII (RFC 3492), without the prefix `xn--`.
enum Punycode {
    private static let base = 36
    private static let threshold = (least: 1, most: 26)
    /// Labels longer than any that DNS could carry are refused: the algorithm is quadratic in their length.
    private static let longest = 1024

    /// Encodes a label; nil where it is too long.
    static func encode(_ label: [Unicode.Scalar]) -> [UInt8]? {
        guard label.count <= longest else { return nil }
        var output = label.filter(\.isASCII).map { UInt8($0.value) }
        let basic = output.count
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        var point: UInt32 = 128
        var delta = 0
        var bias = 72
        var handled = basic
        while handled < label.count {
            guard let next = label.lazy.map(\.value).filter({ $0 >= point }).min() else { return nil }
            delta += Int(next - point) * (handled + 1)
            point = next
            for scalar in label {
                if scalar.value < point { delta += 1 }
                guard scalar.value == point else { continue }
                append(delta, bias: bias, to: &output)
                bias = adapted(delta, count: handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            point += 1
        }
        return output
    }

    /// Decodes a label; nil where it is not Punycode.
    static func decode(_ text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard text.count <= longest, text.allSatisfy(\.isASCII) else { return nil }
        let delimiter = text.lastIndex(of: "-")
        var output = delimiter.map { Array(text[..<$0]) } ?? []
        var position = delimiter.map { $0 + 1 } ?? 0
        var point = 128
        var index = 0
        var bias = 72
        while position < text.count {
            let previous = index
            var weight = 1
            var step = base
            while true {
                guard position < text.count, let digit = digit(of: text[position]) else { return nil }
                position += 1
                index += digit * weight
                guard index <= 0x7FFF_FFFF else { return nil }
                let limit = min(max(step - bias, threshold.least), threshold.most)
                if digit < limit { break }
                weight *= base - limit
                guard weight <= 0x7FFF_FFFF else { return nil }
                step += base
            }
            bias = adapted(index - previous, count: output.count + 1, isFirst: previous == 0)
            point += index / (output.count + 1)
            index %= output.count + 1
            guard point <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(point)) else { return nil }
            output.insert(scalar, at: index)
            index += 1
        }
        return output
    }

    private static func append(_ delta: Int, bias: Int, to output: inout [UInt8]) {
        var rest = delta
        var step = base
        while true {
            let limit = min(max(step - bias, threshold.least), threshold.most)
            if rest < limit { break }
            output.append(letter(limit + (rest - limit) % (base - limit)))
            rest = (rest - limit) / (base - limit)
            step += base
        }
        output.append(letter(rest))
    }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var steps = 0
        while delta > (base - threshold.least) * threshold.most / 2 {
            delta /= base - threshold.least
            steps += base
        }
        return steps + (base - threshold.least + 1) * delta / (delta + 38)
    }

    private static func letter(_ digit: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: digit < 26 ? digit + 0x61 : digit - 26 + 0x30)
    }

    private static func digit(of scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "a"..."z": Int(scalar.value) - 0x61
        case "A"..."Z": Int(scalar.value) - 0x41
        case "0"..."9": Int(scalar.value) - 0x30 + 26
        default: nil
        }
    }
}
