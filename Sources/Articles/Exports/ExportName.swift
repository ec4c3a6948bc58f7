import Foundation

/// Names of files and folders that are safe wherever they are written.
///
/// They are made of small ASCII letters, digits and hyphens, so that nothing in a title, an id or an address can name
/// another folder, hide a file or trouble a terminal.
public enum ExportName {
    /// A name made of a text: `Lễ hội đền Hùng` gives `le-hoi-den-hung`.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - longest: The most bytes; file systems take 255, with an ending and a number.
    /// - Returns: A name; empty where the text has no letters that ASCII can stand for.
    public static func slug(_ text: String, longest: Int = 80) -> String {
        var result: [UInt8] = []
        // A title of megabytes gives no longer a name than its beginning.
        for scalar in text.unicodeScalars.prefix(longest * 4) {
            guard result.count < longest else { break }
            switch letters(scalar) {
            case .some(let letters): result += letters.utf8
            case .none: if let last = result.last, last != UInt8(ascii: "-") { result.append(UInt8(ascii: "-")) }
            }
        }
        result = Array(result.prefix(longest))
        while result.last == UInt8(ascii: "-") { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    /// A name that tells two ids apart: the id itself where it is a safe name, else its slug and a checksum.
    ///
    /// - Parameter id: Any text.
    /// - Returns: A name, never empty.
    public static func of(id: String) -> String {
        let slug = slug(id)
        if slug == id, !slug.isEmpty, slug.utf8.count <= 40 { return slug }
        return (slug.isEmpty ? "" : slug.prefix(24) + "-") + String(StableHash.fnv1a(id), radix: 16)
    }

    /// The file of one article, without its ending: `2024/05/26/le-hoi-den-hung-3f0c9a…`.
    ///
    /// - Parameter record: The article.
    /// - Returns: A path of four parts; an article without a date stands in the folders of the day it was first seen.
    public static func path(of record: ArticleRecord) -> String {
        let day = day(record).map { $0.split(separator: "-").joined(separator: "/") } ?? "undated"
        let slug = slug(record.article.title ?? "", longest: 60)
        return "\(day)/\(slug.isEmpty ? "" : slug + "-")\(of(id: record.id))"
    }

    /// The day of an article, `2024-05-26`; nil where neither its date nor its first sight begins with one.
    ///
    /// - Parameter record: The article.
    /// - Returns: The day by the publisher's calendar.
    public static func day(_ record: ArticleRecord) -> String? {
        [record.article.published?.iso8601, record.firstSeen].lazy.compactMap { $0 }.map { String($0.prefix(10)) }
            .first { CalendarDay(iso8601: $0) != nil }
    }

    /// What stands for a letter or digit in ASCII; nil for anything else.
    private static func letters(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return String(scalar)
        case 0x41...0x5A: return String(Unicode.Scalar(UInt8(scalar.value) | 0x20))
        case 0x80...0x024F, 0x1E00...0x1EFF: break
        // Marks of a letter in NFD belong to the letter before them.
        case 0x0300...0x036F: return ""
        default: return nil
        }
        switch scalar {
        case "đ", "Đ", "ð", "Ð": return "d"
        case "ø", "Ø": return "o"
        case "ł", "Ł": return "l"
        case "æ", "Æ": return "ae"
        case "œ", "Œ": return "oe"
        case "ß": return "ss"
        case "þ", "Þ": return "th"
        case "ı": return "i"
        default:
            guard let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first, base.value < 0x80
            else { return nil }
            return letters(base)
        }
    }
}
