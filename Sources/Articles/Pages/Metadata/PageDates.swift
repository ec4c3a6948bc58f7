import Foundation
import Markup

/// When a page says it came out and was changed, whether or not there is an article on it.
///
/// Takes weaker hints than an article does where there are no better ones: the title, the addresses of images.
public struct PageDates: Sendable, Equatable {
    /// When it came out; nil where it does not say.
    public let published: ArticleDate?
    /// When it was last changed; nil where it does not say.
    public let modified: ArticleDate?

    /// Looks for the dates of a page in its metadata, its markup, its text and its address.
    ///
    /// - Parameters:
    ///   - html: The page as served.
    ///   - url: Its address.
    ///   - charset: The charset of the HTTP header, if it had one.
    /// - Throws: `PageError` where the page is too large or made to exhaust a parser.
    public init(html: [UInt8], url: String? = nil, charset: String? = nil) throws(PageError) {
        let tree: PageTree
        do throws(MarkupError) {
            tree = try PageTree(TextDecoder.decode(html, httpCharset: charset, kind: .html).utf8)
        } catch {
            throw PageError(error)
        }
        let head = HeadMetadata(tree)
        let language = head.htmlLanguage?.prefix(2).lowercased()
        let finder = DateFinder(
            analysis: PageAnalysis(tree, url: url), head: head, language: language, url: url)
        published =
            finder.published(headline: nil, line: nil, change: nil) ?? Self.counted(tree) ?? Self.inTitle(head)
            ?? Self.ofImages(tree)
        modified = finder.modified()
    }

    /// `data-utime`: seconds since 1970, as social networks write them beside a text like "yesterday".
    private static func counted(_ tree: PageTree) -> ArticleDate? {
        for index in tree.nodes.indices {
            guard let value = tree.value(of: .dataUtime, at: index), value.utf8.count <= 10, let seconds = Int(value),
                seconds > 0
            else { continue }
            return ArticleDate(
                iso8601: Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601), precision: .second,
                source: .markup)
        }
        return nil
    }

    /// A whole date in the title: `Bericht zur Lage vom 22.04.2020`.
    private static func inTitle(_ head: HeadMetadata) -> ArticleDate? {
        head.htmlTitle.flatMap { PageDateParser().first(in: $0) }
            .map { ArticleDate($0.day, nil, zone: nil, source: .page) }
    }

    /// The latest whole date in the address of an image: `/img/2019-05-05/bridge.jpg`.
    private static func ofImages(_ tree: PageTree) -> ArticleDate? {
        let days = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .img }.prefix(50).compactMap { index in
            tree.value(of: .src, at: index).flatMap { $0.utf8.count <= 500 ? DateFinder.day(inAddress: $0) : nil }
        }
        return days.max().map { ArticleDate($0, nil, zone: nil, source: .url) }
    }
}
