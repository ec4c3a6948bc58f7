import Markup

/// The article as Markdown (CommonMark, with GitHub's tables as rows of cells).
struct ContentMarkdown {
    private(set) var markdown = ""

    init(_ page: HTMLArticle, base: WebURL?) {
        var last: [ContentOutline.Frame] = []
        for item in ContentOutline(page, base: base).items {
            switch item {
            case .image(let url, let alt):
                markdown += "![\(Self.plain(alt))](\(Self.address(url)))\n\n"
                last = []
            case .block(let frames, let runs, let preformatted, _):
                write(frames, last, runs, preformatted)
                last = frames
            }
        }
        while markdown.hasSuffix("\n") { markdown.removeLast() }
    }

    private mutating func write(
        _ frames: [ContentOutline.Frame], _ last: [ContentOutline.Frame], _ runs: [ContentOutline.Run],
        _ preformatted: String?
    ) {
        let text = preformatted ?? Self.line(runs)
        let quote = frames.contains { $0.tag == .blockquote } ? "> " : ""
        if preformatted != nil {
            markdown +=
                text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined() + "\n"
        } else if let heading = frames.last(where: { $0.tag.headingLevel != nil })?.tag.headingLevel {
            markdown += String(repeating: "#", count: heading) + " \(text)\n\n"
        } else if let row = frames.last(where: { $0.tag == .tr }) {
            // A cell follows on its row's line.
            let follows = last.contains(row)
            if follows, markdown.hasSuffix("\n\n") { markdown.removeLast(2) }
            markdown += (follows ? " | " : quote) + text.replacing("|", with: "\\|") + "\n\n"
        } else if let item = frames.last(where: { $0.tag == .li }) {
            let depth = frames.count { $0.tag == .li } - 1
            let ordered = frames.last { $0.tag == .ul || $0.tag == .ol }?.tag == .ol
            if last.contains(where: { $0.tag == .li }), markdown.hasSuffix("\n\n") { markdown.removeLast() }
            let indent = String(repeating: "   ", count: depth)
            markdown += quote + indent + (last.contains(item) ? "   " : ordered ? "1. " : "- ") + text + "\n\n"
        } else {
            markdown += quote + text + "\n\n"
        }
    }

    private static func line(_ runs: [ContentOutline.Run]) -> String {
        PlainText.line(
            runs.map { run in
                switch run {
                case .text(let text): plain(text)
                case .link(let text, let url): "[\(plain(text))](\(address(url)))"
                case .strong(let text): marked(text, "**")
                case .emphasis(let text): marked(text, "*")
                case .code(let text): "`\(text.replacing("`", with: "'"))`"
                }
            }.joined())
    }

    /// Emphasis that CommonMark recognises: no space inside of the marks.
    private static func marked(_ text: String, _ mark: String) -> String {
        let core = PlainText.line(text)
        guard !core.isEmpty else { return text }
        return (text.first == " " ? " " : "") + mark + plain(core) + mark + (text.last == " " ? " " : "")
    }

    /// Text whose characters mean nothing to Markdown.
    private static func plain(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_[]<>#".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }

    private static func address(_ url: String) -> String {
        url.replacing("(", with: "%28").replacing(")", with: "%29").replacing(" ", with: "%20")
    }
}
