import Markup

/// Finds the files that an article offers: links to documents, within the article or near its end.
enum AttachmentFinder {
    private static let types = [
        "pdf": "application/pdf", "doc": "application/msword", "xls": "application/vnd.ms-excel",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt": "application/vnd.ms-powerpoint",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt": "application/vnd.oasis.opendocument.text", "rtf": "application/rtf", "zip": "application/zip",
        "rar": "application/vnd.rar", "epub": "application/epub+zip", "csv": "text/csv", "mp3": "audio/mpeg",
    ]

    static func attachments(_ analysis: PageAnalysis, base: WebURL?) -> [Article.Attachment] {
        var result: [Article.Attachment] = []
        for (index, node) in analysis.tree.nodes.enumerated() where node.tag == .a {
            let signs = analysis.signs[index]
            guard signs.around.isDisjoint(with: [.navigation, .footer, .header, .aside]),
                let href = analysis.tree.value(of: .href, at: index), let url = WebURL(href, base: base)?.href,
                url.hasPrefix("http"), let type = types[ending(of: url)], !result.contains(where: { $0.url == url })
            else { continue }
            let title = PlainText.line(analysis.tree.text[analysis.tree.textRange(at: index)])
            result.append(Article.Attachment(url: url, mimeType: type, title: title.nonEmpty))
            if result.count == 100 { break }
        }
        return result
    }

    /// `pdf` for `https://…/a.PDF?x=1`.
    private static func ending(of url: String) -> String {
        let path = url.prefix { $0 != "?" && $0 != "#" }
        guard let dot = path.lastIndex(of: "."), path.distance(from: dot, to: path.endIndex) <= 6 else { return "" }
        return path[path.index(after: dot)...].lowercased()
    }
}
