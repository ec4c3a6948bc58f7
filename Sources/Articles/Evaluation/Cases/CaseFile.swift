import Foundation

/// Cases of one kind in a file, one JSON object a line, and how many of them are answered as they say.
package struct CaseScore: Sendable, Equatable {
    /// How many answers were compared; a case may hold several.
    package var checks = 0
    /// What was answered otherwise: which case, what was expected, what came.
    package var wrong: [String] = []

    package init() {}

    /// The part of all answers that is right, from 0 to 1.
    package var rightness: Double { checks == 0 ? 0 : Double(checks - wrong.count) / Double(checks) }

    mutating func count<Answer: Equatable>(_ id: String, expected: Answer, actual: Answer) {
        checks += 1
        if expected != actual { wrong.append("\(id): expected \(expected), got \(actual)") }
    }
}

/// A kind of case: its `Decodable` properties are the keys of the file, and it knows how to put itself to the test.
protocol JudgedCase: Decodable {
    func judge(_ score: inout CaseScore)
}

/// The kinds of case files that can be scored.
package enum CaseKind: String, CaseIterable, Sendable {
    case url
    case ssrf
    case robots
    case sanitizer
    case sanitizerText = "sanitizer-text"
    case date

    /// Puts every line of `file` to the test.
    ///
    /// - Throws: `DecodingError` where a line has not the keys of its kind.
    package func score(_ file: Data) throws -> CaseScore {
        switch self {
        case .url: try Self.score(URLCase.self, file)
        case .ssrf: try Self.score(AddressCase.self, file)
        case .robots: try Self.score(RobotsCase.self, file)
        case .sanitizer: try Self.score(SanitizerCase.self, file)
        case .sanitizerText: try Self.score(SanitizedTextCase.self, file)
        case .date: try Self.score(DateCase.self, file)
        }
    }

    private static func score<Case: JudgedCase>(_ kind: Case.Type, _ file: Data) throws -> CaseScore {
        var score = CaseScore()
        let decoder = JSONDecoder()
        for line in file.split(separator: UInt8(ascii: "\n")) {
            try decoder.decode(Case.self, from: line).judge(&score)
        }
        return score
    }
}
