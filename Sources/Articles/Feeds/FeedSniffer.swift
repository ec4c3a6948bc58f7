/// Tells from its beginning what a document is.
enum FeedSniffer {
    /// What a document may be.
    enum Kind: Equatable {
        case nothing, xml, json, page
        case binary(String)
    }

    /// The kind of a document that begins with these bytes of UTF-8.
    static func kind(_ beginning: [UInt8]) -> Kind {
        let head = beginning.drop { $0 <= 0x20 }
        guard let first = head.first else { return .nothing }
        if first == 0x7B || first == 0x5B { return .json }
        let formats: [([UInt8], String)] = [
            ([0xC2, 0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
            (Array("%PDF-".utf8), "a PDF file"), (Array("GIF8".utf8), "a GIF image"),
            ([0x1F, 0x8B], "a gzip archive"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
        ]
        if let format = formats.first(where: { head.starts(with: $0.0) }) { return .binary(format.1) }
        let text = String(decoding: head.prefix(1_024), as: UTF8.self).lowercased()
        for mark in ["<!doctype html", "<html", "<head", "<body"] where text.hasPrefix(mark) {
            // A page that is a feed all the same names its root soon.
            return .page
        }
        return .xml
    }
}
