/// Reads an HTTP/1 response from the bytes of a connection (RFC 9112), as they come.
///
/// Stricter than browsers where two readers could take different bytes for the body, and lenient where they could not:
/// bare line feeds, folded fields and a missing reason phrase are read.
struct HTTPResponseParser {
    /// Status and header fields.
    struct Head: Sendable, Equatable {
        var status: Int
        var fields: HeaderFields
    }

    private enum State {
        case head
        case sized(left: Int)
        case chunks
        case untilClose
        case done
    }

    private let maxHeadBytes: Int
    private let maxBodyBytes: Int
    private var state = State.head
    private var line: [UInt8] = []
    private var headBytes = 0
    private var status: Int?
    private var fields = HeaderFields()
    private var chunked = ChunkedBody()
    /// How many bytes of the body have come, without the framing of chunks.
    private(set) var bodyBytes = 0
    private var expected: Int?
    /// The final response's head, once it is whole; interim ones (1xx) are passed over.
    private(set) var head: Head?

    init(maxHeadBytes: Int, maxBodyBytes: Int) {
        self.maxHeadBytes = maxHeadBytes
        self.maxBodyBytes = maxBodyBytes
        chunked.maxTrailerBytes = maxHeadBytes
    }

    /// Whether the response is whole.
    var isDone: Bool {
        if case .done = state { return true }
        return false
    }

    /// Reads more bytes.
    ///
    /// - Parameters:
    ///   - bytes: What came.
    ///   - body: Is given the parts of the body, and the head before them.
    /// - Throws: `HTTPProblem` where this is no response that can be trusted, or exceeds a limit.
    mutating func read(_ bytes: UnsafeRawBufferPointer, body: (Head, UnsafeRawBufferPointer) throws -> Void) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            switch state {
            case .head:
                rest = try readHead(rest)
            case .sized(let left):
                let part = rest.prefix(left)
                try take(part, body)
                rest = rest.dropFirst(part.count)
                state = part.count == left ? .done : .sized(left: left - part.count)
            case .chunks:
                rest = try chunked.read(rest) { part in
                    bodyBytes += part.count
                    guard bodyBytes <= maxBodyBytes else { throw HTTPProblem.bodyTooLarge(limit: maxBodyBytes) }
                    if let head { try body(head, UnsafeRawBufferPointer(rebasing: part)) }
                }
                if chunked.isDone { state = .done }
            case .untilClose:
                try take(rest, body)
                rest = rest.dropFirst(rest.count)
            case .done:
                try checkExcess(rest)
                return
            }
        }
    }

    /// The peer has closed the connection.
    ///
    /// - Throws: `HTTPProblem` where the response is not whole.
    mutating func end() throws(HTTPProblem) {
        switch state {
        case .done: return
        case .untilClose: state = .done
        case .sized, .chunks: throw .cutShort(expected: expected, got: bodyBytes)
        case .head:
            throw headBytes == 0
                ? .malformed("it closed the connection without an answer") : .cutShort(expected: nil, got: 0)
        }
    }

    private mutating func take(
        _ part: Slice<UnsafeRawBufferPointer>, _ body: (Head, UnsafeRawBufferPointer) throws -> Void
    ) throws {
        bodyBytes += part.count
        guard bodyBytes <= maxBodyBytes else { throw HTTPProblem.bodyTooLarge(limit: maxBodyBytes) }
        if let head { try body(head, UnsafeRawBufferPointer(rebasing: part)) }
    }

    /// More bytes than `Content-Length` says: harmless where they are another response or blank, else the length is
    /// wrong and the body is cut.
    private func checkExcess(_ rest: Slice<UnsafeRawBufferPointer>) throws(HTTPProblem) {
        guard let expected, !"HTTP/".utf8.starts(with: rest.prefix(5)), rest.contains(where: { $0 > 0x20 }) else {
            return
        }
        throw .malformed("it sent more than the \(expected) bytes that its Content-Length says")
    }

    private mutating func readHead(_ bytes: Slice<UnsafeRawBufferPointer>) throws(HTTPProblem)
        -> Slice<UnsafeRawBufferPointer>
    {
        let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
        let part = bytes[..<(end ?? bytes.endIndex)]
        headBytes += part.count + 1
        guard headBytes <= maxHeadBytes else { throw .headTooLarge(limit: maxHeadBytes) }
        line += part
        if status == nil, !Array("HTTP/1.".utf8).starts(with: line.prefix(7)) {
            throw .malformed("its answer does not begin with HTTP/1.1")
        }
        guard let end else { return bytes[bytes.endIndex...] }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        guard !line.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\r") }) else {
            throw .malformed("its header has a NUL or a lone carriage return")
        }
        try takeLine()
        line.removeAll(keepingCapacity: true)
        return bytes[bytes.index(after: end)...]
    }

    private mutating func takeLine() throws(HTTPProblem) {
        if status == nil {
            status = try Self.status(line)
        } else if line.isEmpty {
            try endHead()
        } else if let first = line.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") {
            guard fields.fold(Self.trimmed(line[...])) else { throw .malformed("its header begins with a blank") }
        } else {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
                throw .malformed("a line of its header has no colon")
            }
            let name = Self.trimmed(line[..<colon])
            guard !name.isEmpty, name.allSatisfy(Self.isToken) else {
                throw .malformed("its header has a field without a proper name")
            }
            fields.add(String(decoding: name, as: UTF8.self), Self.trimmed(line[line.index(after: colon)...]))
        }
    }

    /// The status of `HTTP/1.1 200 OK`; the reason may be missing.
    private static func status(_ line: [UInt8]) throws(HTTPProblem) -> Int {
        let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
        guard words.count >= 2, words[0].count == 8, words[1].count == 3,
            let code = Int(String(decoding: words[1], as: UTF8.self)), (100...999).contains(code)
        else { throw .malformed("its status line has no status code of three digits") }
        return code
    }

    private mutating func endHead() throws(HTTPProblem) {
        guard let status else { return }
        if status < 200 {
            guard status != 101 else { throw .malformed("it switches to another protocol, which nobody asked for") }
            self.status = nil
            fields = HeaderFields()
            return
        }
        head = Head(status: status, fields: fields)
        state = try framing(status)
    }

    /// How long the body is (RFC 9112, section 6.3).
    private mutating func framing(_ status: Int) throws(HTTPProblem) -> State {
        if status == 204 || status == 304 { return .done }
        if let coding = fields.list("transfer-encoding") {
            guard Self.trimmed(Array(coding.utf8)[...]).elementsEqual("chunked".utf8, by: { $0 | 0x20 == $1 }) else {
                throw .malformed("its Transfer-Encoding is not chunked")
            }
            return .chunks
        }
        let lengths = Set((fields.list("content-length") ?? "").split(separator: ",").map { $0.filter { $0 != " " } })
        if fields.first("content-length") == nil { return .untilClose }
        guard lengths.count == 1, let text = lengths.first, !text.isEmpty,
            text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { throw .malformed("its Content-Length is not one number") }
        guard let length = Int(text), length <= maxBodyBytes else { throw .bodyTooLarge(limit: maxBodyBytes) }
        expected = length
        return length == 0 ? .done : .sized(left: length)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        let start = bytes.drop(while: isBlank)
        return Array(start.prefix(start.lastIndex { !isBlank($0) }.map { $0 - start.startIndex + 1 } ?? 0))
    }

    /// Whether a byte may stand in a field's name (RFC 9110, section 5.6.2).
    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
