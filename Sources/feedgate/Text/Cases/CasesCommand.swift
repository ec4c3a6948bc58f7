import ArgumentParser
import Articles
import Foundation

/// Scores this build on a file of cases; for those who work on it, so help does not show it.
struct CasesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases", abstract: "Scores this build on a file of cases, one JSON object a line.",
        shouldDisplay: false)

    @Argument(help: "What the cases are about: \(CaseKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: CaseKind

    @Argument(help: "The file.", completion: .file())
    var file: String

    func run() throws {
        let score = try kind.score(Data(contentsOf: URL(filePath: file)))
        for line in score.wrong { try Output.line(line) }
        let right = score.checks - score.wrong.count
        try Output.line("\(kind.rawValue): \(right) of \(score.checks) right (\(percent(score.rightness)))")
        if !score.wrong.isEmpty { throw ExitCode(2) }
    }

    /// Rounded down, so that 100 % means all of them.
    private func percent(_ part: Double) -> String { String(format: "%.2f %%", (part * 10_000).rounded(.down) / 100) }
}

extension CaseKind: ExpressibleByArgument {}
