import Foundation
import Testing

@testable import Articles

/// A page of `Fixtures/listings`: its address in the first line, `data-article` at every link that belongs to the list.
struct ListingFixture: CustomTestStringConvertible {
    let name: String
    let url: String
    let html: [UInt8]
    /// The addresses that belong to the list.
    let right: [String]
    var testDescription: String { name }

    init(_ file: URL) throws {
        name = file.deletingPathExtension().lastPathComponent
        let text = try String(contentsOf: file, encoding: .utf8)
        html = Array(text.utf8)
        let address = text.prefix { $0 != "\n" }.dropFirst(5).dropLast(4)
        url = String(address)
        let base = WebURL(url)
        right = text.matches(of: #/<a [^>]*data-article href="([^"]*)"/#).compactMap {
            WebURL(String($0.1).replacing("&amp;", with: "&"), base: base)?.href
        }
    }

    static func all() throws -> [ListingFixture] {
        let folder = Checkout.fixtures.appending(path: "listings")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "html" }.sorted { $0.path() < $1.path() }.map(ListingFixture.init)
    }
}
