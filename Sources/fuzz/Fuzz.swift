import Articles
import CFuzzer

#if canImport(Glibc)
    import Glibc
#endif

/// `make fuzz`: parsing and cleaning under libFuzzer, which takes its own arguments.
///
/// `FUZZ_TARGET` says what is read: `parse` a feed, `clean` a page or a dump of one; both where it says nothing. The first byte
/// of an input says which of them, and in pieces of what size it comes. Nothing may trap, hang, or break a promise: what was
/// read once reads the same in other pieces, and what is written is well-formed.
@main enum Fuzz {
    static func main() {
        // A place for libFuzzer to stand on where ours overflows: without it nothing is reported.
        var stack = stack_t()
        stack.ss_size = 1 << 18
        stack.ss_sp = malloc(stack.ss_size)
        sigaltstack(&stack, nil)
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(
            LLVMFuzzerRunDriver(&count, &arguments) { start, count in
                if let start, count > 1 { Fuzz.run(UnsafeBufferPointer(start: start, count: count)) }
                return 0
            })
    }

    private static func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        let mode = bytes[0]
        let input = [UInt8](bytes.dropFirst())
        switch FuzzTarget.chosen ?? (mode % 8 < 5 ? .parse : .clean) {
        case .parse: FuzzFeed.run(input, piece: 1 + Int(mode >> 3))
        case .clean: FuzzPage.run(input, isText: mode % 8 == 7)
        }
    }
}

/// What is fed with nonsense.
enum FuzzTarget: String {
    case parse, clean

    /// What the environment says; nil where it says nothing.
    static let chosen = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

    /// Ends the process, so that libFuzzer keeps the input.
    static func fail(_ reason: String) -> Never {
        let text = Array((reason + "\n").utf8)
        _ = write(STDERR_FILENO, text, text.count)
        abort()
    }
}

/// One page, or one dump of a page.
enum FuzzPage {
    static func run(_ input: [UInt8], isText: Bool) {
        let article =
            isText
            ? try? PageReader().article(text: input)
            : try? PageReader().article(html: input, url: "https://a.example/x/", charset: nil)
        guard let article else { return }
        guard (0...1).contains(article.extraction.confidence) else {
            FuzzTarget.fail("a confidence of \(article.extraction.confidence)")
        }
    }
}

/// One feed, read whole and in pieces, and written in every format.
enum FuzzFeed {
    static func run(_ input: [UInt8], piece: Int) {
        var whole: [FeedItem] = []
        let one = read(input, piece: 1 << 20, into: &whole)
        var pieces: [FeedItem] = []
        let other = read(input, piece: piece, into: &pieces)
        guard one?.format == other?.format, one?.title == other?.title, whole == pieces else {
            FuzzTarget.fail("a feed reads otherwise in pieces of \(piece) bytes")
        }
        var json = JSONText()
        for item in whole { FeedJSON.write(item, to: &json) }
        guard var feed = one else { return }
        json.object { FeedJSON.writeMembers(of: feed, to: &$0) }
        guard String(validating: json.bytes, as: UTF8.self) != nil else { FuzzTarget.fail("the JSON is not UTF-8") }
        feed.items = whole
        for format in FeedDocument.Format.allCases {
            let written = FeedDocument.bytes(of: feed, as: format)
            guard let again = try? FeedParser().parse(written) else { FuzzTarget.fail("\(format) is no feed") }
            if let damage = again.damage { FuzzTarget.fail("\(format) is damaged: \(damage)") }
            if format != .opml, again.items.count != whole.count {
                FuzzTarget.fail("\(format) has \(again.items.count) items of \(whole.count)")
            }
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
