import Foundation
import Markup

/// Builds a feed from the events of its document.
final class FeedBuilder: XMLEvents {
    private(set) var feed: Feed?
    /// The root element, for saying what the document is where it is no feed.
    private(set) var root: String?
    private let base: WebURL?
    private var item: FeedItem?
    private var path: [String] = []
    private var text: [UInt8] = []
    private var attributes: [XMLAttribute] = []
    /// Depth of an element whose children are its text: Atom's XHTML content.
    private var markup: Int?

    init(base: WebURL?) {
        self.base = base
    }

    private static let atom: Set<String> = ["http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"]
    private static let content = "http://purl.org/rss/1.0/modules/content/"
    private static let dublinCore: Set<String> = ["http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"]

    func startElement(_ name: String, namespace: String, attributes: [XMLAttribute]) {
        if let markup, path.count >= markup {
            text += Array("<\(name)".utf8)
            for attribute in attributes where attribute.name == "href" || attribute.name == "src" {
                text += Array(" \(attribute.name)=\"\(ContentHTML.escaped(attribute.value))\"".utf8)
            }
            text += Array(">".utf8)
            path.append(name)
            return
        }
        let key = Self.key(name, namespace)
        if path.isEmpty { begin(name, namespace, attributes) }
        path.append(key)
        text = []
        self.attributes = attributes
        if key == "item" || key == "entry" { item = FeedItem() }
        if (key == "content" || key == "summary"), value("type") == "xhtml" { markup = path.count }
        if key == "link", let href = value("href") { link(href) }
        if key == "enclosure", let url = value("url") { enclose(url) }
    }

    func endElement(_ name: String, namespace: String) {
        if let markup, path.count > markup {
            text += Array("</\(name)>".utf8)
            path.removeLast()
            return
        }
        markup = nil
        guard let key = path.popLast() else { return }
        if key == "item" || key == "entry" {
            if let item { feed?.items.append(item) }
            item = nil
        } else if item != nil {
            endItemElement(key)
        } else {
            endFeedElement(key)
        }
        text = []
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let markup, path.count >= markup {
            text += Array(ContentHTML.escaped(String(decoding: bytes, as: UTF8.self)).utf8)
        } else {
            text.append(contentsOf: bytes)
        }
    }

    private func begin(_ name: String, _ namespace: String, _ attributes: [XMLAttribute]) {
        root = name
        self.attributes = attributes
        switch name {
        case "rss": feed = Feed(format: "rss" + (value("version") ?? "2.0"))
        case "feed" where Self.atom.contains(namespace) || namespace.isEmpty:
            feed = Feed(format: namespace.hasSuffix("2005/Atom") ? "atom1.0" : "atom0.3")
            feed?.language = value("lang")
        case "RDF": feed = Feed(format: "rss1.0")
        default: break
        }
    }

    /// One name for what the formats call differently.
    private static func key(_ name: String, _ namespace: String) -> String {
        if namespace == content && name == "encoded" { return "content:encoded" }
        if dublinCore.contains(namespace) { return "dc:" + name }
        return namespace.isEmpty || atom.contains(namespace) || namespace.contains("rss")
            || namespace.contains("netscape")
            ? name : "other:" + name
    }

    private func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    private var line: String? { PlainText.line(text[...]).nonEmpty }

    private func link(_ href: String) {
        let rel = value("rel") ?? "alternate"
        guard let url = WebURL(href.trimmingEnds, base: base)?.href else { return }
        if item == nil, rel == "hub", feed?.hints.hubs.contains(url) == false { feed?.hints.hubs.append(url) }
        if item == nil, rel == "self" { feed?.hints.selfURL = url }
        if rel == "alternate" {
            if item != nil {
                if item?.url == nil { item?.url = url }
            } else {
                if feed?.homePageURL == nil { feed?.homePageURL = url }
            }
        } else if rel == "enclosure" {
            item?.attachments.append(
                .init(
                    url: url, mimeType: value("type"), title: value("title"),
                    sizeInBytes: value("length").flatMap(Int.init)))
        }
    }

    private func enclose(_ url: String) {
        guard let url = WebURL(url.trimmingEnds, base: base)?.href else { return }
        item?.attachments.append(
            .init(url: url, mimeType: value("type"), sizeInBytes: value("length").flatMap(Int.init)))
    }

    private func endFeedElement(_ key: String) {
        if key == "hour" || key == "day" { return skip(key) }
        guard path.last == "channel" || path.last == "feed" else { return }
        switch key {
        case "ttl": feed?.hints.ttl = line.flatMap { Int($0) }
        case "updatePeriod": feed?.hints.updatePeriod = line.flatMap { .init(rawValue: $0.lowercased()) }
        case "updateFrequency": feed?.hints.updateFrequency = line.flatMap { Int($0) }
        case "title": if feed?.title == nil { feed?.title = plain }
        case "link": if let line { if feed?.homePageURL == nil { feed?.homePageURL = WebURL(line, base: base)?.href } }
        case "description", "subtitle", "tagline": if feed?.description == nil { feed?.description = plain }
        case "language", "dc:language": if feed?.language == nil { feed?.language = line }
        default: break
        }
    }

    private func skip(_ key: String) {
        guard let line else { return }
        if key == "day" {
            feed?.hints.skipDays.append(line.capitalized)
        } else if let hour = Int(line), (0...24).contains(hour) {
            feed?.hints.skipHours.append(hour % 24)
        }
    }

    private func endItemElement(_ key: String) {
        guard path.last == "item" || path.last == "entry" || key == "name" else { return }
        switch key {
        case "title": if item?.title == nil { item?.title = plain }
        case "link": if let line, item?.url == nil { item?.url = WebURL(line, base: base)?.href }
        case "guid":
            item?.id = line
            if item?.url == nil, value("isPermaLink") != "false", let line, line.hasPrefix("http") {
                item?.url = WebURL(line)?.href
            }
        case "id": item?.id = line
        case "description", "summary", "dc:description":
            if item?.summary == nil { item?.summary = String(decoding: text, as: UTF8.self).nonEmpty }
        case "content:encoded", "content":
            if item?.contentHTML == nil { item?.contentHTML = String(decoding: text, as: UTF8.self).nonEmpty }
        case "pubDate", "published", "issued", "dc:date", "created":
            if item?.published == nil { item?.published = date }
        case "updated", "modified", "dc:modified": if item?.modified == nil { item?.modified = date }
        case "author", "dc:creator": if item?.author == nil { item?.author = line.map(Self.name) }
        case "name" where path.last == "author": if item?.author == nil { item?.author = line }
        case "category", "dc:subject":
            if let term = value("label") ?? value("term") ?? line, item?.tags.contains(term) == false {
                item?.tags.append(term)
            }
        default: break
        }
    }

    /// The text without the HTML that many publishers put into titles.
    private var plain: String? { HTMLEntities.plainText(String(decoding: text, as: UTF8.self)).nonEmpty }

    private var date: ArticleDate? {
        guard let line, let found = PageDateParser(monthFirst: false).first(in: line) else { return nil }
        return ArticleDate(found.day, found.time, zone: 0, source: .feed)
    }

    /// `Jane Roe` of `jane@example.org (Jane Roe)`.
    private static func name(_ text: String) -> String {
        guard text.contains("@"), let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return text }
        return String(text[text.index(after: open)...].dropLast())
    }
}
