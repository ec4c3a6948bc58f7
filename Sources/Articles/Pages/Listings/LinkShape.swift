/// The form of an address without what differs from article to article: `/tin-tuc/…-123.html` is one form for all of a section.
enum LinkShape {
    /// The form of `url`.
    static func of(_ url: WebURL) -> String {
        var shape = (url.host ?? "").split(separator: ".").suffix(2).joined(separator: ".")
        let parts = url.pathname.split(separator: "/")
        for (index, part) in parts.enumerated() {
            shape += "/" + (index == parts.count - 1 ? last(part) : folder(part))
        }
        let keys = url.search.dropFirst().split(separator: "&").map { $0.prefix { $0 != "=" } }
        return keys.isEmpty ? shape : shape + "?" + keys.sorted().joined(separator: "&")
    }

    /// Whether an address looks like that of an article: a number, a date or a long name, not a section.
    static func isArticleLike(_ url: WebURL) -> Bool {
        let last = url.pathname.split(separator: "/").last ?? ""
        if last.count(where: { $0 == "-" || $0 == "_" }) >= 3 || digits(last) >= 4 { return true }
        if digits(url.pathname[...]) >= 6 { return true }
        // A path in letters of its own, percent-encoded.
        if last.count(where: { $0 == "%" }) >= 12 { return true }
        return url.search.dropFirst().split(separator: "&").contains { pair in
            let value = pair.drop { $0 != "=" }.dropFirst()
            return (digits(value) == value.count && value.count >= 2) || value.count >= 20
        }
    }

    private static func digits(_ text: some StringProtocol) -> Int { text.utf8.count { $0 >= 0x30 && $0 <= 0x39 } }

    private static func folder(_ part: Substring) -> String {
        digits(part) * 2 > part.utf8.count ? "N" : part.count(where: { $0 == "-" }) >= 3 ? "S" : "w"
    }

    private static func last(_ part: Substring) -> String {
        let dot = part.lastIndex(of: ".")
        let ending = dot.map { part[$0...] }.flatMap { $0.count <= 6 ? $0 : nil } ?? ""
        let name = part.dropLast(ending.count)
        let form = digits(name) == name.utf8.count ? "N" : name.contains("-") || name.contains("_") ? "S" : "w"
        return form + ending
    }
}
