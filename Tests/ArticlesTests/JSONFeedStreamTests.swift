import Testing

@testable import Articles

/// JSON comes in pieces, and is read while it comes.
@Suite struct JSONFeedStreamTests {
    /// Reads `text` in pieces of `piece` bytes.
    private func read(_ text: String, piece: Int, parser: FeedParser = FeedParser()) throws -> Feed {
        let bytes = Array(text.utf8)
        var items: [FeedItem] = []
        var position = 0
        var feed = try parser.read(from: { buffer in
            let count = min(piece, buffer.count, bytes.count - position)
            buffer.copyBytes(from: bytes[position..<(position + count)])
            position += count
            return count
        }) { item in
            items.append(item)
            return true
        }
        feed.items = items
        return feed
    }

    @Test(arguments: [
        #"{"version":"https://jsonfeed.org/version/1.1","title":"T\u00e9\ud83d\ude00","items":[{"id":12.50,"title":"a\nb"},{"id":"2","tags":["x",true,null]}],"language":"vi"}"#,
        #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"\ud83dA \u00zz"},],}"#,
        #"{"items":[{"id":"1"},{"id":"#, #"{"items":[tru"#,
    ])
    func piecesMakeNoDifference(_ text: String) {
        let whole = Result { try read(text, piece: 1 << 20) }
        for piece in [1, 2, 3, 7] {
            let parts = Result { try read(text, piece: piece) }
            #expect("\(parts)" == "\(whole)")
        }
    }

    @Test func halfACharacterTakesNothingWithIt() throws {
        let feed = try read(#"{"items":[{"id":"1","content_text":"\ud83d\u0041\ud83d!\u+041"}]}"#, piece: 5)
        #expect(feed.items.first?.contentText == "\u{FFFD}A\u{FFFD}!+041")
    }

    /// An endless document is read as far as items are wanted.
    @Test func nothingIsReadBeyondTheLastItemThatIsWanted() throws {
        var parser = FeedParser()
        parser.maxItems = 1_000
        let item = Array(#"{"id":"1","content_text":"Some words."},"#.utf8)
        var given = 0
        var begun = false
        var count = 0
        let feed = try parser.read(from: { buffer in
            guard begun else {
                begun = true
                let head = Array(#"{"version":"https://jsonfeed.org/version/1.1","items":["#.utf8)
                buffer.copyBytes(from: head)
                return head.count
            }
            let copies = buffer.count / item.count
            for copy in 0..<copies {
                UnsafeMutableRawBufferPointer(rebasing: buffer[(copy * item.count)...]).copyBytes(from: item)
            }
            given += copies * item.count
            return copies * item.count
        }) { _ in
            count += 1
            return true
        }
        #expect(count == 1_000)
        #expect(feed.truncation == "it has more than 1000 items; the rest was left out")
        #expect(given < 4 << 20)
    }

    @Test func aValueThatIsTooLargeEndsTheFeed() throws {
        let text =
            #"{"items":[{"id":"1"},{"id":"2","content_text":""# + String(repeating: "x", count: 200_000) + #""}]}"#
        let bytes = Array(text.utf8)
        var position = 0
        var ids: [String?] = []
        var reader = JSONFeedReader(base: nil, maxItems: 10) { item in
            ids.append(item.id)
            return true
        }
        let feed = try reader.run(
            JSONReader(largest: 50_000) { buffer in
                let count = min(1_000, bytes.count - position)
                buffer.copyBytes(from: bytes[position..<(position + count)])
                position += count
                return count
            })
        #expect(ids == ["1"])
        #expect(
            feed.damage?.hasSuffix("a value has more than 50000 bytes; it and what follows it were left out") == true)
    }
}
