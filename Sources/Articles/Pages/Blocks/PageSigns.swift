import Markup

/// What the page as a whole says about its kind: an article, a list, a thread, a product.
struct PageSigns {
    /// One value a sign, in the order of `names`.
    private(set) var values: [Float] = []

    static let names =
        ["urlDepth", "urlDigits", "urlHyphens", "urlIsRoot", "urlHasDate", "articles", "headings1", "openGraphArticle"]
        + schemas.map { "schema" + $0 }

    private static let schemas = [
        "NewsArticle", "Article", "BlogPosting", "Product", "DiscussionForumPosting", "QAPage", "ItemList",
        "CollectionPage", "FAQPage", "Recipe", "TechArticle", "Review", "Service", "VideoObject", "Person",
    ]

    init(_ tree: PageTree, url: String?) {
        let path = Self.path(of: url)
        let bytes = Array(path.utf8)
        values.append(Float(bytes.split(separator: UInt8(ascii: "/")).count))
        values.append(Float(bytes.count { $0 >= 0x30 && $0 <= 0x39 }))
        values.append(Float(bytes.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }))
        values.append(url == nil ? -1 : (bytes.count <= 1 ? 1 : 0))
        values.append(Self.hasDate(bytes) ? 1 : 0)
        values.append(Float(tree.nodes.count { $0.tag == .article }))
        values.append(Float(tree.nodes.count { $0.tag == .h1 }))
        values.append(Self.isOpenGraphArticle(tree) ? 1 : 0)
        var schemas: Set<[UInt8]> = []
        for range in tree.jsonLD { Self.collectTypes(tree.values[range], into: &schemas) }
        for name in Self.schemas { values.append(schemas.contains(Array(name.utf8)) ? 1 : 0) }
    }

    private static func path(of url: String?) -> Substring {
        guard let url else { return "" }
        guard let scheme = url.range(of: "://") else { return url[...] }
        let rest = url[scheme.upperBound...]
        guard let slash = rest.firstIndex(of: "/") else { return "/" }
        return rest[slash...]
    }

    /// `/2024/05/` or `/20240526`: a year with a month behind it.
    private static func hasDate(_ path: [UInt8]) -> Bool {
        var digits = 0
        for (index, byte) in path.enumerated() {
            if byte >= 0x30 && byte <= 0x39 {
                digits += 1
                if digits == 4, path[index - 3] == UInt8(ascii: "2"), path[index - 2] == UInt8(ascii: "0"),
                    index + 2 < path.count
                {
                    let next = path[index + 1]
                    let after = next == UInt8(ascii: "/") || next == UInt8(ascii: "-") ? path[index + 2] : next
                    if after == UInt8(ascii: "0") || after == UInt8(ascii: "1") { return true }
                }
            } else {
                digits = 0
            }
        }
        return false
    }

    private static func isOpenGraphArticle(_ tree: PageTree) -> Bool {
        for index in tree.nodes.indices where tree.nodes[index].tag == .meta {
            if tree.value(of: .property, at: index) == "og:type" {
                return tree.value(of: .content, at: index)?.contains("article") == true
            }
        }
        return false
    }

    /// The values of `"@type"` in a JSON-LD script.
    private static func collectTypes(_ script: ArraySlice<UInt8>, into types: inout Set<[UInt8]>) {
        let key = Array("@type\"".utf8)
        var position = script.startIndex
        while let at = script[position...].firstIndex(of: UInt8(ascii: "@")) {
            position = at + 1
            guard script[at...].starts(with: key) else { continue }
            var quote = at + key.count
            while quote < script.endIndex, script[quote] != UInt8(ascii: "\""), quote - at < 20 { quote += 1 }
            guard quote + 1 < script.endIndex, script[quote] == UInt8(ascii: "\"") else { continue }
            let name = script[(quote + 1)...].prefix(40).prefix { $0 != UInt8(ascii: "\"") }
            types.insert(Array(name))
            position = quote + 1
        }
    }
}
