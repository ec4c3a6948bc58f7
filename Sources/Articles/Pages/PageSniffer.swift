/// Tells from its first bytes what is no page.
package enum PageSniffer {
    private static let formats: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF-".utf8), "a PDF file"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"), (Array("RIFF".utf8), "a media file"), ([0x1F, 0x8B], "a gzip archive"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"), (Array("BZh".utf8), "a bzip2 archive"),
        ([0xFD, 0x37, 0x7A, 0x58], "an xz archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"), (Array("SQLite format 3".utf8), "a database"),
        ([0x00, 0x00, 0x01, 0x00], "an icon"), (Array("ID3".utf8), "an audio file"),
        (Array("OggS".utf8), "a media file"),
    ]

    /// Why these bytes are no page; nil where they may be one.
    static func refusal(_ bytes: [UInt8]) -> PageError? {
        guard bytes.contains(where: { $0 > 0x20 }) else { return .empty }
        if let format = formats.first(where: { bytes.starts(with: $0.bytes) }) { return .notText(format: format.name) }
        let head = bytes.prefix(2_048)
        let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        // One byte in ten of a program or an archive is a control character; VISCII and VPS have them for a few capitals.
        // UTF-16 of Western text has a NUL beside every other byte; a program has them in runs.
        let controls = head.count { $0 < 0x09 || ($0 > 0x0D && $0 < 0x1B) || ($0 > 0x1B && $0 < 0x20) || $0 == 0x7F }
        if !hasMark, controls * 24 > head.count, !looksUTF16(head) { return .notText(format: "binary data") }
        return isFeed(head) ? .isFeed : nil
    }

    private static func looksUTF16(_ head: ArraySlice<UInt8>) -> Bool {
        let even = stride(from: 0, to: head.count, by: 2).count { head[head.startIndex + $0] == 0 }
        let odd = stride(from: 1, to: head.count, by: 2).count { head[head.startIndex + $0] == 0 }
        let half = head.count / 2
        return half > 8 && (even * 10 > half * 7 && odd * 10 < half || odd * 10 > half * 7 && even * 10 < half)
    }

    /// Whether the root element is one of a feed.
    private static func isFeed(_ head: ArraySlice<UInt8>) -> Bool {
        // Nearly every page says at once that it is one.
        let beginning = head.prefix(64).drop { $0 <= 0x20 }.prefix(5).map { $0 | 0x20 }
        if beginning == Array("<!doc".utf8) || beginning == Array("<html".utf8) { return false }
        let text = String(decoding: head, as: UTF8.self)
        var rest = Substring(text).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        for (open, close) in [("<?", "?>"), ("<!--", "-->"), ("<!DOCTYPE", ">"), ("<?", "?>"), ("<!--", "-->")] {
            guard rest.prefix(open.count).lowercased() == open.lowercased() else { continue }
            guard let end = rest.firstRange(of: close) else { return false }
            rest = rest[end.upperBound...].drop(while: \.isWhitespace)
        }
        return ["<rss", "<feed", "<rdf:RDF", "<urlset", "<sitemapindex", "<opml"].contains { rest.hasPrefix($0) }
    }

    /// Whether a page has scripts and next to no text of its own: what people see of it is made in their browsers.
    package static func isBuiltByScripts(_ html: [UInt8]) -> Bool {
        let letters = VisibleText.of(html, limit: 4_000).count { $0 > 0x20 }
        return letters < 300
            && ["<script", "<SCRIPT"].contains { html.firstRange(of: Array($0.utf8)) != nil }
    }
}
