import ArgumentParser

extension Feedgate {
    /// Commands that work on a home folder: its sources, its store and its exports.
    static let homeCommands: [any ParsableCommand.Type] = [
        PollCommand.self, RunCommand.self, ServeCommand.self, ExportCommand.self, CheckCommand.self, StatusCommand.self,
        RecleanCommand.self, PruneCommand.self, DoctorCommand.self,
    ]
}
