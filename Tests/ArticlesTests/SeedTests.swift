import Foundation
import Testing

@testable import Articles

/// The five founding pages: what each must become is written beside them.
@Suite(.enabled(if: Checkout.hasShared("seeds/expected.json"), "the seeds are not beside this checkout"))
struct SeedTests {
    struct Seed: Decodable, CustomTestStringConvertible {
        var file: String
        var title: String
        var section: String?
        var published: String
        var byline: String?
        var author: String?
        var organisation: String?
        var captions: [String]
        var removedLines: [String]
        var body: [String]
        var testDescription: String { file }

        static func all() throws -> [Seed] {
            guard Checkout.hasShared("seeds/expected.json") else { return [] }
            let data = try Data(contentsOf: Checkout.shared.appending(path: "seeds/expected.json"))
            return try JSONDecoder().decode([Seed].self, from: data)
        }

        var expectation: Expectation {
            var result = Expectation(Article(contentText: "", contentHTML: "", extraction: .init(method: "")))
            result.title = title
            result.section = section
            result.published = published
            result.byline = byline
            result.author = author
            result.organisation = organisation
            result.captions = captions
            result.body = body
            return result
        }
    }

    @Test(arguments: try Seed.all())
    func aDumpBecomesItsRecord(_ seed: Seed) throws {
        let text = try Array(Data(contentsOf: Checkout.shared.appending(path: "seeds/\(seed.file)")))
        let article = try PageReader().article(text: text)
        #expect(Expectation(article) == seed.expectation)
        for line in seed.removedLines {
            #expect(!article.contentText.contains(line), "\(line) is still in the text")
        }
    }

    @Test(arguments: try Seed.all(), PortalMake.allCases)
    func aPageOfAnyMakeBecomesItsRecord(_ seed: Seed, _ make: PortalMake) throws {
        let page = make.page(
            title: seed.title, section: seed.section, published: seed.published, captions: seed.captions,
            body: seed.body,
            byline: seed.byline)
        let article = try PageReader().article(html: Array(page.utf8))
        var expected = seed.expectation
        // Each make prints its own date line, so that a page without one in the dump has one here.
        expected.published = article.published?.iso8601
        #expect(Expectation(article) == expected)
        #expect(article.published?.iso8601.hasPrefix(seed.published.prefix(10)) == true)
    }
}
