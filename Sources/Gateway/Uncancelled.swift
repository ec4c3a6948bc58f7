/// Work that is finished although the task that asks for it is cancelled: a note in the store, never a wait for anybody.
enum Uncancelled {
    static func run(_ work: @escaping @Sendable () async throws -> Void) async throws {
        try await Task { try await work() }.value
    }
}
