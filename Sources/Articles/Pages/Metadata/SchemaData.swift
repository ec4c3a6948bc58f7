import Foundation
import Markup

/// The few values of a page's JSON-LD (schema.org) that an article has, found by their keys without building the document:
/// many sites print JSON that no parser accepts.
struct SchemaData {
    private(set) var headline: String?
    private(set) var published: String?
    private(set) var modified: String?
    private(set) var author: String?
    private(set) var section: String?
    private(set) var image: String?

    init(_ tree: PageTree) {
        let scripts = tree.jsonLD.map { tree.values[$0] }
        // The script that describes the article comes before those of the site and its breadcrumbs.
        let articles = scripts.filter { Self.describesArticle($0) }
        for script in articles.isEmpty ? scripts : articles {
            headline = headline ?? Self.text("headline", in: script)
            published = published ?? Self.text("datePublished", in: script)
            modified = modified ?? Self.text("dateModified", in: script)
            section = section ?? Self.text("articleSection", in: script)
            author = author ?? Self.author(in: script)
        }
    }

    private static func describesArticle(_ script: ArraySlice<UInt8>) -> Bool {
        find(Array("\"headline\"".utf8), in: script) != nil || find(Array("\"datePublished\"".utf8), in: script) != nil
    }

    /// The names in `"author": {"name": …}`, `"author": [{…}, {…}]` or `"author": "…"`.
    private static func author(in script: ArraySlice<UInt8>) -> String? {
        guard let after = find(Array("\"author\"".utf8), in: script) else { return nil }
        let value = script[after...].drop { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
        guard let first = value.first else { return nil }
        if first == UInt8(ascii: "\"") { return string(value) }
        let close = first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
        let object = value.prefix(2_000).prefix { $0 != close }
        var names: [String] = []
        var rest = object
        while let position = find(Array("\"name\"".utf8), in: rest), names.count < 5 {
            rest = rest[position...]
            let text = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
            if let name = string(text), !names.contains(name) { names.append(name) }
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// The string value of the first such key.
    private static func text(_ key: String, in script: ArraySlice<UInt8>) -> String? {
        guard let after = find(Array("\"\(key)\"".utf8), in: script) else { return nil }
        var value = script[after...].drop { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
        if value.first == UInt8(ascii: "[") { value = value.dropFirst().drop { $0 <= 0x20 } }
        return string(value)
    }

    /// A JSON string at the beginning of `bytes`, escapes decoded; nil where there is none.
    private static func string(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.first == UInt8(ascii: "\"") else { return nil }
        var end = bytes.startIndex + 1
        var escaped = false
        while end < bytes.endIndex, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] == UInt8(ascii: "\\") {
                escaped = true
                end += 1
            }
            end += 1
            if end - bytes.startIndex > 4_000 { return nil }
        }
        guard end < bytes.endIndex else { return nil }
        let raw = bytes[(bytes.startIndex + 1)..<end]
        let decoded =
            escaped
            ? (try? JSONDecoder().decode(String.self, from: Data([0x22] + raw + [0x22])))
            : String(decoding: raw, as: UTF8.self)
        return decoded.map { PlainText.line(HTMLEntities.decoded($0)) }?.nonEmpty
    }

    /// The position after the first occurrence of `needle`.
    private static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = needle.first, bytes.count >= needle.count else { return nil }
        var position = bytes.startIndex
        let last = bytes.endIndex - needle.count
        while position <= last {
            guard let found = bytes[position...last].firstIndex(of: first) else { return nil }
            if bytes[found..<(found + needle.count)].elementsEqual(needle) { return found + needle.count }
            position = found + 1
        }
        return nil
    }
}
