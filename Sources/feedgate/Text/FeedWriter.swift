import Articles

/// Writes a feed to standard output as JSON while it is read, so that its length does not matter.
struct FeedWriter {
    /// Output is written in pieces of this many bytes.
    private static let piece = 1 << 18
    var parser: FeedParser

    /// The JSON and what went wrong with writing it: items are written from within the parser.
    private final class Sink {
        var json = JSONText()
        var isOpen = false
        var failure: (any Error)?
    }

    /// Reads a file whole.
    ///
    /// - Throws: `FeedError` where it is no feed, `InputFile.Failure` where it cannot be read.
    func read(_ file: String, contentType: String?, baseURL: String?) throws -> Feed {
        final class Items {
            var all: [FeedItem] = []
        }
        let stream = try GzipStream(file)
        let items = Items()
        var feed = try parser.read(from: stream.read, contentType: contentType, baseURL: baseURL) { item in
            items.all.append(item)
            return true
        }
        if let failure = stream.failure { throw failure }
        feed.items = items.all
        return feed
    }

    /// Reads a file and writes it.
    ///
    /// - Throws: `FeedError` where it is no feed, `InputFile.Failure` where it cannot be read or written; nothing has been
    ///   written then, but for the beginning of a feed that turned out to be none.
    @discardableResult
    mutating func write(_ file: String, contentType: String?, baseURL: String?) throws -> Feed {
        let stream = try GzipStream(file)
        let sink = Sink()
        let feed = try parser.read(from: stream.read, contentType: contentType, baseURL: baseURL) { item in
            if !sink.isOpen {
                sink.isOpen = true
                sink.json.beginObject()
                sink.json.key("items")
                sink.json.beginArray()
            }
            FeedJSON.write(item, to: &sink.json)
            guard sink.json.bytes.count >= Self.piece else { return true }
            do {
                try sink.json.drain(Output.write)
                return true
            } catch {
                sink.failure = error
                return false
            }
        }
        if let failure = sink.failure { throw failure }
        if let failure = stream.failure { throw failure }
        if !sink.isOpen {
            sink.json.beginObject()
            sink.json.key("items")
            sink.json.beginArray()
        }
        sink.json.endArray()
        FeedJSON.writeMembers(of: feed, to: &sink.json)
        sink.json.endObject()
        sink.json.newline()
        try sink.json.drain(Output.write)
        return feed
    }
}
