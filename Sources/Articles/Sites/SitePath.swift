import Markup

/// A place on the pages of a site, as a person writes it: a CSS selector or XPath 1.0.
package struct SitePath: Sendable, Equatable {
    /// Why a text is no path.
    package struct Problem: Error, Equatable, CustomStringConvertible {
        package var description: String
    }

    /// As it was written.
    package let text: String
    /// What libxml2 runs; relative to the element it is asked at, or to the whole page.
    let xpath: String

    /// Reads a path; XPath begins with `/`, `./`, `(` or an axis, everything else is CSS.
    package init(_ text: String) throws(Problem) {
        let path = text.trimmingSpace
        if Self.isXPath(path) {
            try self.init(xpath: path)
            return
        }
        do {
            self.init(text: path, translated: try CSSSelector(path).xpath)
        } catch {
            throw Problem(description: "'\(path)' is no CSS selector: \(error); XPath begins with //")
        }
    }

    private init(text: String, translated xpath: String) {
        self.text = text
        self.xpath = xpath
    }

    /// Reads XPath, checked by running it on an empty page.
    init(xpath: String) throws(Problem) {
        guard xpath.utf8.count <= 4_000 else {
            throw Problem(description: "a path of more than 4000 bytes is not read")
        }
        do {
            _ = try HTMLDocument(Array("<html><body></body></html>".utf8)).texts(xpath)
        } catch {
            throw Problem(
                description: "'\(xpath)' is not XPath 1.0 that libxml2 can run; try it with `xmllint --html --xpath`")
        }
        self.init(text: xpath, translated: xpath)
    }

    private static func isXPath(_ path: String) -> Bool {
        ["/", "./", "(", ".//", "@", "string(", "normalize-space(", "substring", "concat(", "id("].contains {
            path.hasPrefix($0)
        }
            || path == "."
            || path.firstRange(of: "::").map { range in
                let axis = path[..<range.lowerBound]
                return [
                    "descendant", "descendant-or-self", "self", "child", "following-sibling", "preceding-sibling",
                    "ancestor",
                ]
                .contains { $0 == axis }
            } == true
    }
}
