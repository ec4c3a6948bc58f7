/// How a source is, in one word.
enum SourceHealth: String, Sendable {
    case healthy
    /// It was read, but some of its pages could not be.
    case partly = "partly-failing"
    case failing
    case neverPolled = "never-polled"
    case off

    init(_ source: SourceDefinition, _ state: SourceState?) {
        if !source.enabled {
            self = .off
        } else if let state {
            self = state.error != nil ? .failing : state.failedDocuments > 0 ? .partly : .healthy
        } else {
            self = .neverPolled
        }
    }
}
