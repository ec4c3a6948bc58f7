/// The `link` elements of HTML and XML, without a parser: for heads, where what matters stands in attributes.
enum LinkTags {
    private static let most = 200

    /// The attributes of each, by name in lower case.
    static func find(in text: String) -> [[String: String]] {
        var found: [[String: String]] = []
        var rest = text.utf8[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")), found.count < most {
            rest = rest[rest.index(after: start)...]
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { break }
            let tag = Substring(rest[..<end].prefix(4_096))
            rest = rest[end...]
            // `link`, and `atom:link` whatever its prefix is.
            let name = tag.prefix { !$0.isWhitespace && $0 != "/" }.split(separator: ":").last.map { $0.lowercased() }
            if name == "link" { found.append(attributes(tag)) }
        }
        return found
    }

    private static func attributes(_ tag: Substring) -> [String: String] {
        var result: [String: String] = [:]
        var rest = tag
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last.map { $0.lowercased() } ?? ""
            rest = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
            let value: Substring
            if let quote = rest.first, quote == "\"" || quote == "'" {
                rest = rest.dropFirst()
                value = rest.prefix { $0 != quote }
                rest = rest.dropFirst(value.count).dropFirst()
            } else {
                value = rest.prefix { !$0.isWhitespace }
                rest = rest.dropFirst(value.count)
            }
            if result[name] == nil {
                result[name] = value.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&")
            }
        }
        return result
    }
}
