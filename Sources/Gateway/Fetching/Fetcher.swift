import Articles

/// Fetches one address.
package protocol Fetcher: Sendable {
    /// Fetches `request`.
    ///
    /// - Throws: `FetchError` where there is no whole response.
    func fetch(_ request: FetchRequest) async throws -> FetchResponse

    /// Keeps what came without being asked for as if `request` had been answered with it.
    ///
    /// - Throws: Where it cannot be kept.
    func keep(_ response: FetchResponse, of request: FetchRequest) async throws
}

extension Fetcher {
    /// Keeps nothing.
    package func keep(_ response: FetchResponse, of request: FetchRequest) async throws {}
}

/// What to fetch.
package struct FetchRequest: Sendable {
    package var url: String
    /// The source on whose behalf it is fetched; what is known of its documents is kept under it.
    package var source = ""
    /// What the source may do.
    package var access = FetchAccess()
    /// False where the body must come, whatever is known: nothing is said of the copy that is stored.
    package var isConditional = true
    /// Is told when the request goes out: whoever breaks off after that has been to the server all the same.
    package var onSent: @Sendable () -> Void = {}

    package init(
        url: String, source: String = "", access: FetchAccess = FetchAccess(), isConditional: Bool = true,
        onSent: @escaping @Sendable () -> Void = {}
    ) {
        self.url = url
        self.source = source
        self.access = access
        self.isConditional = isConditional
        self.onSent = onSent
    }
}

/// What a source's file opens for it.
package struct FetchAccess: Sendable, Equatable {
    /// Which addresses may be asked.
    package var policy = AddressPolicy()
    /// Header fields for the origins of the source's own addresses; they go nowhere else.
    package var fields: [String: [HeaderField]] = [:]
    package var tls = TLSOptions()
    /// Whether a redirect may lead from https to http.
    package var allowsDowngrade = false
    /// Whether robots.txt is asked.
    package var obeysRobots = true

    package init() {}
}

/// A header field that a source's file adds to its requests.
package struct HeaderField: Sendable, Equatable {
    package var name: String
    package var value: String

    /// Reads `Name: value`; nil where it is none, or one that would change what the request means.
    package init?(_ line: String) {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        name = String(line[..<colon])
        value = line[line.index(after: colon)...].trimmingPrefix { $0 == " " }.description
        let isName =
            !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()<>@,;:\\\"/[]?={}".utf8.contains($0) }
        let isValue = value.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        let taken = ["host", "connection", "content-length", "transfer-encoding", "accept-encoding", "te", "upgrade"]
        guard isName, isValue, !taken.contains(name.lowercased()) else { return nil }
    }
}

/// What came.
package struct FetchResponse: Sendable {
    /// Where it came from, after redirects.
    package var url: String
    /// Nil where the stored copy is still good (304), or nothing was sent (204).
    package var body: [UInt8]?
    package var contentType: String?
    package var status = 200
    /// All that its header said.
    package var fields = HeaderFields()
    /// What the server said of this copy.
    package var validators = Validators()
    /// When the server wants to be asked again.
    package var freshness = Freshness()
    /// Where the address has moved for good.
    package var movedTo: String?
    /// Whether the address itself was asked, and not where it is known to have moved.
    package var askedOldAddress = true
    /// Whether the request said nothing of the stored copy.
    package var wasUnconditional = true
    /// Keeps the memory of the body accounted for as long as the response is in use.
    package var share: MemoryBudget.Share?

    package init(url: String, body: [UInt8]?, contentType: String? = nil) {
        self.url = url
        self.body = body
        self.contentType = contentType
    }
}

/// What a server says of a copy, to be said back to it: texts of one character a byte.
package struct Validators: Sendable, Equatable {
    package var etag: String?
    package var lastModified: String?

    package init() {}
}
