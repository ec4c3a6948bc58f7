/// An address that a page may link to: a place on this server, or one on the web.
struct Link: Equatable {
    let text: String

    /// A path on this server; what stands in it from outside must have been percent-encoded.
    init(path: String) { text = path.hasPrefix("/") && !path.hasPrefix("//") ? path : "/" }

    /// An http or https address; nil for all others, `javascript:` before all.
    init?(web: String?) {
        guard let web, web.hasPrefix("http://") || web.hasPrefix("https://") else { return nil }
        text = web
    }

    /// A place within the page.
    static func within(_ id: StaticString) -> Link { Link(text: "#\(id)") }

    private init(text: String) { self.text = text }
}
