import Glibc

/// The picture that stands for an item.
enum FeedPicture {
    /// What the feed names as such, else the first picture of the text; nil where there is none.
    static func of(_ item: FeedItem) -> String? {
        if let image = item.podcast?.image { return image }
        if let media = item.media {
            if let url = media.contents.first(where: { $0.isImage && $0.url != nil })?.url { return url }
            if let url = media.thumbnails.first?.url { return url }
        }
        if let file = item.attachments.first(where: { $0.mimeType?.hasPrefix("image/") == true }) { return file.url }
        return item.contentHTML.flatMap(first(in:)) ?? item.summary.flatMap(first(in:))
    }

    /// The address of the first `<img>` in the beginning of HTML that was made safe.
    static func first(in html: String) -> String? {
        var html = html
        return html.withUTF8 { bytes -> String? in
            guard let open = find("<img ", UnsafeBufferPointer(rebasing: bytes.prefix(1 << 15))) else { return nil }
            guard let close = bytes[open...].firstIndex(of: 0x3E) else { return nil }
            let tag = UnsafeBufferPointer(rebasing: bytes[open..<close])
            guard let place = find(" src=\"", tag) else { return nil }
            let text = HTMLEntities.decoded(String(decoding: tag[(place + 6)...].prefix { $0 != 0x22 }, as: UTF8.self))
            return text.hasPrefix("http") ? text : nil
        }
    }

    /// Where `mark` begins first.
    private static func find(_ mark: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let count = mark.utf8CodeUnitCount
        guard let start = bytes.baseAddress else { return nil }
        var index = 0
        while index + count <= bytes.count {
            guard let found = memchr(start + index, CInt(mark.utf8Start[0]), bytes.count - count - index + 1) else {
                return nil
            }
            index = UnsafeRawPointer(found) - UnsafeRawPointer(start)
            if memcmp(found, mark.utf8Start, count) == 0 { return index }
            index += 1
        }
        return nil
    }
}
