import Foundation

@testable import Articles

/// Where the checkout and the data for measuring are.
enum Checkout {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let fixtures = root.appending(path: "Tests/ArticlesTests/Fixtures")
    static let shared = URL(
        filePath: ProcessInfo.processInfo.environment["FEEDGATE_SHARED"] ?? root.appending(path: "../shared").path())

    /// Whether a file of the shared data is there; the tests that need it are skipped where it is not.
    static func hasShared(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: shared.appending(path: name).path(percentEncoded: false))
    }
}

/// What a test compares of an article: everything that a reader would miss.
struct Expectation: Codable, Equatable {
    var title: String?
    var section: String?
    var published: String?
    var byline: String?
    var author: String?
    var organisation: String?
    var captions: [String]
    var body: [String]

    init(_ article: Article) {
        title = article.title
        section = article.section
        published = article.published?.iso8601
        byline = article.byline?.printed
        author = article.byline?.author
        organisation = article.byline?.organisation
        captions = article.captions
        body = article.contentText.components(separatedBy: "\n\n")
    }
}
