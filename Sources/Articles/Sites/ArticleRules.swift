/// Where the parts of an article stand on the pages of a site.
///
/// Every list is tried in its order until one path finds something; what no path finds is found without rules.
package struct ArticleRules: Sendable, Equatable {
    /// A text of the source that is replaced before anything is read.
    package struct Replacement: Sendable, Equatable {
        package var find: String
        package var with: String

        package init(find: String, with: String) {
            self.find = find
            self.with = with
        }
    }

    /// The element around the text.
    package var body: [SitePath] = []
    package var title: [SitePath] = []
    package var date: [SitePath] = []
    package var author: [SitePath] = []
    /// What is taken out of the page first.
    package var strip: [SitePath] = []
    /// The link to the article's next page.
    package var nextPage: [SitePath] = []
    /// The link to the whole article on one page.
    package var singlePage: [SitePath] = []
    package var replacements: [Replacement] = []
    /// Whether what the rules leave in the body is still looked over for boilerplate.
    package var prunes = true

    package init() {}

    /// Whether there is nothing in it.
    package var isEmpty: Bool { self == ArticleRules() }
}
