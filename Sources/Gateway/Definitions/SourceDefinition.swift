/// A source as its file in `feeds/` defines it.
package struct SourceDefinition: Sendable, Equatable {
    /// What a source gives.
    package enum Kind: String, Sendable, CaseIterable {
        /// RSS or Atom; every item leads to an article.
        case feed
        /// One or more pages, each of them an article.
        case pages
        /// One or more pages that list articles; every link of the list leads to one.
        case listing
    }

    /// Where a source is.
    package enum Location: Sendable, Equatable {
        /// One or more addresses.
        case web([String])
        /// A folder of saved pages and feeds, absolute.
        case folder(String)
    }

    /// The name of its file: `hung-yen`.
    package var id: String
    /// What people call it.
    package var name: String
    package var location: Location
    package var kind: Kind
    /// BCP 47 tag, where the pages do not say.
    package var language: String?
    /// What every article of it is filed under, where the pages do not say.
    package var section: String?
    /// Least time between two polls, in seconds.
    package var interval: Int = 3_600
    /// Whether its file sets `interval`; otherwise how often it publishes decides.
    package var hasOwnInterval = false
    /// Whether the pages behind the items of a feed are fetched where the feed has no full text.
    package var fetchPages = true
    /// Whether the PDF files that its articles offer are fetched and read.
    package var readsPDFs = false
    /// Hosts that may lie in a private network.
    package var allowPrivate: [String] = []
    /// What its keeper notes about the right to use its texts: `CC BY 4.0`.
    package var licence: String?
    /// Header fields that go to the origins of its own addresses, as `Name: value`.
    package var headers: [String] = []
    /// A PEM file with the only authorities that may vouch for its servers.
    package var tlsAuthority: String?
    /// False where it gives up checking who answers.
    package var verifiesTLS = true
    /// Whether a redirect may lead from https to http.
    package var allowsDowngrade = false
    /// Whether robots.txt is obeyed.
    package var obeysRobots = true
    /// How long its articles are kept, where not as all others.
    package var retention = RetentionPolicy()
    /// Whether it is polled.
    package var enabled = true
    /// How its pages are read.
    package var rules = SiteRules()
    /// Where it was defined, for messages: `feeds/hung-yen.yaml`.
    package var file: String
}

extension SourceDefinition {
    /// A source with nothing but what every one has.
    package init(feed id: String, at address: String) {
        self.init(id: id, name: "", location: .web([address]), kind: .feed, file: "feeds/\(id).yaml")
    }
}
