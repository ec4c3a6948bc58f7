import Foundation
import Markup

/// A page as the rules of its site leave it.
struct RuledPage {
    /// The page: only head and body where the rules name the body, else the whole of it without what they strip.
    let html: [UInt8]
    /// Whether `html` holds nothing but the text.
    let isBody: Bool
    /// Whether the body is to be left as it is: `prune: no`.
    let isFinal: Bool
    let title: String?
    let date: String?
    let author: String?
    let nextPage: String?
    let singlePage: String?
    /// The keys of rules that found nothing.
    let unmatched: [String]
    /// What could not be run, for the explanation.
    let failures: [String]

    /// Applies `rules` to a page in UTF-8.
    init(_ utf8: [UInt8], _ rules: ArticleRules, limit: Int) throws(MarkupError) {
        var document = try HTMLDocument(Self.replaced(utf8, rules.replacements), limit: limit)
        var failures: [String] = []
        func first(_ paths: [SitePath], in document: borrowing HTMLDocument) -> String? {
            for path in paths {
                do {
                    for text in try document.texts(path.xpath) {
                        if let line = PlainText.line(text).nonEmpty { return line }
                    }
                } catch {
                    failures.append(path.text)
                }
            }
            return nil
        }
        title = first(rules.title, in: document)
        date = first(rules.date, in: document)
        author = first(rules.author, in: document)
        func link(_ paths: [SitePath], in document: borrowing HTMLDocument) -> String? {
            for path in paths {
                do {
                    if let link = try document.links(path.xpath).first?.trimmingSpace, !link.isEmpty { return link }
                } catch {
                    failures.append(path.text)
                }
            }
            return nil
        }
        nextPage = link(rules.nextPage, in: document)
        singlePage = link(rules.singlePage, in: document)
        for path in rules.strip {
            do { try document.remove(path.xpath) } catch { failures.append(path.text) }
        }
        var body: [UInt8] = []
        for path in rules.body where body.isEmpty {
            do {
                let found = try document.html(path.xpath)
                // An element without a letter is a container that a script fills.
                if Self.hasText(found) { body = found }
            } catch {
                failures.append(path.text)
            }
        }
        isBody = !body.isEmpty
        isFinal = isBody && !rules.prunes
        self.failures = failures
        unmatched = [
            ("body", rules.body.isEmpty || isBody), ("title", rules.title.isEmpty || title != nil),
            ("date", rules.date.isEmpty || date != nil), ("author", rules.author.isEmpty || author != nil),
        ].filter { !$0.1 }.map(\.0)
        if body.isEmpty {
            html = rules.strip.isEmpty && rules.replacements.isEmpty ? utf8 : try document.html("/html")
        } else {
            let language = try document.texts("/html/@lang").first.map { " lang=\"\(ContentHTML.escaped($0))\"" } ?? ""
            let head = try document.html("/html/head")
            html =
                Array("<!DOCTYPE html><html\(language)>".utf8) + head + Array("<body>".utf8) + body
                + Array("</body></html>".utf8)
        }
    }

    private static func hasText(_ html: [UInt8]) -> Bool {
        VisibleText.of(html, limit: 2_000).count { $0 > 0x20 } >= 20
    }

    private static func replaced(_ utf8: [UInt8], _ replacements: [ArticleRules.Replacement]) -> [UInt8] {
        guard !replacements.isEmpty else { return utf8 }
        var text = String(decoding: utf8, as: UTF8.self)
        for replacement in replacements.prefix(50) where !replacement.find.isEmpty {
            text = text.replacingOccurrences(of: replacement.find, with: replacement.with)
        }
        return Array(text.utf8)
    }
}
