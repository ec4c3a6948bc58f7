import Articles

#if canImport(Glibc)
    import Glibc
#endif

/// What libFuzzer calls with each input: `make fuzz`.
///
/// The first byte chooses: a feed, a page, or a dump of a page; in pieces of what size it comes. Nothing may trap, hang, or
/// break a promise: what was made safe stays as it is, and what was read once reads the same in other pieces.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 1 else { return 0 }
    let input = [UInt8](UnsafeBufferPointer(start: start + 1, count: count - 1))
    switch start[0] % 8 {
    case 0...4: FuzzFeed.run(input, piece: 1 + Int(start[0] >> 3))
    case 5, 6: _ = try? PageReader().article(html: input, url: "https://a.example/x/", charset: nil)
    default: _ = try? PageReader().article(text: input)
    }
    return 0
}

/// One feed, read whole and in pieces.
enum FuzzFeed {
    static func run(_ input: [UInt8], piece: Int) {
        var whole: [FeedItem] = []
        let one = read(input, piece: 1 << 20, into: &whole)
        var pieces: [FeedItem] = []
        let other = read(input, piece: piece, into: &pieces)
        guard one?.format == other?.format, one?.title == other?.title, whole == pieces else {
            fputs("a feed reads otherwise in pieces of \(piece) bytes\n", stderr)
            abort()
        }
        var json = JSONText()
        for item in whole { FeedJSON.write(item, to: &json) }
        if let one { json.object { FeedJSON.writeMembers(of: one, to: &$0) } }
        guard String(validating: json.bytes, as: UTF8.self) != nil else {
            fputs("the JSON is not UTF-8\n", stderr)
            abort()
        }
    }

    private static func read(_ input: [UInt8], piece: Int, into items: inout [FeedItem]) -> Feed? {
        var position = 0
        var found: [FeedItem] = []
        let feed = try? FeedParser().read(
            from: { buffer in
                let count = min(piece, buffer.count, input.count - position)
                buffer.copyBytes(from: input[position..<(position + count)])
                position += count
                return count
            }, baseURL: "https://a.example/feed"
        ) { item in
            found.append(item)
            return true
        }
        items = found
        return feed
    }
}
