import Articles

/// Puts an article together that its site spreads over several pages.
package struct ArticlePages {
    /// Longer series are galleries.
    private static let most = 20

    /// Fetches and cleans one more page.
    let fetch: (String) async throws -> Article?

    package init(fetch: @escaping (String) async throws -> Article?) { self.fetch = fetch }

    /// The whole article.
    ///
    /// - Parameters:
    ///   - first: Its first page.
    ///   - isRuled: Whether a rule of the site found `nextPageURL`; without one only an address of the same path is followed.
    /// - Returns: The article with the text of all pages that could be fetched.
    /// - Throws: What `fetch` throws.
    package func whole(_ first: Article, isRuled: Bool) async throws -> Article {
        var article = first
        var visited: Set<String> = [first.url ?? ""]
        var seen = Set(first.contentText.split(separator: "\n\n"))
        while let next = article.nextPageURL, visited.count < Self.most, visited.insert(next).inserted,
            isRuled || Self.isContinuation(next, of: first.url)
        {
            article.nextPageURL = nil
            guard let page = try await fetch(next) else { break }
            // What every page repeats, such as the lead, is there already.
            let fresh = page.contentText.split(separator: "\n\n").filter { seen.insert($0).inserted }
            guard !fresh.isEmpty else { break }
            article.contentText += "\n\n" + fresh.joined(separator: "\n\n")
            article.contentHTML += "\n" + page.contentHTML
            article.captions += page.captions.filter { !article.captions.contains($0) }
            article.attachments += page.attachments.filter { !article.attachments.contains($0) }
            article.nextPageURL = page.nextPageURL
        }
        return article
    }

    /// The whole article from one page, where a rule of the site knows of such a page.
    ///
    /// - Parameters:
    ///   - first: The article as its own page has it.
    ///   - url: That page's address.
    ///   - whole: The address of the page with the whole of it; nil where no rule found one.
    ///   - fetch: Fetches and cleans that page.
    /// - Returns: The whole, or `first` where the site shows less than it promised or fails: what stands is not given up.
    /// - Throws: `CancellationError`.
    package static func onOnePage(
        _ first: Article, at url: String, whole: String?, fetch: (String) async throws -> Article?
    ) async throws -> Article {
        guard let whole, whole != url, whole != first.url else { return first }
        do {
            guard var article = try await fetch(whole), article.contentText.count >= first.contentText.count else {
                return first
            }
            article.url = first.url
            article.nextPageURL = nil
            return article
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            return first
        }
    }

    /// Whether an address is that of the same article with a page's number: `…/story?page=2`, `…/story/2`, `…/story-p2.html`.
    ///
    /// `rel=next` alone leads to the next article on many sites.
    static func isContinuation(_ next: String, of url: String?) -> Bool {
        guard let url = url.flatMap({ WebURL($0) }), let next = WebURL(next), next.host == url.host else {
            return false
        }
        func stem(_ path: String) -> Substring {
            var rest = path[...]
            if let dot = rest.lastIndex(of: "."), rest.distance(from: dot, to: rest.endIndex) <= 6 {
                rest = rest[..<dot]
            }
            while let last = rest.last, last == "/" { rest = rest.dropLast() }
            return rest
        }
        let own = stem(url.pathname)
        let other = stem(next.pathname)
        if own == other { return next.search != url.search }
        guard other.hasPrefix(own) else { return false }
        let tail = other.dropFirst(own.count)
        let digits = tail.drop { !$0.isNumber }
        let words = ["/", "/page/", "/page-", "-page-", "-p", "_p", "/p", "-", "_", "/trang-", "-trang-"]
        return (1...3).contains(digits.count) && digits.allSatisfy(\.isNumber)
            && words.contains { $0 == tail.dropLast(digits.count) }
    }
}
