/// What a client would rather have (RFC 9110, 12.5).
enum Negotiation {
    /// The best of `offers` for a header such as `Accept` or `Accept-Language`; nil where none will do.
    ///
    /// The first offer stands for no header at all, and wins between equals.
    static func best(_ header: String?, of offers: [String]) -> Int? {
        guard let header, header.contains(where: { $0 != " " }) else { return offers.isEmpty ? nil : 0 }
        let wishes = header.prefix(4_096).split(separator: ",").prefix(100).map(Wish.init)
        var best: (index: Int, quality: Double)?
        for (index, offer) in offers.enumerated() {
            let fit = wishes.map { ($0.fit(offer), $0.quality) }.filter { $0.0 > 0 }.max { $0.0 < $1.0 }
            guard let quality = fit?.1, quality > 0, quality > best?.quality ?? 0 else { continue }
            best = (index, quality)
        }
        return best?.index
    }

    /// Whether a response may be sent with gzip.
    static func gzip(_ header: String?) -> Bool {
        guard let header else { return false }
        // What nearly every client sends is told without taking the header apart.
        guard header.contains(";") else {
            return header.split(separator: ",").contains { part in
                let name = part.drop { $0 == " " }
                return name == "gzip" || name == "x-gzip" || name == "*"
            }
        }
        return best(header, of: ["gzip"]) != nil
    }

    /// One member of the header.
    private struct Wish {
        var name: String
        var quality = 1.0

        init(_ text: Substring) {
            let parts = text.split(separator: ";").map { part in part.filter { $0 != " " && $0 != "\t" }.lowercased() }
            name = parts.first ?? ""
            for part in parts.dropFirst() where part.hasPrefix("q=") {
                quality = min(1, max(0, Double(part.dropFirst(2)) ?? 0))
            }
        }

        /// How closely the wish names the offer: 0 where it does not.
        func fit(_ offer: String) -> Int {
            if name == offer { return 4 }
            if name == "*" || name == "*/*" { return 1 }
            if name.hasSuffix("/*"), offer.hasPrefix(name.dropLast()) { return 2 }
            // `vi-VN` asks for `vi`; `application/xml` is named by itself alone.
            return !offer.contains("/") && name.hasPrefix(offer + "-") ? 3 : 0
        }
    }
}
