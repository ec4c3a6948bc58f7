import Foundation

@testable import Articles

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What the W3C's feed validator, RFC 4287, JSON Feed 1.1 and OPML 2.0 demand of a document: an answer names the rules it breaks.
enum FeedRules {
    static func broken(_ bytes: [UInt8], as format: FeedDocument.Format) -> [String] {
        if format == .json { return JSONFeedRules.broken(bytes) }
        guard let document = try? XMLDocument(data: Data(bytes)), let root = document.rootElement() else {
            return ["it is not well-formed"]
        }
        return switch format {
        case .rss: RSSRules.broken(root)
        case .atom: AtomRules.broken(root)
        default: OPMLRules.broken(root)
        }
    }

    // MARK: Values

    static func isRFC822(_ text: String) -> Bool {
        text.wholeMatch(
            of:
                /(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} (GMT|[+-][0-9]{4})/
        ) != nil
    }

    static func isRFC3339(_ text: String) -> Bool {
        text.wholeMatch(
            of: /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})/) != nil
    }

    /// An address in full, without what none may hold.
    static func isAddress(_ text: String) -> Bool {
        text.wholeMatch(of: /[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>"{}|\\^`]+/) != nil
            && (!text.lowercased().hasPrefix("urn:")
                || text.wholeMatch(of: /(?i)urn:[a-z0-9][a-z0-9\-]{1,31}:.+/) != nil)
    }

    static func isWeb(_ text: String) -> Bool { isAddress(text) && text.hasPrefix("http") }

    static func isLanguage(_ text: String) -> Bool {
        text.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*/) != nil
    }

    static func isMediaType(_ text: String) -> Bool {
        text.wholeMatch(of: /[A-Za-z0-9.+_\-]+\/[A-Za-z0-9.+_\-]+(\s*;.*)?/) != nil
    }

    static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

    /// Addresses in HTML that lead nowhere once the text stands elsewhere.
    static func relative(in html: String) -> [String] {
        html.matches(of: /<[^>]*?\s(?:href|src)="([^"]*)"/).map { String($0.output.1) }
            .map { $0.trimmingCharacters(in: .whitespaces) }
            // One that is written in references is read by browsers alone.
            .filter {
                !$0.isEmpty && !$0.hasPrefix("#") && !$0.hasPrefix("&#")
                    && $0.wholeMatch(of: /[A-Za-z][A-Za-z0-9+.\-]*:.*/) == nil
            }
    }
}

extension XMLElement {
    /// The elements in it.
    var parts: [XMLElement] { (children ?? []).compactMap { $0 as? XMLElement } }
    /// The texts of the elements of that name in it.
    func texts(_ name: String) -> [String] { parts.filter { $0.name == name }.map { $0.stringValue ?? "" } }
    /// Found by hand: `attribute(forName:)` finds nothing in a document with a name space.
    func value(_ attribute: String) -> String? { attributes?.first { $0.name == attribute }?.stringValue }
}
