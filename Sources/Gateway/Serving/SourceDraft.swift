import Articles
import Foundation

/// A source that somebody wants to add.
struct SourceDraft: Equatable {
    var id: String
    var name: String
    var url: String
    var kind: SourceDefinition.Kind
    /// Such as `1h`; nil for the usual one.
    var interval: String?

    /// Its file.
    ///
    /// Strings are quoted as in JSON, which is YAML too, so that nothing in them is read as more than a string.
    var yaml: String {
        var lines = ["name: \(Self.quoted(name))", "url: \(Self.quoted(url))", "kind: \(kind.rawValue)"]
        if let interval { lines.append("interval: \(Self.quoted(interval))") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        var json = JSONText()
        // Line ends that JSON allows within a string and YAML does not.
        json.value(String(text.map { $0.isNewline || $0 == "\u{85}" ? " " : $0 }))
        return String(decoding: json.bytes, as: UTF8.self)
    }

    static func isID(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= 64 && id.first != "-"
            && id.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || $0 == UInt8(ascii: "-")
            }
    }

    /// An id for a name or a host: `Báo Hà Nam` becomes `bao-ha-nam`.
    static func id(for name: String, taken: Set<String>) -> String {
        let folded = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
        var id = ""
        for character in folded {
            if character.isASCII, character.isLetter || character.isNumber {
                id.append(character)
            } else if character == "đ" {
                id.append("d")
            } else if !id.isEmpty, id.last != "-" {
                id.append("-")
            }
        }
        id = String(id.prefix(48))
        while id.last == "-" { id.removeLast() }
        if id.isEmpty { id = "source" }
        guard taken.contains(id) else { return id }
        return (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) } ?? id
    }
}
