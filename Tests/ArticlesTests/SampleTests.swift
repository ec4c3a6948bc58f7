import Foundation
import Testing

@testable import Articles

/// The sample pages that ship, against the records written beside this test.
@Suite struct SampleTests {
    struct Sample: CustomTestStringConvertible {
        var name: String
        var testDescription: String { name }

        static func all() throws -> [Sample] {
            let folder = Checkout.root.appending(path: "feeds/samples").path(percentEncoded: false)
            return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
                .filter { $0.hasSuffix(".html") || $0.hasSuffix(".txt") }.map(Sample.init)
        }
    }

    @Test(arguments: try Sample.all())
    func aSampleBecomesItsRecord(_ sample: Sample) throws {
        let bytes = try Array(Data(contentsOf: Checkout.root.appending(path: "feeds/samples/\(sample.name)")))
        let reader = PageReader()
        let article = sample.name.hasSuffix(".txt") ? try reader.article(text: bytes) : try reader.article(html: bytes)
        let golden = Checkout.fixtures.appending(path: "samples/\(sample.name).json")
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try FileManager.default.createDirectory(
                at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
            try encoder.encode(Expectation(article)).write(to: golden)
        }
        let expected = try JSONDecoder().decode(Expectation.self, from: Data(contentsOf: golden))
        #expect(
            Expectation(article) == expected, "if the new record is better: RECORD=1 make test-core, then read the diff"
        )
    }
}
