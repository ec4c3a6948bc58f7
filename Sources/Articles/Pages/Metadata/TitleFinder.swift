import Markup

/// Finds the headline: what the page prints over its article, not what it prints in the window's frame.
struct TitleFinder {
    private static let separators = [
        " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", "_", " › ", "｜", " -- ",
    ]

    private let head: HeadMetadata
    private let headings: [(text: String, level: Int, block: Int)]

    init(_ analysis: PageAnalysis, _ head: HeadMetadata) {
        self.head = head
        let tree = analysis.tree
        var headings: [(String, Int, Int)] = []
        var last = -1
        for (index, block) in analysis.page.blocks.enumerated() {
            let element = Int(block.element)
            guard let level = tree.nodes[element].tag.headingLevel, element != last, headings.count < 80 else {
                continue
            }
            // A heading of several lines is one.
            last = element
            headings.append((PlainText.line(tree.text[tree.textRange(at: element)]), level, index))
        }
        self.headings = headings.filter { !$0.0.isEmpty }
    }

    /// The headline, and the block in which the page prints it, where it does.
    func title() -> (text: String, block: Int?)? {
        let social = (head.first("og:title", "twitter:title", "dc.title", "title") ?? head.schema.headline)
        let window = head.htmlTitle
        let claims = [head.schema.headline, social, window].compactMap { $0.map(Self.folded) }
        // A heading that the page's own names for itself repeat is the headline, the highest first.
        let ranked = headings.filter { $0.level <= 3 }.sorted {
            $0.level == $1.level ? $0.block < $1.block : $0.level < $1.level
        }
        let site = siteNames
        for heading in ranked where heading.text.count >= 4 {
            let folded = Self.folded(heading.text)
            guard !site.contains(folded) || claims.allSatisfy({ $0 == folded }) else { continue }
            guard claims.contains(where: { Self.says($0, folded) }) else { continue }
            return (heading.text == window ? withoutSiteName(heading.text) : heading.text, heading.block)
        }
        let first = headings.filter { $0.level == 1 }
        if first.count == 1, let only = first.first, only.text.count >= 8, claims.isEmpty || only.text.wordCount >= 3 {
            return (only.text, only.block)
        }
        if let social { return (withoutSiteName(social), nil) }
        if let window { return (withoutSiteName(window), nil) }
        return ranked.first.map { ($0.text, $0.block) }
    }

    /// What the site calls itself, folded: as it says, and the shorter end of the window's title.
    private var siteNames: Set<String> {
        var names = Set([head.first("og:site_name", "application-name")].compactMap { $0.map(Self.folded) })
        if let window = head.htmlTitle {
            let article = withoutSiteName(window)
            if article != window, window.hasPrefix(article) {
                names.insert(Self.folded(String(window.dropFirst(article.count))))
            }
        }
        return names
    }

    /// Whether a claim begins with, ends with or is the heading; both folded.
    private static func says(_ one: String, _ other: String) -> Bool {
        guard !other.isEmpty else { return false }
        if one == other { return true }
        // Under half of the claim it is the site's name, or a section's.
        guard other.utf8.count * 5 >= one.utf8.count * 2 else { return false }
        return one.hasPrefix(other) || one.hasSuffix(other)
    }

    /// Letters and digits alone, in lower case.
    private static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars
        where scalar.isLetter || scalar.digit != nil || scalar.properties.numericType != nil {
            folded.append(scalar)
        }
        return String(folded)
    }

    /// Without the site's name before or behind a separator.
    private func withoutSiteName(_ text: String) -> String {
        let site = head.first("og:site_name", "application-name").map(Self.folded)
        for separator in Self.separators {
            let parts = text.components(of: separator)
            guard parts.count > 1 else { continue }
            if let site, let index = parts.firstIndex(where: { Self.folded($0) == site }) {
                let left = parts[..<index].joined(separator: separator)
                let right = parts[(index + 1)...].joined(separator: separator)
                return left.count >= right.count ? left : right
            }
            guard let last = parts.last, let first = parts.first else { continue }
            let body = parts.dropLast().joined(separator: separator)
            // The site's name is the shorter end.
            if separator != "_" || parts.count <= 3, last.wordCount <= 5, body.wordCount >= 3,
                body.wordCount > last.wordCount
            {
                return body
            }
            if first.wordCount <= 3, parts.count == 2, last.wordCount > 4 { return last }
        }
        return text
    }
}

extension String {
    /// The pieces between `separator`.
    fileprivate func components(of separator: String) -> [String] {
        var result: [String] = []
        var rest = Substring(self)
        while let range = rest.firstRange(of: separator) {
            result.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return result + [String(rest)]
    }
}
