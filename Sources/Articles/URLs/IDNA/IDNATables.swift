/// What IDNA (UTS #46) knows of code points and the standard library does not, read from texts of runs.
///
/// A run is a letter and a length in base 36; the runs of a table follow each other from U+0000 to U+10FFFF.
enum IDNATables {
    /// What becomes of a code point.
    enum Mapping: Sendable, Equatable {
        case valid
        case ignored
        case disallowed
        /// Every code point of the run becomes the one so far from it.
        case shifted(Int)
        /// The first, third, fifth … code point of the run becomes the one after it; the others are valid.
        case alternating
        case replaced([UInt32])
    }

    static let mappings = CodePointRuns(mappingRuns) { kind, numbers -> (length: Int, value: Mapping) in
        let (length, distance) = (numbers[0], numbers.count > 1 ? numbers[1] : 0)
        return switch Character(Unicode.Scalar(kind)) {
        case "v": (length, .valid)
        case "i": (length, .ignored)
        case "p": (length, .alternating)
        case "u": (length, .shifted(distance))
        case "d": (length, .shifted(-distance))
        case "s": (1, .replaced(numbers.map { UInt32(truncatingIfNeeded: $0) }))
        default: (length, .disallowed)
        }
    }

    /// Bidi_Class: l, r, a (AL), n (AN), e (EN), m (NSM), o (ES, CS, ET, ON, BN), z (any other).
    static let bidiClasses = CodePointRuns(bidiRuns) { ($1[0], Character(Unicode.Scalar($0))) }

    /// Joining_Type: l, r, d, t, c, u.
    static let joiningTypes = CodePointRuns(joiningRuns) { ($1[0], Character(Unicode.Scalar($0))) }
}

/// Values that stand for runs of code points.
struct CodePointRuns<Value: Sendable>: Sendable {
    private var starts: [UInt32] = []
    private var values: [Value] = []

    /// Reads a text of runs; `read` gets the letter and the numbers of each and says how long it is and what it means.
    init(_ text: String, read: (_ kind: UInt8, _ numbers: [Int]) -> (length: Int, value: Value)) {
        var start = 0
        for run in text.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
            guard let kind = run.first else { continue }
            var numbers = [0]
            for byte in run.dropFirst() {
                switch byte {
                case UInt8(ascii: ","): numbers.append(0)
                case 0x30...0x39: numbers[numbers.count - 1] = numbers[numbers.count - 1] * 36 + Int(byte - 0x30)
                default: numbers[numbers.count - 1] = numbers[numbers.count - 1] * 36 + Int(byte) - 0x57
                }
            }
            let (length, value) = read(kind, numbers)
            starts.append(UInt32(truncatingIfNeeded: start))
            values.append(value)
            start += length
        }
    }

    /// The value of the run that `scalar` stands in, and how far from its beginning.
    subscript(scalar: Unicode.Scalar) -> (value: Value, offset: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= scalar.value { low = middle } else { high = middle }
        }
        return (values[low], Int(scalar.value - starts[low]))
    }
}
