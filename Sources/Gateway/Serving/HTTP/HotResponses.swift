import NIOConcurrencyHelpers

/// Prepared responses by the target that asked for them, for all connections to look up before anything else is done.
///
/// When something is stored, those that are asked for are made anew, and until then the old ones are sent: a feed that
/// thousands poll is never made twice at the same time. What is asked for under ever new names cannot fill the memory:
/// the oldest go first.
package final class HotResponses: Sendable {
    private struct Entry {
        var response: PreparedResponse
        var generation: Int
    }

    private struct State {
        var generation = 0
        var entries: [String: Entry] = [:]
        var order: [String] = []
        var bytes = 0
    }

    private let state = NIOLockedValueBox(State())
    private let mostBytes: Int
    private let mostEntries: Int

    package init(mostBytes: Int = 64 << 20, mostEntries: Int = 2_048) {
        self.mostBytes = mostBytes
        self.mostEntries = mostEntries
    }

    /// The response for a target, if one is ready.
    func response(_ target: String) -> PreparedResponse? { state.withLockedValue { $0.entries[target]?.response } }

    /// Counts how often something was stored; to be read before a response is made.
    var generation: Int { state.withLockedValue { $0.generation } }

    /// Keeps a response, unless something was stored since `generation`.
    func keep(_ response: PreparedResponse, for target: String, generation: Int) {
        state.withLockedValue { state in
            guard state.generation == generation, response.size <= mostBytes / 4 else { return }
            let entry = Entry(response: response, generation: generation)
            if let old = state.entries.updateValue(entry, forKey: target) {
                state.bytes -= old.response.size
            } else {
                state.order.append(target)
            }
            state.bytes += response.size
            var dropped = 0
            while state.bytes > mostBytes || state.order.count - dropped > mostEntries, dropped < state.order.count {
                state.bytes -= state.entries.removeValue(forKey: state.order[dropped])?.response.size ?? 0
                dropped += 1
            }
            state.order.removeFirst(dropped)
        }
    }

    /// Begins a new generation.
    ///
    /// - Returns: The targets that are to be made anew, the latest first.
    func beginRenewal() -> [String] {
        state.withLockedValue { state in
            state.generation += 1
            return state.order.reversed()
        }
    }

    /// Forgets what was not made anew.
    func endRenewal() {
        state.withLockedValue { state in
            let current = state.generation
            state.entries = state.entries.filter { $0.value.generation == current }
            state.order.removeAll { state.entries[$0] == nil }
            state.bytes = state.entries.values.reduce(0) { $0 + $1.response.size }
        }
    }
}
