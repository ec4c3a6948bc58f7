/// Where a feed is published: `/feeds/hung-yen.rss`, `/feeds/all?filter=…`.
package struct FeedAddress: Sendable, Equatable {
    /// A source's id, a profile's id, or `all`.
    package var name: String
    /// Nil where `Accept` decides.
    package var format: FeedFormat?

    package init(name: String, format: FeedFormat?) {
        self.name = name
        self.format = format
    }

    /// Reads the last part of the path.
    init(segment: String) {
        for format in FeedFormat.allCases where segment.hasSuffix("." + format.rawValue) {
            self.init(name: String(segment.dropLast(format.rawValue.count + 1)), format: format)
            return
        }
        self.init(name: segment, format: nil)
    }

    /// The path, with a query where there is one.
    func target(_ parameters: FormValues = FormValues([])) -> String {
        let ending = format.map { "." + $0.rawValue } ?? ""
        return "/feeds/\(PercentEncoding.encode(name))\(ending)"
            + (parameters.pairs.isEmpty ? "" : "?" + parameters.encoded)
    }

    /// The feed of all sources.
    static let all = "all"
}
