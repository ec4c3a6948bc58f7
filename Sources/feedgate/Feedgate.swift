import ArgumentParser
import Articles
import Dispatch

struct Feedgate: ParsableCommand {
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

/// Where the program begins.
///
/// Commands that read and write text run on the main thread, with its large stack, and where `valgrind` can follow them; all
/// others run as a task.
@main enum Program {
    static func main() {
        do {
            var command = try Feedgate.parseAsRoot()
            guard command is any AsyncParsableCommand else { return try command.run() }
        } catch {
            Ending.now(error)
        }
        Task { await runTask() }
        dispatchMain()
    }

    /// Parses the arguments once more: a command cannot be handed from the main thread to a task.
    private static func runTask() async {
        do {
            if var command = try Feedgate.parseAsRoot() as? any AsyncParsableCommand { try await command.run() }
            Feedgate.exit()
        } catch {
            Ending.now(error)
        }
    }
}
