import ArgumentParser
import Articles
import Foundation
import Gateway

/// What all commands on a home folder have in common.
struct HomeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with feeds/, exports/ and the store.", valueName: "folder"))
    var home = "."

    @Flag(help: "Print JSON, for programs.")
    var json = false

    @Flag(help: "Print nothing but results and errors.")
    var quiet = false

    /// The home folder's definitions; what is wrong with them is printed.
    func load() -> (home: Home, definitions: Definitions) {
        let home = Home(home)
        let definitions = home.definitions()
        for error in definitions.errors { Output.message("feedgate: \(error)") }
        return (home, definitions)
    }

    /// Opens the home folder's store; in a folder that is none, nothing is made.
    func store(of home: Home) throws -> SQLiteStore {
        // `load` has said what is missing.
        guard home.isHome else { throw ExitCode(1) }
        return try home.store()
    }

    /// The sources with these ids, or all that are enabled.
    func choose(_ ids: [String], from definitions: Definitions) throws -> [SourceDefinition] {
        guard !ids.isEmpty else { return definitions.sources.filter(\.enabled) }
        return try ids.map { id in
            if let source = definitions.sources.first(where: { $0.id == id }) { return source }
            let hint = Spelling.nearest(id, definitions.sources.map(\.id)).map { "did you mean `\($0)`?" }
            throw WrongName(
                description: "there is no source `\(id)`; " + (hint ?? "`feedgate check` lists those in feeds/"))
        }
    }
}
