/// What a site calls itself, for telling a headline from the name that is printed beside it.
struct SiteName {
    private static let separators = [
        " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", "_", " › ", "｜", " -- ",
    ]
    private static let anySeparator = Phrases(separators)

    /// How the names of offices and of their portals begin, in small letters.
    private static let institutions = [
        "cổng thông tin", "cổng tt", "trang thông tin", "trang tin", "trang chủ", "sở ", "bộ ", "cục ",
        "chi cục ",
        "ubnd ", "hđnd ", "ủy ban ", "uỷ ban ", "thành ủy ", "tỉnh ủy ", "huyện ủy ", "ban quản lý ", "báo ", "đài ",
        "ministry of ", "department of ", "government of ", "official ",
    ]
    /// What a front page is called; a headline may begin so.
    private static let fronts: Set<String> = ["home", "homepage", "website"]

    /// Whether a text is the name of an office or of its portal.
    static func isInstitution(_ text: String) -> Bool {
        let text = text.lowercased()
        if text.hasPrefix("website ") { return isInstitution(String(text.dropFirst("website ".count))) }
        return fronts.contains(text) || institutions.contains(where: text.hasPrefix)
    }

    /// As the page says it: `og:site_name`, `application-name`.
    private let declared: String?
    /// All that it is known as, folded (`HeadlineWords.folded`).
    let folded: Set<String>

    init(_ head: HeadMetadata) {
        declared = head.first("og:site_name", "application-name").map(HeadlineWords.folded)
        var names = Set([declared].compactMap { $0 })
        if let window = head.htmlTitle {
            let article = Self.removed(from: window, declared: declared)
            if article != window, window.hasPrefix(article) {
                names.insert(HeadlineWords.folded(String(window.dropFirst(article.count))))
            }
            // What the window's title has and the page's name for itself in other places has not.
            let claim = head.first("og:title", "twitter:title") ?? head.schema.headline
            if let claim = claim.map(HeadlineWords.folded), !claim.isEmpty {
                let whole = HeadlineWords.folded(window)
                if whole.hasPrefix(claim) {
                    names.insert(String(whole.dropFirst(claim.count)))
                } else if whole.hasSuffix(claim) {
                    names.insert(String(whole.dropLast(claim.count)))
                }
            }
        }
        folded = names.subtracting([""])
    }

    /// A title without the site's name before or behind a separator.
    func removed(from text: String) -> String { Self.removed(from: text, declared: declared) }

    private static func removed(from text: String, declared: String?) -> String {
        guard anySeparator.occur(in: text) else { return text }
        for separator in separators {
            let parts = text.components(of: separator)
            guard parts.count > 1 else { continue }
            if let declared, let index = parts.firstIndex(where: { HeadlineWords.folded($0) == declared }) {
                let left = parts[..<index].joined(separator: separator)
                let right = parts[(index + 1)...].joined(separator: separator)
                return left.count >= right.count ? left : right
            }
            guard let last = parts.last, let first = parts.first else { continue }
            let body = parts.dropLast().joined(separator: separator)
            if isInstitution(last), !isInstitution(body) { return body }
            if isInstitution(first), !isInstitution(last) {
                return parts.dropFirst().joined(separator: separator)
            }
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
