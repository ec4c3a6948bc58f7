import Articles
import Testing

@testable import Gateway

@Suite struct ArticleMomentTests {
    struct Case: CustomTestStringConvertible {
        var published: String?
        var firstSeen = "2024-05-01T09:00:00Z"
        var moment: String
        var testDescription: String { published ?? "none" }
    }

    @Test(arguments: [
        Case(published: nil, moment: "2024-05-01T09:00:00Z"),
        Case(published: "2024-05-01", moment: "2024-05-01T09:00:00Z"),
        Case(published: "2024-04-30", moment: "2024-04-30T00:00:00Z"),
        Case(published: "2024-05-01T07:30:00+07:00", moment: "2024-05-01T00:30:00Z"),
        Case(published: "2024-05-01T23:30-05:00", moment: "2024-05-02T04:30:00Z"),
        Case(published: "2024-05-01T07:30", moment: "2024-05-01T07:30:00Z"),
        Case(published: "2024-05-01T07:30:15.250Z", moment: "2024-05-01T07:30:15Z"),
        Case(published: "2039-05-01T07:30:00Z", moment: "2039-05-01T07:30:00Z"),
        Case(published: "2024-05-01 in the morning", moment: "2024-05-01T00:00:00Z"),
    ])
    func anArticleHasAMomentToBeOrderedBy(_ test: Case) {
        let date = test.published.map { ArticleDate(iso8601: $0, precision: .second, source: .meta) }
        #expect(ArticleMoment.text(date, firstSeen: test.firstSeen) == test.moment)
    }
}
