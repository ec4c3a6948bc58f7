import Foundation
import Testing

@testable import Articles

/// The shared case files: every kind is answered as well as we promise, or better.
struct CaseFileTests {
    struct Promise: CustomTestStringConvertible {
        var kind: CaseKind
        var file: String
        var rightness: Double
        var testDescription: String { file }
    }

    @Test(
        .enabled(if: Checkout.hasShared("security/cases"), "the case files are not beside this checkout"),
        arguments: [
            Promise(kind: .url, file: "url.jsonl", rightness: 0.99),
            Promise(kind: .ssrf, file: "ssrf.jsonl", rightness: 1),
            Promise(kind: .robots, file: "robots.jsonl", rightness: 1),
            Promise(kind: .sanitizer, file: "sanitizer.jsonl", rightness: 1),
            Promise(kind: .sanitizerText, file: "sanitizer.jsonl", rightness: 0.98),
            Promise(kind: .date, file: "date.jsonl", rightness: 0.95),
        ])
    func casesAreAnsweredAsPromised(_ promise: Promise) throws {
        let file = Checkout.shared.appending(path: "security/cases/\(promise.file)")
        let score = try promise.kind.score(Data(contentsOf: file))
        #expect(score.checks > 0)
        #expect(!score.wrong.contains { $0.contains(" invented: ") })
        #expect(score.rightness >= promise.rightness, "\(score.wrong.prefix(20).joined(separator: "\n"))")
    }
}
