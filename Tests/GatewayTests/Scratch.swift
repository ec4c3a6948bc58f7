import Articles
import Foundation

/// A folder that is gone when the test is over.
struct Scratch: ~Copyable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "feedgate-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
    }
}

/// An article of one paragraph.
func article(_ text: String, url: String? = nil, title: String? = nil, day: String? = nil) -> Article {
    var article = Article(contentText: text, contentHTML: "<p>\(text)</p>", extraction: .init(method: "page"))
    article.url = url
    article.title = title
    article.published = day.map { ArticleDate(iso8601: $0, precision: $0.count == 10 ? .day : .second, source: .page) }
    return article
}
