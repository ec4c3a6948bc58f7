import Crypto
import Foundation

/// Records of the WARC format, version 1.1 (ISO 28500:2017).
enum WARC {
    /// One record: named fields, and a block of bytes.
    struct Record: Equatable {
        var fields: [(name: String, value: String)]
        var block: [UInt8]

        static func == (one: Self, other: Self) -> Bool {
            one.block == other.block && one.fields.map(\.name) == other.fields.map(\.name)
                && one.fields.map(\.value) == other.fields.map(\.value)
        }

        /// The value of a field.
        subscript(name: String) -> String? { fields.first { $0.name.lowercased() == name.lowercased() }?.value }

        /// As it stands in a file, before it is compressed.
        var bytes: [UInt8] {
            let head = fields.map { "\($0.name): \(WARC.oneLine($0.value))\r\n" }.joined()
            return Array("WARC/1.1\r\n\(head)Content-Length: \(block.count)\r\n\r\n".utf8) + block
                + Array("\r\n\r\n".utf8)
        }

        init(fields: [(name: String, value: String)], block: [UInt8]) {
            self.fields = fields
            self.block = block
        }

        /// Reads one; nil where the bytes are none.
        init?(_ bytes: [UInt8]) {
            guard let (lines, start) = WARC.head(bytes[...]), lines.first?.hasPrefix("WARC/") == true else {
                return nil
            }
            fields = WARC.fields(lines.dropFirst())
            block = []
            guard let length = self["Content-Length"].flatMap({ Int($0) }), length >= 0, length <= bytes.count - start
            else { return nil }
            block = Array(bytes[start..<(start + length)])
            fields.removeAll { $0.name.lowercased() == "content-length" }
        }
    }

    /// The first record of a segment, which says who wrote it.
    static func info(segment: String, date: String, software: String) -> Record {
        let block = Array("software: \(software)\r\nformat: WARC File Format 1.1\r\n".utf8)
        return Record(
            fields: [
                ("WARC-Type", "warcinfo"), ("WARC-Record-ID", newID()), ("WARC-Date", date), ("WARC-Filename", segment),
                ("WARC-Block-Digest", digest(block)), ("Content-Type", "application/warc-fields"),
            ], block: block)
    }

    /// A response with its body.
    static func response(_ response: CapturedResponse, id: String) -> Record {
        let block = response.head + response.body
        return Record(
            fields: fields(response, type: "response", id: id, block: block)
                + [("WARC-Payload-Digest", digest(response.body))],
            block: block)
    }

    /// A response whose body was archived before: its head, and where the body is.
    static func revisit(_ response: CapturedResponse, id: String, of original: Capture) -> Record {
        let block = response.head
        return Record(
            fields: fields(response, type: "revisit", id: id, block: block) + [
                ("WARC-Payload-Digest", digest(response.body)),
                ("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"),
                ("WARC-Refers-To-Target-URI", original.finalURL), ("WARC-Refers-To-Date", original.fetchedAt),
                ("WARC-Refers-To", original.recordID),
            ], block: block)
    }

    private static func fields(_ response: CapturedResponse, type: String, id: String, block: [UInt8]) -> [(
        name: String, value: String
    )] {
        [
            ("WARC-Type", type), ("WARC-Record-ID", id), ("WARC-Date", response.fetchedAt),
            ("WARC-Target-URI", response.url), ("Content-Type", "application/http; msgtype=response"),
            ("WARC-Block-Digest", digest(block)),
            // Not of the standard: what the index needs to be made again from the files alone.
            ("Feedgate-Source", response.source), ("Feedgate-Requested-URI", response.requestedURL),
        ]
    }

    static func newID() -> String { "<urn:uuid:\(UUID().uuidString.lowercased())>" }

    /// SHA-1 in Base32, as archives have it everywhere: a checksum, not a protection.
    static func digest(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var result: [UInt8] = []
        var (bits, count) = (UInt32(0), 0)
        for byte in Insecure.SHA1.hash(data: bytes) {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                result.append(alphabet[Int(bits >> UInt32(count)) & 31])
            }
        }
        return "sha1:" + String(decoding: result, as: UTF8.self)
    }

    /// A value that cannot begin a new line.
    static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    /// The lines before an empty one, and where what follows begins.
    static func head(_ bytes: ArraySlice<UInt8>) -> (lines: [String], end: Int)? {
        var lines: [String] = []
        var start = bytes.startIndex
        while let newline = bytes[start...].firstIndex(of: 0x0A), lines.count < 1_000 {
            var line = bytes[start..<newline]
            if line.last == 0x0D { line = line.dropLast() }
            start = newline + 1
            if line.isEmpty { return (lines, start) }
            lines.append(String(decoding: line, as: UTF8.self))
        }
        return nil
    }

    static func fields(_ lines: ArraySlice<String>) -> [(name: String, value: String)] {
        lines.compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return (String(line[..<colon]), String(value))
        }
    }
}
