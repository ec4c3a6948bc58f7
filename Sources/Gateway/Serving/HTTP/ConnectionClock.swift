import NIOCore

/// How long a connection may take over what it is doing; when that is over, it is closed.
///
/// A request must be whole within its time, however steadily its bytes drip in: what counts is when it began.
package struct ConnectionClock: Sendable, Equatable {
    /// How long each phase may last.
    package struct Limits: Sendable, Equatable {
        /// Between two requests.
        var idle: TimeAmount = .seconds(180)
        /// From the first byte of a request to the end of its head.
        var head: TimeAmount = .seconds(10)
        /// From the end of the head to the end of the body.
        var body: TimeAmount = .seconds(30)
        /// Without the peer taking `leastTaken` bytes of what is sent to it.
        var stalled: TimeAmount = .seconds(60)
        /// A slow line takes more than this, a peer that only wants to be in the way does not.
        var leastTaken = 4_096

        package init() {}
    }

    private enum Phase { case idle, head, body, answering }

    private let limits: Limits
    private var phase = Phase.idle
    private var since: NIODeadline
    private var stalledSince: NIODeadline?
    /// The bytes that waited for the peer when it was last looked at.
    private var waiting = Int.max

    init(limits: Limits, now: NIODeadline) {
        self.limits = limits
        since = now
    }

    /// When the connection is to be closed; nil while the site works on an answer.
    var deadline: NIODeadline? {
        if let stalledSince { return stalledSince + limits.stalled }
        switch phase {
        case .idle: return since + limits.idle
        case .head: return since + limits.head
        case .body: return since + limits.body
        case .answering: return nil
        }
    }

    /// Some bytes came, and no head is whole yet.
    mutating func partialHead(_ now: NIODeadline) { if phase == .idle { enter(.head, now) } }
    mutating func headRead(_ now: NIODeadline) { enter(.body, now) }
    mutating func requestRead(_ now: NIODeadline) { enter(.answering, now) }
    mutating func answered(_ now: NIODeadline) { if phase == .answering { enter(.idle, now) } }
    /// More waits for the peer than it takes at the moment.
    mutating func stalled(_ now: NIODeadline) {
        guard stalledSince == nil else { return }
        stalledSince = now
        waiting = Int.max
    }

    /// Looks at a peer whose time is over.
    ///
    /// - Parameters:
    ///   - bytes: How many still wait for it.
    ///   - now: The time.
    /// - Returns: Whether it has more time, because it took some.
    mutating func takes(_ bytes: Int, _ now: NIODeadline) -> Bool {
        guard stalledSince != nil, bytes <= waiting - limits.leastTaken else { return false }
        waiting = bytes
        stalledSince = now
        return true
    }

    /// The peer has taken what it was sent.
    mutating func flowing(_ now: NIODeadline) {
        guard stalledSince != nil else { return }
        stalledSince = nil
        since = now
    }

    private mutating func enter(_ next: Phase, _ now: NIODeadline) {
        phase = next
        since = now
    }
}
