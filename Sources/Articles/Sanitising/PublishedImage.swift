/// The addresses of an image, from the attributes of its element.
struct PublishedImage {
    private(set) var src: String?
    private(set) var srcset: String?

    /// Where scripts that load images late keep the real address; what `src` holds meanwhile is a placeholder.
    private static let lateNames = ["data-src", "data-original", "data-lazy-src"]

    /// - Parameters:
    ///   - base: What relative addresses are resolved against.
    ///   - value: The value of the attribute with a name.
    init(base: WebURL?, _ value: (String) -> String?) {
        for name in Self.lateNames where src == nil {
            src = value(name).flatMap { PublishedURL.resource($0, base: base) }
        }
        if src == nil { src = value("src").flatMap { PublishedURL.image($0, base: base) } }
        srcset = (value("data-srcset") ?? value("srcset")).flatMap { Self.srcset($0, base: base) }
    }

    /// Whether an image is as small as one that only counts readers.
    static func isPixel(width: String?, height: String?) -> Bool {
        let smallest: Set<String?> = ["0", "1", "0px", "1px"]
        return smallest.contains(width) && smallest.contains(height)
    }

    /// Most candidates of a set that are kept.
    private static let mostCandidates = 32

    /// A set of candidates (HTML Standard, 4.8.4.2.1), each with its address resolved; nil where none is left.
    static func srcset(_ text: String, base: WebURL?) -> String? {
        var candidates: [String] = []
        var rest = text.utf8[...]
        while candidates.count < mostCandidates {
            rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: ",") }
            guard !rest.isEmpty else { break }
            let word = rest.prefix { !isSpace($0) }
            rest = rest[word.endIndex...]
            let endsHere = word.last == UInt8(ascii: ",")
            let url = String(Substring(word)).trimmingSuffix(",")
            let descriptor = endsHere ? rest.prefix(0) : rest.prefix { $0 != UInt8(ascii: ",") }
            rest = rest[(endsHere ? rest.startIndex : descriptor.endIndex)...]
            guard let address = PublishedURL.image(url, base: base), let size = size(descriptor) else { continue }
            // A comma in an address would part it where sets are read carelessly.
            candidates.append(address.replacing(",", with: "%2C") + size)
        }
        return candidates.isEmpty ? nil : candidates.joined(separator: ", ")
    }

    /// ` 2x` or ` 640w`; empty for none; nil for what is neither.
    private static func size(_ descriptor: Substring.UTF8View) -> String? {
        let text = descriptor.filter { !isSpace($0) }
        guard let unit = text.last else { return "" }
        let digits = text.dropLast()
        guard unit == UInt8(ascii: "x") || unit == UInt8(ascii: "w"), (1...8).contains(digits.count),
            digits.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") })
        else { return nil }
        return " " + String(decoding: text, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte.isASCIISpace }
}

extension String {
    /// The text without any `character` at its end.
    fileprivate func trimmingSuffix(_ character: Character) -> String {
        var result = self
        while result.last == character { result.removeLast() }
        return result
    }
}
