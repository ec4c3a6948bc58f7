import Articles
import Foundation
import NIOConcurrencyHelpers

/// Everything that the site works with.
package struct SiteContext: Sendable {
    package var settings: ServerSettings
    package var store: any ServedStore
    package var definitions: DefinitionsBook
    /// Fetches an address that a person gave: guarded, with its own limits.
    package var look: @Sendable (String) async throws -> FetchResponse
    /// What is done after the answer; false where there is too much of it already.
    package var errand: @Sendable (Errand) -> Bool
    /// The page of an article as it was served, where it is at hand.
    package var original: @Sendable (ArticleRecord) async throws -> OriginalPage?
    /// Seconds since 1970.
    package var now: @Sendable () -> Int
    /// Where the server listens is known for sure only once it does.
    private let address: NIOLockedValueBox<String>

    package init(
        settings: ServerSettings, store: any ServedStore, definitions: DefinitionsBook,
        look: @escaping @Sendable (String) async throws -> FetchResponse,
        errand: @escaping @Sendable (Errand) -> Bool,
        original: @escaping @Sendable (ArticleRecord) async throws -> OriginalPage? = { _ in nil },
        now: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
    ) {
        self.settings = settings
        self.store = store
        self.definitions = definitions
        self.look = look
        self.errand = errand
        self.original = original
        self.now = now
        address = NIOLockedValueBox(settings.address())
    }

    /// What the server's addresses begin with, without a slash at the end.
    package var base: String { address.withLockedValue { $0 } }

    /// Notes the port that the system has chosen.
    func listens(at port: Int) {
        let text = settings.address(port: port)
        address.withLockedValue { $0 = text }
    }

    var press: FeedPress { FeedPress(store: store, base: base, hub: base + "/hub", now: now) }
    var access: Access { Access(token: settings.token, publicReads: settings.publicReads) }
}

/// What a request leaves to be done after its answer.
package enum Errand: Sendable {
    /// A source that was added.
    case poll(SourceDefinition)
    /// What a source's hub has sent.
    case take(SourceDefinition, PushedFeed)
    case settle(HubRequest)
}

/// A feed, or a part of one with what is new, that a hub has sent.
package struct PushedFeed: Sendable, Equatable {
    package var body: [UInt8]
    package var contentType: String?

    package init(body: [UInt8], contentType: String?) {
        self.body = body
        self.contentType = contentType
    }

    /// A source that is polled otherwise.
    struct Unwanted: Error, CustomStringConvertible {
        var description: String { "the source is no feed with an address; its file may have changed" }
    }
}

/// A page as a publisher served it.
package struct OriginalPage: Sendable {
    package var bytes: [UInt8]
    package var url: String?
    package var charset: String?
    /// Whether it is plain text rather than HTML.
    package var isText: Bool

    package init(bytes: [UInt8], url: String?, charset: String? = nil, isText: Bool = false) {
        self.bytes = bytes
        self.url = url
        self.charset = charset
        self.isText = isText
    }
}
