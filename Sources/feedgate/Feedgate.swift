import ArgumentParser
import Articles

@main
struct Feedgate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedgate",
        abstract: "Polls feeds and news pages, cleans the articles, and exports them.",
        version: feedgateVersion,
        subcommands: textCommands + homeCommands
    )

    /// Commands that read text and write text, and need no home folder.
    private static let textCommands: [any ParsableCommand.Type] = [
        CleanCommand.self, EvaluateCommand.self, FeaturesCommand.self, CasesCommand.self, SanitizeCommand.self,
        ParseCommand.self,
    ]
}
