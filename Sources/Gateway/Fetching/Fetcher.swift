/// Fetches one address.
package protocol Fetcher: Sendable {
    /// Fetches `request`.
    ///
    /// - Throws: `FetchError` where there is no whole response.
    func fetch(_ request: FetchRequest) async throws -> FetchResponse
}

/// What to fetch.
package struct FetchRequest: Sendable, Equatable {
    package var url: String
    /// What the server said of the copy that is stored; sent back so that it need not send the same again.
    package var etag: String?
    package var lastModified: String?
    /// Hosts that may lie in a private network.
    package var allowPrivate: [String] = []
    /// The id of the source it is fetched for.
    package var source = ""

    package init(
        url: String, etag: String? = nil, lastModified: String? = nil, allowPrivate: [String] = [], source: String = ""
    ) {
        self.url = url
        self.etag = etag
        self.lastModified = lastModified
        self.allowPrivate = allowPrivate
        self.source = source
    }
}

/// What came.
package struct FetchResponse: Sendable, Equatable {
    /// Where it came from, after redirects.
    package var url: String
    /// Nil where the stored copy is still good (304).
    package var body: [UInt8]?
    package var contentType: String?
    package var etag: String?
    package var lastModified: String?

    package init(
        url: String, body: [UInt8]?, contentType: String? = nil, etag: String? = nil, lastModified: String? = nil
    ) {
        self.url = url
        self.body = body
        self.contentType = contentType
        self.etag = etag
        self.lastModified = lastModified
    }
}

/// Why an address could not be fetched.
package enum FetchError: Error, Equatable {
    case notWeb(String)
    case privateAddress(host: String)
    case status(Int, url: String)
    case tooLarge(limit: Int)
    case tooManyRedirects(Int)
    case badRedirect(String)
    case cutShort(expected: Int, got: Int)
    case connection(String)
    case timeout(seconds: Int)
}

extension FetchError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notWeb(let url): "'\(url)' is no http or https address; correct it in the source's file"
        case .privateAddress(let host):
            "\(host) lies in a private network, which is refused; add it to the source's `allow_private` if it is yours"
        case .status(404, let url), .status(410, let url): "\(url) is gone; look for its new address on the site"
        case .status(let code, let url): "\(url) answered with status \(code); open it in a browser"
        case .tooLarge(let limit):
            "the response has more than \(limit) bytes; raise `http_client_max_body_size` if that is right"
        case .tooManyRedirects(let count):
            "it redirects more than \(count) times; open it in a browser and use the last address"
        case .badRedirect(let target): "it redirects to '\(target)', which is no address; tell its keeper"
        case .cutShort(let expected, let got):
            "the response broke off after \(got) of \(expected) bytes; it is tried again next time"
        case .connection(let reason): "no connection: \(reason); check the address and the network"
        case .timeout(let seconds): "no whole response within \(seconds) seconds; it is tried again next time"
        }
    }
}
