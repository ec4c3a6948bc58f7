import Articles

/// Reads a list of news over its pages.
struct ListingPages {
    /// A page that came.
    struct Page {
        var url: String
        var body: [UInt8]
        var charset: String?
    }

    /// No list is read further back than this many pages at a time.
    static let mostPages = 500

    let rules: SiteRules
    /// When they are read, in seconds since 1970.
    var now: Int?
    /// Fetches an older page of the list; nil where nothing came.
    let fetch: (String) async throws -> Page?

    /// The articles of a list, beginning with its first page, the newest first as the site has them.
    ///
    /// - Parameter first: The first page.
    /// - Returns: The items, each once, and why older pages could not be read.
    /// - Throws: `PageError` where the first page is none.
    func items(_ first: Page) async throws -> (items: [FeedItem], problem: String?) {
        var items: [FeedItem] = []
        var seen: Set<String> = []
        var visited: Set<String> = [first.url]
        var page: Page? = first
        var count = 0
        while let current = page {
            count += 1
            let listing: Listing
            do {
                listing = try rules.list(current.body, url: current.url, charset: current.charset, fetchedAt: now)
            } catch  where count > 1 {
                return (items, "\(current.url): \(error)")
            }
            let fresh = listing.items.filter { seen.insert($0.url).inserted }
            items += fresh.map(Self.item)
            guard !fresh.isEmpty, goesOn(after: count, fresh) else { break }
            if listing.obstacle == .postback {
                return (
                    items,
                    "\(current.url): its older pages have no addresses (they are sent back as a form); only this page was read"
                )
            }
            guard let next = listing.nextPageURL, visited.insert(next).inserted else { break }
            do {
                page = try await fetch(next)
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                return (items, "\(next): \(error)")
            }
        }
        return (items, nil)
    }

    private func goesOn(after count: Int, _ fresh: [Listing.Item]) -> Bool {
        guard let day = rules.backfill else { return count < rules.pages }
        let dates = fresh.compactMap(\.published?.iso8601)
        // A page on which everything is older than the day is the last; one without dates says nothing.
        return count < Self.mostPages && (dates.isEmpty || dates.contains { $0 >= day })
    }

    private static func item(_ item: Listing.Item) -> FeedItem {
        var result = FeedItem()
        result.url = item.url
        result.published = item.published
        result.listedTitle = item.title
        return result
    }
}
