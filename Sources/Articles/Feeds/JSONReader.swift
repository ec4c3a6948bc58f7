/// Reads JSON from bytes, value by value.
struct JSONReader {
    /// Why a text is no JSON.
    struct Failure: Error {
        var reason: String
    }

    private static let deepest = 200
    private let bytes: [UInt8]
    private(set) var position = 0
    /// The first thing that was wrong and was put up with.
    private(set) var damage: String?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    var isAtEnd: Bool {
        mutating get {
            skipBlanks()
            return position >= bytes.count
        }
    }

    private mutating func note(_ reason: String) { if damage == nil { damage = "byte \(position): \(reason)" } }

    mutating func skipBlanks() { while position < bytes.count, bytes[position] <= 0x20 { position += 1 } }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// Reads an object, and tells `body` of each key; `body` reads its value.
    mutating func object(_ body: (inout JSONReader, String) throws(Failure) -> Void) throws(Failure) {
        guard take(0x7B) else { throw Failure(reason: "byte \(position): there is no object") }
        while true {
            if take(0x7D) { return }
            skipBlanks()
            guard position < bytes.count else {
                note("it breaks off in an object")
                return
            }
            let key = try string()
            guard take(0x3A) else { throw Failure(reason: "byte \(position): there is no ':' behind a key") }
            try body(&self, key)
            if take(0x2C) {
                skipBlanks()
                if position < bytes.count, bytes[position] == 0x7D { note("there is a comma too many") }
            } else if position < bytes.count, bytes[position] != 0x7D {
                note("there is no comma between two members")
            }
        }
    }

    /// Reads an array, and tells `body` of each element, which it reads.
    mutating func array(_ body: (inout JSONReader) throws(Failure) -> Void) throws(Failure) {
        guard take(0x5B) else { throw Failure(reason: "byte \(position): there is no array") }
        while true {
            if take(0x5D) { return }
            skipBlanks()
            guard position < bytes.count else {
                note("it breaks off in an array")
                return
            }
            try body(&self)
            if take(0x2C) {
                skipBlanks()
                if position < bytes.count, bytes[position] == 0x5D { note("there is a comma too many") }
            } else if position < bytes.count, bytes[position] != 0x5D {
                note("there is no comma between two elements")
            }
        }
    }

    /// The byte that the next value begins with; 0 at the end.
    mutating func peek() -> UInt8 {
        skipBlanks()
        return position < bytes.count ? bytes[position] : 0
    }

    /// Reads any value.
    mutating func value(depth: Int = 0) throws(Failure) -> JSONValue {
        guard depth < Self.deepest else { throw Failure(reason: "values are nested more than \(Self.deepest) deep") }
        switch peek() {
        case 0x7B:
            var members: [String: JSONValue] = [:]
            try object { (reader: inout JSONReader, key) throws(Failure) in
                members[key] = try reader.value(depth: depth + 1)
            }
            return .object(members)
        case 0x5B:
            var elements: [JSONValue] = []
            try array { (reader: inout JSONReader) throws(Failure) in
                elements.append(try reader.value(depth: depth + 1))
            }
            return .array(elements)
        case 0x22: return .string(try string())
        case 0x2D, 0x30...0x39: return number()
        default: return try word()
        }
    }

    private mutating func number() -> JSONValue {
        let start = position
        while position < bytes.count,
            (bytes[position] >= 0x30 && bytes[position] <= 0x39)
                || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(bytes[position])
        {
            position += 1
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        return .number(Double(text) ?? 0, text: text)
    }

    private mutating func word() throws(Failure) -> JSONValue {
        let start = position
        while position < bytes.count, bytes[position] | 0x20 >= 0x61, bytes[position] | 0x20 <= 0x7A { position += 1 }
        switch String(decoding: bytes[start..<position], as: UTF8.self) {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default: throw Failure(reason: "byte \(start): there is no value")
        }
    }

    private mutating func string() throws(Failure) -> String {
        guard take(0x22) else { throw Failure(reason: "byte \(position): there is no text in quotation marks") }
        var result: [UInt8] = []
        while position < bytes.count {
            let start = position
            while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5C, bytes[position] >= 0x20 {
                position += 1
            }
            result.append(contentsOf: bytes[start..<position])
            guard position < bytes.count else { break }
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
        guard position < bytes.count else { return }
        let byte = bytes[position]
        position += 1
        switch byte {
        case 0x6E: result.append(0x0A)
        case 0x74: result.append(0x09)
        case 0x72: result.append(0x0D)
        case 0x62, 0x66: break
        case 0x75:
            guard var code = hexadecimal() else { return note("there is a wrong \\u in a text") }
            if (0xD800..<0xDC00).contains(code), position + 1 < bytes.count, bytes[position] == 0x5C,
                bytes[position + 1] == 0x75
            {
                position += 2
                if let low = hexadecimal(), (0xDC00..<0xE000).contains(low) {
                    code = 0x1_0000 + (code - 0xD800) << 10 + (low - 0xDC00)
                }
            }
            let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
            if XMLCharacters.allows(scalar) { result.append(contentsOf: String(scalar).utf8) }
        default: result.append(byte)
        }
    }

    private mutating func hexadecimal() -> UInt32? {
        guard position + 4 <= bytes.count else { return nil }
        let value = UInt32(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
        if value != nil { position += 4 }
        return value
    }
}
