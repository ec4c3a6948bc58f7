import Foundation

/// A source's file as `feedgate init` and the server's page propose it.
package struct ProposedSource: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
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
    /// How often it is polled, such as `1h`; nil for the usual time.
    package var interval: String?
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

    /// Whether a text may be the name of a source's file: it can neither be a path nor an option.
    package static func isID(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= 64 && id.first != "-"
            && id.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
            }
    }

    /// An id for a name: `Báo Hà Nam` becomes `bao-ha-nam`.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - taken: Ids that it must not be.
    /// - Returns: An id that is not taken.
    package static func id(named name: String, taken: Set<String> = []) -> String {
        var words = ""
        for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": words.unicodeScalars.append(scalar)
            case "đ": words += "d"
            case _ where scalar.properties.canonicalCombiningClass != .notReordered: continue
            default: words += "-"
            }
        }
        let id = String(words.split(separator: "-").joined(separator: "-").prefix(48))
        return free(id.isEmpty ? "source" : id, taken)
    }

    /// An id that is not taken: `id`, or `id-2`, `id-3` and so on.
    package static func free(_ id: String, _ taken: Set<String>) -> String {
        var id = id
        while id.last == "-" { id.removeLast() }
        guard taken.contains(id) else { return id }
        return (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) } ?? id
    }

    /// The file.
    package var yaml: String {
        var lines = notes.map { "# " + $0 }
        lines.append("name: " + Self.scalar(name))
        lines.append("url: " + Self.scalar(url))
        lines.append("kind: " + kind.rawValue)
        if let language { lines.append("language: " + Self.scalar(language)) }
        if let interval { lines.append("interval: " + Self.scalar(interval)) }
        if let items {
            lines.append(
                "# Where the list stands, as a CSS selector or XPath; without it the list is found anew each time.")
            lines.append("items: " + Self.scalar(items))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A text as YAML writes it, in quotes where it could be taken for anything else.
    private static func scalar(_ text: String) -> String {
        // YAML has neither control characters nor noncharacters, not even in quotes.
        let known = text.unicodeScalars.map { scalar in
            let isForeign =
                [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
                || scalar.properties.isNoncharacterCodePoint || scalar == "\u{FEFF}"
            return isForeign ? " " : scalar
        }
        let line = String(String.UnicodeScalarView(known)).trimmingSpace
        let isPlain =
            line.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || (0x20...0x7E).contains($0.value) }
            && line.first.map { $0.isLetter || $0.isNumber } == true && !line.contains(": ") && !line.contains(" #")
            && line.last != ":" && line.last != " " && !line.contains("\t")
            && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(line.lowercased())
            && Double(line) == nil && line.first?.isNumber != true
        if isPlain { return line }
        // A JSON string is one of YAML too, and nothing in it is read as more than a string.
        var json = JSONText()
        json.value(line)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
