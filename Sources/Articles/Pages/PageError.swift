/// Why a page became no article.
public enum PageError: Error, Equatable {
    /// Nothing at all was in the file or response.
    case empty
    /// More bytes than `limit` allows.
    case tooLarge(bytes: Int, limit: Int)
    /// The bytes are those of an image, an archive, a program …; `format` says which.
    case notText(format: String)
    /// The bytes are a feed, which `parse` reads.
    case isFeed
    /// There is markup, and no text in it.
    case noContent
    /// The markup was made to exhaust whoever reads it; `reason` says how.
    case hostile(reason: String)
}

extension PageError: CustomStringConvertible {
    /// The facts, and what to do next.
    public var description: String {
        switch self {
        case .empty:
            "it is empty; fetch it again, or look at what the server answers in a browser"
        case .tooLarge(let bytes, let limit):
            "it has \(bytes) bytes, over the limit of \(limit); save the part with the article and give that"
        case .notText(let format):
            "it is \(format), not a web page or plain text; give the page that links to it"
        case .isFeed:
            "it is a feed, not a page; read it with `feedgate parse`, or poll it as a source"
        case .noContent:
            "there is no article text in it; open it in a browser and check that it is a page with text"
        case .hostile(let reason):
            "it was refused: \(reason); no browser would show such a page"
        }
    }
}
