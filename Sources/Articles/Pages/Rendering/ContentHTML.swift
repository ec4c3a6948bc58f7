import Markup

/// The article as HTML, written anew: the only elements and attributes in it are those named in this file.
struct ContentHTML {
    private(set) var html = ""
    private var open: [ContentOutline.Frame] = []

    init(_ page: HTMLArticle, base: WebURL?) {
        for item in ContentOutline(page, base: base).items {
            switch item {
            case .image(let url, let alt):
                close(to: 0)
                html += "<p><img src=\"\(Self.escaped(url))\" alt=\"\(Self.escaped(alt))\"></p>\n"
            case .block(let frames, let runs, let preformatted, _):
                write(frames, runs, preformatted)
            }
        }
        close(to: 0)
        if html.hasSuffix("\n") { html.removeLast() }
    }

    private mutating func write(_ frames: [ContentOutline.Frame], _ runs: [ContentOutline.Run], _ preformatted: String?)
    {
        let shared = zip(open, frames).prefix { $0 == $1 }.count
        close(to: shared)
        let continues = shared == frames.count && !frames.isEmpty
        for frame in frames[shared...] {
            html += "<\(frame.tag.name)>"
            open.append(frame)
        }
        let innermost = frames.last?.tag
        if let preformatted {
            html += (continues ? "\n" : "") + Self.escaped(preformatted)
        } else if let innermost, [.li, .td, .th, .dt, .dd, .h1, .h2, .h3, .h4, .h5, .h6].contains(innermost) {
            html += (continues ? "<br>" : "") + Self.markup(runs)
        } else {
            html += "<p>\(Self.markup(runs))</p>\n"
        }
    }

    /// Closes all but the outermost `count` elements.
    private mutating func close(to count: Int) {
        while open.count > count, let frame = open.popLast() { html += "</\(frame.tag.name)>\n" }
    }

    private static func markup(_ runs: [ContentOutline.Run]) -> String {
        var result = ""
        for run in runs {
            switch run {
            case .text(let text): result += escaped(text)
            case .link(let text, let url): result += "<a href=\"\(escaped(url))\">\(escaped(text))</a>"
            case .strong(let text): result += "<strong>\(escaped(text))</strong>"
            case .emphasis(let text): result += "<em>\(escaped(text))</em>"
            case .code(let text): result += "<code>\(escaped(text))</code>"
            }
        }
        return PlainText.line(result)
    }

    /// Text as it may stand in HTML and XML, in elements and in quoted attributes.
    static func escaped(_ text: String) -> String { HTMLEscape.escaped(text) }
}
