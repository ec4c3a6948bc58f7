/// A list of feeds in OPML 2.0, to be taken into a reader at once.
public struct OPMLList: Sendable, Equatable {
    /// A feed or a page of the list.
    public struct Entry: Sendable, Equatable {
        /// What people call it.
        public var title: String
        /// Its address.
        public var url: String
        /// The page that people visit, beside a feed.
        public var homePageURL: String?
        /// Whether a reader can subscribe to it; else it is a page to look at.
        public var isFeed: Bool
        /// BCP 47 tag, if all of it is in one language.
        public var language: String?

        /// An entry.
        public init(
            title: String, url: String, homePageURL: String? = nil, isFeed: Bool, language: String? = nil
        ) {
            self.title = title
            self.url = url
            self.homePageURL = homePageURL
            self.isFeed = isFeed
            self.language = language
        }
    }

    /// The name of the list.
    public var title: String
    /// What is in it, in the order in which it is to stand.
    public var entries: [Entry]

    /// A list.
    public init(title: String, entries: [Entry]) {
        self.title = title
        self.entries = entries
    }

    /// The whole document.
    public var document: [UInt8] {
        var xml = XMLText()
        xml.element("opml", [("version", "2.0")]) { xml in
            xml.element("head") { $0.element("title", text: title) }
            xml.element("body") { xml in
                for entry in entries {
                    let kind =
                        entry.isFeed
                        ? [("type", "rss"), ("xmlUrl", entry.url)] : [("type", "link"), ("url", entry.url)]
                    let home = entry.homePageURL.map { [("htmlUrl", $0)] } ?? []
                    let language = entry.language.map { [("language", $0)] } ?? []
                    xml.empty("outline", [("text", entry.title), ("title", entry.title)] + kind + home + language)
                }
            }
        }
        return xml.bytes
    }
}
