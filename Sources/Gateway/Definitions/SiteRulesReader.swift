import Articles
import Foundation

/// Reads the keys of a source's file that say how its pages are made.
enum SiteRulesReader {
    /// What it reads of the file itself.
    static let keys = ["items", "title", "link", "date", "next", "pages", "article", "learn"]
    /// What it reads of `article`.
    static let articleKeys = ["body", "title", "date", "author", "strip", "next_page", "single_page"]

    static func rules(_ yaml: inout YAMLMapping) -> SiteRules {
        var rules = SiteRules()
        rules.listing.items = paths("items", &yaml)
        rules.listing.title = paths("title", &yaml)
        rules.listing.link = paths("link", &yaml)
        rules.listing.date = paths("date", &yaml)
        rules.listing.next = paths("next", &yaml)
        if rules.listing.items.isEmpty {
            for key in ["title", "link", "date"] where yaml.has(key) {
                yaml.report(key, "`\(key)` is looked for in every item; say with `items` where those are")
            }
        }
        rules.pages = yaml.number("pages", in: 1...100) ?? 1
        rules.learns = yaml.bool("learn") ?? true
        guard var article = yaml.mapping("article", keys: articleKeys) else { return rules }
        rules.article.body = paths("body", &article)
        rules.article.title = paths("title", &article)
        rules.article.date = paths("date", &article)
        rules.article.author = paths("author", &article)
        rules.article.strip = paths("strip", &article)
        rules.article.nextPage = paths("next_page", &article)
        rules.article.singlePage = paths("single_page", &article)
        yaml.take(errorsOf: article)
        return rules
    }

    private static func paths(_ key: String, _ yaml: inout YAMLMapping) -> [SitePath] {
        var paths: [SitePath] = []
        for text in yaml.strings(key) {
            do {
                paths.append(try SitePath(text))
            } catch {
                yaml.report(key, "`\(key)`: \(error)")
            }
        }
        return paths
    }
}
