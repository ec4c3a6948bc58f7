import ArgumentParser
import Articles
import Glibc

/// How the program ends after an error: every message begins with the program's name.
enum Ending {
    static func now(_ error: any Error) -> Never {
        if let name = error as? WrongName {
            Output.message("feedgate: \(name)")
            exit(WrongName.status)
        }
        let text = Feedgate.fullMessage(for: error)
        guard !Feedgate.exitCode(for: error).isSuccess, text.hasPrefix("Error: ") else {
            Feedgate.exit(withError: error)
        }
        Output.message("feedgate: " + (unknownCommand ?? String(text.dropFirst("Error: ".count))))
        exit(Feedgate.exitCode(for: error).rawValue)
    }

    /// What to say where the first argument is no command.
    private static var unknownCommand: String? {
        let names = Feedgate.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-"), !names.contains(name) else {
            return nil
        }
        let hint = Spelling.nearest(name, names).map { "did you mean `\($0)`? " } ?? ""
        return "there is no command `\(name)`; \(hint)`feedgate help` lists them"
    }
}
