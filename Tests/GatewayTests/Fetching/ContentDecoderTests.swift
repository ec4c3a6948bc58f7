import CZlib
import Testing

@testable import Gateway

/// Packs bytes as servers do.
func packed(_ bytes: [UInt8], _ wrapper: Int32 = 31) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
        &stream, 9, Z_DEFLATED, wrapper, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1_000)
    let count = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            deflate(&stream, Z_FINISH)
            return output.count - Int(stream.avail_out)
        }
    }
    return Array(output[..<count])
}

@Suite struct ContentDecoderTests {
    struct Case: CustomTestStringConvertible {
        var what: String
        var coding: ContentDecoder.Coding
        var bytes: [UInt8]
        var text: String?
        var problem: HTTPProblem?
        var testDescription: String { what }
    }

    private static let text = String(repeating: "Tin tức ", count: 2_000)
    private static let gzip = packed(Array(text.utf8))
    private static var damaged: [UInt8] {
        var bytes = gzip
        bytes[bytes.count - 6] ^= 0xFF
        return bytes
    }

    @Test(arguments: [
        Case(what: "plain", coding: .identity, bytes: Array("abc".utf8), text: "abc"),
        Case(what: "gzip", coding: .gzip, bytes: gzip, text: text),
        Case(
            what: "two members", coding: .gzip, bytes: packed(Array("ab".utf8)) + packed(Array("cd".utf8)), text: "abcd"
        ),
        Case(what: "rubbish after the end", coding: .gzip, bytes: gzip + Array("junk".utf8), text: text),
        Case(what: "deflate with zlib's wrapper", coding: .deflate, bytes: packed(Array(text.utf8), 15), text: text),
        Case(what: "deflate without", coding: .deflate, bytes: packed(Array(text.utf8), -15), text: text),
        Case(what: "nothing", coding: .gzip, bytes: [], text: ""),
        Case(
            what: "cut", coding: .gzip, bytes: Array(gzip.dropLast(20)),
            problem: .cutShort(expected: nil, got: 0)),
        Case(what: "a wrong checksum", coding: .gzip, bytes: damaged, problem: .encoding("what it packed is damaged")),
        Case(
            what: "not packed at all", coding: .gzip, bytes: Array("<rss/>".utf8),
            problem: .encoding("it says that it is packed with gzip, and is not")),
        Case(
            what: "a bomb", coding: .gzip, bytes: packed([UInt8](repeating: 0, count: 1 << 20)),
            problem: .unpackedTooLarge(limit: 1 << 19)),
    ])
    func aBodyIsUnpackedHoweverItComes(_ test: Case) throws {
        for step in [1, 3, 1 << 20] {
            var decoder = ContentDecoder(test.coding, limit: 1 << 19)
            var problem: HTTPProblem?
            do {
                for start in stride(from: 0, to: test.bytes.count, by: step) {
                    try test.bytes[start..<min(start + step, test.bytes.count)].withUnsafeBytes { try decoder.add($0) }
                }
                try decoder.end()
            } catch let error as HTTPProblem {
                problem = error
            }
            // How much came before a cut is zlib's affair.
            if case .cutShort = test.problem, case .cutShort = problem { continue }
            #expect(problem == test.problem, "in steps of \(step)")
            if let text = test.text {
                #expect(String(decoding: decoder.take(), as: UTF8.self) == text, "in steps of \(step)")
            }
        }
    }

    @Test func onlyWhatWasOfferedIsUnpacked() throws {
        #expect(try ContentDecoder.Coding.named(nil) == .identity)
        #expect(try ContentDecoder.Coding.named("X-GZIP") == .gzip)
        #expect(throws: HTTPProblem.encoding("it is packed 2 times over")) {
            try ContentDecoder.Coding.named("gzip, gzip")
        }
        #expect(throws: HTTPProblem.encoding("it is packed as 'zstd', which was not offered")) {
            try ContentDecoder.Coding.named("zstd")
        }
    }
}
