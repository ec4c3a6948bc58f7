import Foundation

/// An absolute URL.
public struct WebURL: Sendable, Equatable, Hashable {
    /// The URL as text.
    public let href: String

    /// Parses `text`, resolved against `base` where it is relative; nil where it is no URL.
    public init?(_ text: String, base: WebURL? = nil) {
        let foundation = base.flatMap { URL(string: $0.href) }
        guard let url = URL(string: text, relativeTo: foundation)?.absoluteURL, url.scheme != nil else { return nil }
        href = url.absoluteString
    }
}
