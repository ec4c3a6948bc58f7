import CZlib

/// Undoes a `Content-Encoding` as the body comes: gzip or deflate, once.
struct ContentDecoder: ~Copyable {
    /// What the header names.
    enum Coding: Equatable {
        case identity, gzip, deflate

        /// The coding of a `Content-Encoding` header.
        ///
        /// - Throws: `HTTPProblem.encoding` for codings that were not offered, and for codings within codings, which are
        ///   used by bombs and by nobody else.
        static func named(_ header: String?) throws(HTTPProblem) -> Coding {
            let names = (header ?? "").lowercased().split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" } }
                .filter { !$0.isEmpty && $0 != "identity" }
            guard let name = names.first else { return .identity }
            guard names.count == 1 else { throw .encoding("it is packed \(names.count) times over") }
            switch name {
            case "gzip", "x-gzip": return .gzip
            case "deflate": return .deflate
            default: throw .encoding("it is packed as '\(name.prefix(20))', which was not offered")
            }
        }
    }

    private let coding: Coding
    private let limit: Int
    private var inflater: Inflater?
    private var between: [UInt8] = []
    private var members = 0
    /// The body so far.
    private(set) var bytes: [UInt8] = []

    /// - Parameters:
    ///   - coding: How the body is packed.
    ///   - limit: The most bytes it may unpack to.
    init(_ coding: Coding, limit: Int) {
        self.coding = coding
        self.limit = limit
    }

    /// Takes a part of the body as sent; throws `HTTPProblem`.
    mutating func add(_ part: UnsafeRawBufferPointer) throws {
        guard coding != .identity else {
            guard bytes.count + part.count <= limit else { throw HTTPProblem.unpackedTooLarge(limit: limit) }
            bytes.append(contentsOf: part)
            return
        }
        var rest = part[...]
        while !rest.isEmpty {
            if inflater == nil, try !begin(&rest) { return }
            guard !rest.isEmpty else { return }
            let used = try inflater?.inflate(rest, into: &bytes, limit: limit) ?? rest.count
            rest = rest.dropFirst(used)
            if inflater?.isDone == true {
                inflater = nil
                members += 1
            } else if used == 0 {
                throw HTTPProblem.encoding("what it packed is damaged")
            }
        }
    }

    /// The body is whole.
    ///
    /// - Throws: `HTTPProblem.cutShort` where the packed data breaks off.
    mutating func end() throws(HTTPProblem) {
        guard coding != .identity else { return }
        if inflater != nil { throw .cutShort(expected: nil, got: bytes.count) }
        if members == 0, !between.isEmpty { throw HTTPProblem.encoding("it says that it is packed, and is not") }
    }

    /// Hands over the body.
    mutating func take() -> [UInt8] {
        let result = bytes
        bytes = []
        return result
    }

    /// Starts a member; false where more bytes are needed, or where what follows the first one is rubbish.
    private mutating func begin(_ rest: inout Slice<UnsafeRawBufferPointer>) throws -> Bool {
        if members > 0, coding == .deflate { return false }
        while between.count < 2, let byte = rest.popFirst() { between.append(byte) }
        guard between.count == 2 else { return false }
        let isGzip = between[0] == 0x1F && between[1] == 0x8B
        if members > 0, !isGzip {
            // Rubbish after the last member is what some servers' padding looks like; nothing more is read.
            rest = rest.dropFirst(rest.count)
            between = [0]
            return false
        }
        let isZlib = between[0] & 0x0F == 8 && (Int(between[0]) << 8 | Int(between[1])) % 31 == 0
        if coding == .gzip, !isGzip { throw HTTPProblem.encoding("it says that it is packed with gzip, and is not") }
        // Servers send deflate with and without zlib's wrapper, and some call gzip so.
        inflater = try Inflater(isGzip ? .gzip : isZlib ? .zlib : .raw)
        let start = between
        between = []
        try start.withUnsafeBytes { bytes in
            _ = try inflater?.inflate(bytes[...], into: &self.bytes, limit: limit)
        }
        return true
    }
}
