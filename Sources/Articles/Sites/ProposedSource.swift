/// A source's file as `feedgate init` proposes it.
package struct ProposedSource: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case feed, listing, pages
    }

    /// The name of the file, without its ending.
    package var id: String
    package var name: String
    package var url: String
    package var kind: Kind
    package var language: String?
    /// Where the items of a list stand, where that was found.
    package var items: String?
    /// What is worth knowing, one line each.
    package var notes: [String] = []

    package init(id: String, name: String, url: String, kind: Kind) {
        self.id = id
        self.name = name
        self.url = url
        self.kind = kind
    }

    /// An id for an address: `bao-example-vn-tin-tuc`.
    package static func id(for url: String) -> String {
        guard let url = WebURL(url), var host = url.host else { return "source" }
        if host.hasPrefix("www.") { host.removeFirst(4) }
        let words = [
            "feed", "rss", "atom", "index", "default", "home", "pages", "xml", "aspx", "html", "php", "htm", "json",
        ]
        let parts = url.pathname.lowercased().split(separator: "/").filter { !$0.contains("%") }
        let path = parts.flatMap { $0.split { !$0.isASCII || !($0.isLetter || $0.isNumber) } }
            .map(String.init).filter { !words.contains($0) && $0.count <= 24 }
        let id = ([host] + path.suffix(3)).joined(separator: "-").lowercased()
            .map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-" }.joined()
        let joined = id.split(separator: "-").joined(separator: "-")
        return joined.isEmpty ? "source" : String(joined.prefix(60))
    }

    /// The file.
    package var yaml: String {
        var lines = notes.map { "# " + $0 }
        lines.append("name: " + Self.scalar(name))
        lines.append("url: " + Self.scalar(url))
        lines.append("kind: " + kind.rawValue)
        if let language { lines.append("language: " + Self.scalar(language)) }
        if let items {
            lines.append(
                "# Where the list stands, as a CSS selector or XPath; without it the list is found anew each time.")
            lines.append("items: " + Self.scalar(items))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A text as YAML writes it, in quotes where it could be taken for anything else.
    private static func scalar(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let isPlain =
            line.first.map { $0.isLetter || $0.isNumber } == true && !line.contains(": ") && !line.contains(" #")
            && line.last != ":" && line.last != " " && !line.contains("\t")
            && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(line.lowercased())
            && Double(line) == nil && line.first?.isNumber != true
        if isPlain { return line }
        let escaped = line.map { $0 == "\"" ? "\\\"" : $0 == "\\" ? "\\\\" : String($0) }.joined()
        return "\"\(escaped)\""
    }
}
