/// The rules of one site in the public `ftr-site-config` format, of which some 2,000 files exist.
///
///     title: //h1
///     body: //div[@id='story']
///     strip_id_or_class: newsletter
///     find_string: <br><br>
///     replace_string: </p><p>
package struct SiteConfig: Sendable, Equatable {
    /// What the file says of its site's articles.
    package private(set) var rules = ArticleRules()
    /// Lines that could not be read, each with its number and the reason; the others hold all the same.
    package private(set) var problems: [String] = []
    /// How often a directive stands in it that has no meaning here, such as `tidy`.
    package private(set) var ignored: [String: Int] = [:]

    /// Reads a file; nothing in it makes this fail.
    package init(_ text: String) {
        var find: String?
        var links: WritableKeyPath<ArticleRules, [SitePath]>?
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix(5_000)
            .enumerated()
        {
            let line = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            guard !line.isEmpty, !line.hasPrefix("#"), let colon = Self.colon(line) else { continue }
            let (name, argument) = Self.directive(line[..<colon])
            // A replacement may begin and end with spaces; a path does not.
            let raw = line[line.index(after: colon)...]
            let value = String(raw).trimmingSpace
            guard !value.isEmpty || name == "replace_string" else { continue }
            switch name {
            case "title": add(\.title, value, number)
            case "body": add(\.body, value, number)
            case "date": add(\.date, value, number)
            case "author": add(\.author, value, number)
            case "strip", "post_strip", "strip_comments": add(\.strip, value, number)
            case "strip_id_or_class":
                let word = Self.quoted(Self.unquoted(value))
                add(\.strip, "//*[contains(@class, \(word)) or contains(@id, \(word))]", number)
            case "strip_image_src":
                add(\.strip, "//img[contains(@src, \(Self.quoted(Self.unquoted(value))))]", number)
            case "next_page_link":
                add(\.nextPage, value, number)
                links = \.nextPage
            case "single_page_link", "single_page_link_in_feed":
                add(\.singlePage, value, number)
                links = \.singlePage
            case "if_page_contains":
                // Holds for the link above it.
                if let links, let last = rules[keyPath: links].last {
                    rules[keyPath: links].removeLast()
                    add(links, "(\(last.text))[boolean(\(value))]", number)
                }
            case "find_string": find = Self.text(raw)
            case "replace_string":
                if let argument {
                    rules.replacements.append(ArticleRules.Replacement(find: argument, with: Self.text(raw)))
                } else if let pattern = find {
                    rules.replacements.append(ArticleRules.Replacement(find: pattern, with: Self.text(raw)))
                    find = nil
                } else {
                    problems.append("line \(number + 1): `replace_string` without a `find_string` before it")
                }
            case "prune": rules.prunes = value.lowercased() != "no"
            default: ignored[name, default: 0] += 1
            }
        }
    }

    private mutating func add(_ list: WritableKeyPath<ArticleRules, [SitePath]>, _ value: String, _ number: Int) {
        do {
            rules[keyPath: list].append(try SitePath(xpath: value))
        } catch {
            problems.append("line \(number + 1): \(error)")
        }
    }

    /// The colon behind the directive, not one in its argument: `replace_string(http://a): b`.
    private static func colon(_ line: Substring) -> Substring.Index? {
        var depth = 0
        for index in line.indices {
            switch line[index] {
            case "(": depth += 1
            case ")": depth -= 1
            case ":" where depth <= 0: return index
            default: break
            }
        }
        return line.firstIndex(of: ":")
    }

    private static func directive(_ text: Substring) -> (name: String, argument: String?) {
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else {
            return (String(text).trimmingSpace.lowercased(), nil)
        }
        return (String(text[..<open]).trimmingSpace.lowercased(), String(text[text.index(after: open)..<close]))
    }

    /// A replacement's text: one space behind the colon is no part of it.
    private static func text(_ raw: Substring) -> String {
        let text = raw.hasPrefix(" ") ? raw.dropFirst() : raw
        return text.allSatisfy(\.isWhitespace) ? String(text) : String(text).trimmingSpace
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, let first = text.first, first == text.last, first == "'" || first == "\"" else {
            return text
        }
        return String(text.dropFirst().dropLast())
    }

    private static func quoted(_ text: String) -> String {
        text.contains("'") ? "\"\(text.filter { $0 != "\"" })\"" : "'\(text)'"
    }

    /// The names that a file about `host` may have, the most fitting first: `news.example.com.txt`, `.example.com.txt`.
    package static func fileNames(for host: String) -> [String] {
        var host = host.lowercased()
        if host.hasPrefix("www.") { host.removeFirst(4) }
        guard !host.isEmpty, host.utf8.count <= 253, !host.contains("/"), !host.hasPrefix(".") else { return [] }
        var names = [host + ".txt"]
        var rest = host[...]
        while let dot = rest.firstIndex(of: ".") {
            names.append(String(rest[dot...]) + ".txt")
            rest = rest[rest.index(after: dot)...]
        }
        // The file of a whole country is none.
        names.removeLast(min(1, names.count - 1))
        return [names[0], "." + names[0]] + names.dropFirst()
    }
}
