import Articles
import Foundation

/// A folder of rules in the `ftr-site-config` format, one file a site.
package struct SiteConfigFolder: Sendable, Equatable {
    package let path: String
    /// A file of more bytes is not read: the largest of the public collection has 20 KB.
    private static let mostBytes = 1 << 20

    package init(_ path: String) {
        self.path = path
    }

    /// The rules for the site of an address; nil where the folder has none for it.
    package func rules(for url: String) -> ArticleRules? {
        guard let host = WebURL(url)?.host else { return nil }
        for name in SiteConfig.fileNames(for: host) {
            if let config = config(name) { return config.rules }
        }
        return nil
    }

    /// One file, as it is read.
    package func config(_ name: String) -> SiteConfig? {
        guard let handle = FileHandle(forReadingAtPath: (path as NSString).appendingPathComponent(name)) else {
            return nil
        }
        defer { try? handle.close() }
        guard let data = try? handle.read(upToCount: Self.mostBytes) else { return nil }
        return SiteConfig(String(decoding: data, as: UTF8.self))
    }

    /// What a folder's files say that is not understood, or means nothing here.
    package struct Review: Sendable, Equatable {
        package var files = 0
        /// Lines that could not be read: `example.com.txt, line 3: …`.
        package var problems: [String] = []
        /// How often each directive stands there that has no effect, such as `tidy`.
        package var ignored: [String: Int] = [:]
    }

    /// Reads all files.
    package func review() -> Review {
        var review = Review()
        for name in names {
            guard let config = config(name) else { continue }
            review.files += 1
            review.problems += config.problems.map { "\(name), \($0)" }
            review.ignored.merge(config.ignored, uniquingKeysWith: +)
        }
        return review
    }

    /// The names of all files.
    package var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(".txt") }.sorted()
    }
}
