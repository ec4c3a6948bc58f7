/// Reads JSON from bytes as they come in, value by value; only the value that is being read is kept.
struct JSONReader {
    /// Why a text is no JSON.
    struct Failure: Error {
        var reason: String
    }

    /// Fills a buffer with the next bytes and says how many; 0 at the end.
    typealias Source = (UnsafeMutableRawBufferPointer) -> Int

    private static let deepest = 200
    private static let piece = 1 << 16
    private let source: Source
    private let largest: Int
    /// What has come in and was not forgotten yet.
    private var bytes: [UInt8] = []
    /// How many bytes were forgotten.
    private var gone = 0
    private var position = 0
    private var isAtEnd = false
    /// How many values that are read whole are open.
    private var depth = 0
    /// Whether no more is wanted.
    private(set) var isStopped = false
    /// The first thing that was wrong and was put up with.
    private(set) var damage: String?

    /// A reader of what `source` gives.
    ///
    /// `largest` is the most bytes that a member of the document or an element of its lists may have.
    init(largest: Int = FeedLimits.jsonBytes, source: @escaping Source) {
        self.source = source
        self.largest = largest
        if has(3), bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    // MARK: Bytes

    /// Whether there are `count` bytes more, which are fetched if need be.
    private mutating func has(_ count: Int = 1) -> Bool {
        while position + count > bytes.count { guard fetch() else { return false } }
        return true
    }

    private mutating func fetch() -> Bool {
        guard !isAtEnd else { return false }
        let end = bytes.count
        guard end < largest + Self.piece else {
            note("a value has more than \(largest) bytes; it and what follows it were left out")
            isAtEnd = true
            isStopped = true
            return false
        }
        bytes.append(contentsOf: repeatElement(0, count: Self.piece))
        let count = bytes.withUnsafeMutableBytes { source(UnsafeMutableRawBufferPointer(rebasing: $0[end...])) }
        bytes.removeLast(Self.piece - max(0, min(count, Self.piece)))
        isAtEnd = count <= 0
        return !isAtEnd
    }

    /// Forgets what was read, but for a little: called between values that are read whole, for it makes all places void.
    private mutating func forget() {
        guard position >= Self.piece else { return }
        bytes.removeFirst(position)
        gone += position
        position = 0
    }

    /// Reads no further: every object and array that is open ends here.
    mutating func stop() { isStopped = true }

    private var place: String { "byte \(gone + position)" }

    private mutating func note(_ reason: String) { if damage == nil { damage = "\(place): \(reason)" } }

    private mutating func skipBlanks() { while has(), bytes[position] <= 0x20 { position += 1 } }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard has(), bytes[position] == byte else { return false }
        position += 1
        return true
    }

    // MARK: Values

    /// Reads an object, and tells `body` of each key; `body` reads its value.
    mutating func object(_ body: (inout JSONReader, String) throws(Failure) -> Void) throws(Failure) {
        guard take(0x7B) else { throw Failure(reason: "\(place): there is no object") }
        while !isStopped {
            if take(0x7D) { return }
            guard has() else { return note("it breaks off in an object") }
            let key = try string()
            guard take(0x3A) else {
                if isStopped { return }
                throw Failure(reason: "\(place): there is no ':' behind a key")
            }
            try body(&self, key)
            afterValue(end: 0x7D, "members")
        }
    }

    /// Reads an array, and tells `body` of each element, which it reads.
    mutating func array(_ body: (inout JSONReader) throws(Failure) -> Void) throws(Failure) {
        guard take(0x5B) else { throw Failure(reason: "\(place): there is no array") }
        while !isStopped {
            if take(0x5D) { return }
            guard has() else { return note("it breaks off in an array") }
            try body(&self)
            afterValue(end: 0x5D, "elements")
        }
    }

    /// What stands between two values, or behind the last one.
    private mutating func afterValue(end: UInt8, _ values: String) {
        guard !isStopped else { return }
        if take(0x2C) {
            skipBlanks()
            if has(), bytes[position] == end { note("there is a comma too many") }
        } else if has(), bytes[position] != end {
            note("there is no comma between two \(values)")
        }
        if depth == 0 { forget() }
    }

    /// The byte that the next value begins with; 0 at the end.
    mutating func peek() -> UInt8 {
        skipBlanks()
        return has() ? bytes[position] : 0
    }

    /// Reads any value.
    mutating func value() throws(Failure) -> JSONValue {
        guard depth < Self.deepest else { throw Failure(reason: "values are nested more than \(Self.deepest) deep") }
        depth += 1
        defer { depth -= 1 }
        switch peek() {
        case 0x7B:
            var members: [String: JSONValue] = [:]
            try object { (reader: inout JSONReader, key) throws(Failure) in members[key] = try reader.value() }
            return .object(members)
        case 0x5B:
            var elements: [JSONValue] = []
            try array { (reader: inout JSONReader) throws(Failure) in elements.append(try reader.value()) }
            return .array(elements)
        case 0x22: return .string(try string())
        case 0x2D, 0x30...0x39: return number()
        default: return try word()
        }
    }

    /// The bytes from here on for which `isPart` holds.
    private mutating func run(_ isPart: (UInt8) -> Bool) -> String {
        let start = position
        while has(), isPart(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func number() -> JSONValue {
        let text = run { $0 >= 0x30 && $0 <= 0x39 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
        return .number(Double(text) ?? 0, text: text)
    }

    private mutating func word() throws(Failure) -> JSONValue {
        let before = place
        switch run({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default:
            if isStopped { return .null }
            throw Failure(reason: "\(before): there is no value")
        }
    }

    private mutating func string() throws(Failure) -> String {
        guard take(0x22) else {
            if isStopped { return "" }
            throw Failure(reason: "\(place): there is no text in quotation marks")
        }
        var result: [UInt8] = []
        while has() {
            let start = position
            while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5C, bytes[position] >= 0x20 {
                position += 1
            }
            result.append(contentsOf: bytes[start..<position])
            guard position < bytes.count else { continue }
            let byte = bytes[position]
            position += 1
            if byte == 0x22 { return String(decoding: result, as: UTF8.self) }
            if byte == 0x5C {
                escape(&result)
            } else {
                note("there is a control character in a text")
                if byte == 0x09 || byte == 0x0A || byte == 0x0D { result.append(byte) }
            }
        }
        note("it breaks off in a text")
        return String(decoding: result, as: UTF8.self)
    }

    private mutating func escape(_ result: inout [UInt8]) {
        guard has() else { return }
        let byte = bytes[position]
        position += 1
        switch byte {
        case 0x6E: result.append(0x0A)
        case 0x74: result.append(0x09)
        case 0x72: result.append(0x0D)
        case 0x62, 0x66: break
        case 0x75:
            guard var code = hexadecimal(at: position) else { return note("there is a wrong \\u in a text") }
            position += 4
            // Two halves of one character; a half alone is U+FFFD, and what follows it stays.
            if (0xD800..<0xDC00).contains(code), has(6), bytes[position] == 0x5C, bytes[position + 1] == 0x75,
                let low = hexadecimal(at: position + 2), (0xDC00..<0xE000).contains(low)
            {
                position += 6
                code = 0x1_0000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
            if XMLCharacters.allows(scalar) { result.append(contentsOf: String(scalar).utf8) }
        default: result.append(byte)
        }
    }

    /// Four hexadecimal digits.
    private mutating func hexadecimal(at start: Int) -> UInt32? {
        guard has(start - position + 4) else { return nil }
        var value: UInt32 = 0
        for byte in bytes[start..<(start + 4)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
