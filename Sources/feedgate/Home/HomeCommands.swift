import ArgumentParser

extension Feedgate {
    /// Commands that work on a home folder: its sources, its store and its exports.
    static let homeCommands: [any ParsableCommand.Type] = [
        InitCommand.self, PreviewCommand.self, PollCommand.self, LearnCommand.self, ExportCommand.self,
        CheckCommand.self, StatusCommand.self, ServeCommand.self,
    ]
}
