import Testing

@testable import Gateway

@Suite struct HTTPResponseParserTests {
    struct Case: CustomTestStringConvertible {
        var what: String
        var text: String
        var body: String?
        var status = 200
        var problem: HTTPProblem?
        var testDescription: String { what }
    }

    private static let ok = "HTTP/1.1 200 OK\r\n"
    private static let chunked = ok + "Transfer-Encoding: chunked\r\n\r\n"

    @Test(arguments: [
        Case(what: "a length", text: ok + "Content-Length: 3\r\n\r\nabc", body: "abc"),
        Case(what: "until close", text: "HTTP/1.0 200 OK\r\n\r\nabc", body: "abc"),
        Case(what: "no reason phrase", text: "HTTP/1.1 404\r\nContent-Length: 0\r\n\r\n", body: "", status: 404),
        Case(what: "bare line feeds", text: "HTTP/1.1 200 OK\nContent-Length: 1\n\na", body: "a"),
        Case(what: "a folded field", text: ok + "Content-Length:\r\n 1\r\n\r\na", body: "a"),
        Case(
            what: "interim answers",
            text: "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + ok
                + "Content-Length: 1\r\n\r\na", body: "a"),
        Case(what: "chunks", text: chunked + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: x\r\n\r\n", body: "abcde"),
        Case(
            what: "chunks win over a length",
            text: ok + "Content-Length: 1\r\nTransfer-Encoding: Chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n", body: "ab"),
        Case(
            what: "another response follows", text: ok + "Content-Length: 1\r\n\r\naHTTP/1.1 200 OK\r\n\r\n", body: "a"),
        Case(
            what: "nothing with 304", text: "HTTP/1.1 304 Not Modified\r\nContent-Length: 10\r\n\r\n", body: "",
            status: 304),
        Case(what: "the same length twice", text: ok + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na", body: "a"),
        Case(what: "cut by length", text: ok + "Content-Length: 9\r\n\r\nabc", problem: .cutShort(expected: 9, got: 3)),
        Case(what: "cut in a chunk", text: chunked + "9\r\nabc", problem: .cutShort(expected: nil, got: 3)),
        Case(what: "no last chunk", text: chunked + "3\r\nabc\r\n", problem: .cutShort(expected: nil, got: 3)),
        Case(what: "cut in the header", text: "HTTP/1.1 200 OK\r\nContent-", problem: .cutShort(expected: nil, got: 0)),
        Case(
            what: "more than the length", text: ok + "Content-Length: 1\r\n\r\nabc",
            problem: .malformed("it sent more than the 1 bytes that its Content-Length says")),
        Case(
            what: "two lengths", text: ok + "Content-Length: 1\r\nContent-Length: 2\r\n\r\na",
            problem: .malformed("its Content-Length is not one number")),
        Case(
            what: "a negative length", text: ok + "Content-Length: -1\r\n\r\na",
            problem: .malformed("its Content-Length is not one number")),
        Case(
            what: "a huge length", text: ok + "Content-Length: 99999999999999999999999\r\n\r\na",
            problem: .bodyTooLarge(limit: 100)),
        Case(
            what: "a body beyond the limit", text: "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "a", count: 101),
            problem: .bodyTooLarge(limit: 100)),
        Case(
            what: "a header beyond the limit", text: ok + "X: " + String(repeating: "a", count: 600),
            problem: .headTooLarge(limit: 500)),
        Case(
            what: "trailers beyond the limit", text: chunked + "0\r\nX: " + String(repeating: "a", count: 600),
            problem: .headTooLarge(limit: 500)),
        Case(
            what: "a chunk size that is none", text: chunked + "zz\r\n",
            problem: .malformed("the size of a chunk is not a number")),
        Case(
            what: "a negative chunk", text: chunked + "-1\r\nabc",
            problem: .malformed("the size of a chunk is not a number")),
        Case(
            what: "a chunk of all memory", text: chunked + "ffffffffffffffff\r\n",
            problem: .malformed("the size of a chunk is not a number")),
        Case(
            what: "bare line feeds between chunks", text: chunked + "1\na\n0\n\n",
            problem: .malformed("its chunks have line feeds without carriage returns")),
        Case(
            what: "a chunk longer than its size", text: chunked + "1\r\nabc\r\n",
            problem: .malformed("a chunk is longer than its size says")),
        Case(
            what: "another coding", text: ok + "Transfer-Encoding: gzip, chunked\r\n\r\n",
            problem: .malformed("its Transfer-Encoding is not chunked")),
        Case(what: "no colon", text: ok + "NoColon\r\n\r\n", problem: .malformed("a line of its header has no colon")),
        Case(
            what: "a NUL", text: ok + "X: a\0b\r\n\r\n",
            problem: .malformed("its header has a NUL or a lone carriage return")),
        Case(what: "no HTTP", text: "<rss/>", problem: .malformed("its answer does not begin with HTTP/1.1")),
        Case(
            what: "HTTP/2", text: "PRI * HTTP/2.0\r\n\r\n",
            problem: .malformed("its answer does not begin with HTTP/1.1")),
        Case(
            what: "no status", text: "HTTP/1.1 abc OK\r\n\r\n",
            problem: .malformed("its status line has no status code of three digits")),
        Case(what: "nothing at all", text: "", problem: .malformed("it closed the connection without an answer")),
    ])
    func aResponseIsReadHoweverItComes(_ test: Case) throws {
        for step in [1, 2, 7, 100_000] {
            var parser = HTTPResponseParser(maxHeadBytes: 500, maxBodyBytes: 100)
            var body: [UInt8] = []
            var problem: HTTPProblem?
            do {
                let bytes = Array(test.text.utf8)
                for start in stride(from: 0, to: bytes.count, by: step) {
                    try bytes[start..<min(start + step, bytes.count)].withUnsafeBytes { part in
                        try parser.read(part) { body.append(contentsOf: $1) }
                    }
                }
                try parser.end()
            } catch let error as HTTPProblem {
                problem = error
            }
            // What follows a whole response is looked at only where it comes together with it.
            if ["more than the length", "another response follows"].contains(test.what), step < 10 { continue }
            #expect(problem == test.problem, "in steps of \(step)")
            guard test.problem == nil else { continue }
            #expect(String(decoding: body, as: UTF8.self) == test.body, "in steps of \(step)")
            #expect(parser.head?.status == test.status)
            #expect(parser.isDone)
        }
    }

    @Test func aValidatorIsKeptByteForByte() throws {
        var parser = HTTPResponseParser(maxHeadBytes: 500, maxBodyBytes: 100)
        let head = Array("HTTP/1.1 304 N\r\nETag:  W/\"a ".utf8) + [0xFF, 0xE1] + Array("\" \r\n\r\n".utf8)
        try head.withUnsafeBytes { try parser.read($0) { _, _ in } }
        let etag = try #require(parser.head?.fields.opaque("etag"))
        #expect(etag.unicodeScalars.map(\.value) == Array("W/\"a ".utf8).map(UInt32.init) + [0xFF, 0xE1, 0x22])
    }
}
