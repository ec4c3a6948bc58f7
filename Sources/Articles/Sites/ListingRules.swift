/// Where the parts of a list of news stand on the pages of a site.
package struct ListingRules: Sendable, Equatable {
    /// The box of each article, or the link itself.
    package var items: [SitePath] = []
    /// The title, seen from the box; without it the link's text.
    package var title: [SitePath] = []
    /// The link to the article, seen from the box; without it the first one.
    package var link: [SitePath] = []
    /// The date, seen from the box.
    package var date: [SitePath] = []
    /// The link to the list's next page, seen from the page.
    package var next: [SitePath] = []

    package init() {}

    /// Whether there is nothing in it.
    package var isEmpty: Bool { self == ListingRules() }
}
