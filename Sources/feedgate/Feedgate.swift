import ArgumentParser
import Gateway

@main
struct Feedgate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedgate",
        abstract: "Polls feeds and news pages, cleans the articles, and exports them.",
        version: feedgateVersion
    )
}
