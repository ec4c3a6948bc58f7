/// Why a document is no feed.
public enum FeedError: Error, Equatable {
    /// Nothing at all.
    case empty
    /// A web page where a feed was expected.
    case isHTML
    /// XML of another kind; the root element says which.
    case notAFeed(root: String)
    /// Neither XML nor JSON.
    case unreadable(reason: String)
}

extension FeedError: CustomStringConvertible {
    /// The facts, and what to do next.
    public var description: String {
        switch self {
        case .empty: "it is empty; fetch it again, or look at what the server answers in a browser"
        case .isHTML:
            "it is a web page, not a feed; look on that page for the feed's address, or clean it with `feedgate clean`"
        case .notAFeed(let root):
            "its root element is <\(root)>, which is no feed format; give the address of an RSS, Atom or JSON feed"
        case .unreadable(let reason): "it is no feed (\(reason)); check the address in a browser"
        }
    }
}
