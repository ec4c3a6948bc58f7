import Testing

@testable import Gateway

@Suite struct FreshnessTests {
    /// Sun, 06 Nov 1994 08:49:37 GMT.
    private static let now = 784_111_777.0

    struct Case: CustomTestStringConvertible {
        var fields: [String: String]
        var fresh: Double?
        var testDescription: String { "\(fields)" }
    }

    @Test(arguments: [
        Case(fields: [:], fresh: nil),
        Case(fields: ["cache-control": "public, max-age=600"], fresh: 600),
        Case(fields: ["cache-control": "max-age=600", "age": "100"], fresh: 500),
        Case(fields: ["cache-control": "Max-Age=\"60\""], fresh: 60),
        Case(fields: ["cache-control": "max-age=99999999999999999999"], fresh: Double(Int32.max)),
        Case(fields: ["cache-control": "max-age=-5"], fresh: nil),
        Case(fields: ["cache-control": "s-maxage=900"], fresh: nil),
        Case(fields: ["cache-control": "no-cache, max-age=600"], fresh: nil),
        Case(fields: ["cache-control": "max-age=60", "expires": "Sun, 06 Nov 1994 09:49:37 GMT"], fresh: 60),
        Case(fields: ["expires": "Sun, 06 Nov 1994 09:49:37 GMT"], fresh: 3_600),
        Case(
            fields: ["expires": "Sun, 06 Nov 1994 09:49:37 GMT", "date": "Sun, 06 Nov 1994 09:39:37 GMT"], fresh: 600),
        Case(fields: ["expires": "0"], fresh: nil),
        Case(fields: ["expires": "Sat, 05 Nov 1994 09:49:37 GMT"], fresh: 0),
    ])
    func aServerSaysHowLongItsAnswerIsGood(_ test: Case) {
        var fields = HeaderFields()
        for (name, value) in test.fields { fields.add(name, Array(value.utf8)) }
        #expect(Freshness(fields, now: Self.now).fresh == test.fresh)
    }

    @Test(
        arguments: [
            ("120", 120), ("0", 0), ("Sun, 06 Nov 1994 09:49:37 GMT", 3_600), ("Sunday, 06-Nov-94 08:50:37 GMT", 60),
            ("Sun Nov  6 08:50:37 1994", 60), ("Sun, 06 Nov 1994 07:49:37 GMT", nil), ("-5", nil), ("1.5", nil),
            ("soon", nil), ("9999999999999999999999", Int(Int32.max)), ("Sun, 31 Feb 9999 99:99:99 GMT", nil),
        ] as [(String, Int?)])
    func aServerSaysForHowLongItWantsToBeLeftAlone(_ text: String, _ seconds: Int?) {
        #expect(Freshness.retryAfter(text, now: Self.now) == seconds)
    }

    @Test func twoDigitsOfAYearAreTheNearestOnes() {
        #expect(HTTPDate.seconds("Sunday, 06-Nov-94 08:49:37 GMT", now: Self.now) == Self.now)
        #expect(HTTPDate.seconds("Wednesday, 06-Nov-24 08:49:37 GMT", now: Self.now) == 1_730_882_977)
    }
}
