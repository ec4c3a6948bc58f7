import ArgumentParser

extension Feedgate {
    /// Commands that work on a home folder: its sources, its store and its exports.
    static let homeCommands: [any ParsableCommand.Type] = [
        InitCommand.self, PreviewCommand.self, PollCommand.self, RunCommand.self, ServeCommand.self, ExportCommand.self,
        LearnCommand.self, RecleanCommand.self, PruneCommand.self, CheckCommand.self, StatusCommand.self,
        DoctorCommand.self,
    ]
}
