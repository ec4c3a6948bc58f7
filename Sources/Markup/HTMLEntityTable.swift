/// The named character references of the HTML Standard (section 13.5).
package enum HTMLEntityTable {
    private struct Entry {
        var text: String
        /// Whether browsers take the name without its semicolon too: `&eacute`.
        var isLegacy: Bool
    }

    private static let entries: [String: Entry] = Dictionary(
        data.utf8.split(separator: UInt8(ascii: " ")).compactMap { entry in
            guard let mark = entry.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "!") }) else {
                return nil
            }
            let scalars = entry[entry.index(after: mark)...].split(separator: UInt8(ascii: "+"))
                .compactMap { UInt32(String(Substring($0)), radix: 16).flatMap(Unicode.Scalar.init) }
            let name = String(Substring(entry[..<mark]))
            return (name, Entry(text: String(String.UnicodeScalarView(scalars)), isLegacy: entry[mark] == 0x21))
        }, uniquingKeysWith: { first, _ in first })

    /// The longest name of any reference, in bytes.
    package static let longestName = 31
    /// The longest name that may stand without a semicolon.
    package static let longestLegacyName = 6

    /// What a name stands for, without its ampersand and semicolon; names are case-sensitive.
    package static func text(for name: some Sequence<UInt8>) -> String? {
        entries[String(decoding: Array(name), as: UTF8.self)]?.text
    }

    /// What a name stands for that may stand without a semicolon.
    package static func legacyText(for name: some Sequence<UInt8>) -> String? {
        guard let entry = entries[String(decoding: Array(name), as: UTF8.self)], entry.isLegacy else { return nil }
        return entry.text
    }
}
