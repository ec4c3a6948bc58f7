import Foundation
import NIOConcurrencyHelpers
import NIOCore

/// The `Date` line of responses, written anew once a second.
final class DateLine: Sendable {
    private let now: @Sendable () -> Date
    private let line: NIOLockedValueBox<(second: Int, bytes: ByteBuffer)>

    init(now: @escaping @Sendable () -> Date) {
        self.now = now
        line = NIOLockedValueBox((Int.min, ByteBuffer()))
    }

    func write(to buffer: inout ByteBuffer) {
        let second = Int(now().timeIntervalSince1970)
        let bytes = line.withLockedValue { line in
            if line.second != second { line = (second, ByteBuffer(string: "Date: \(IMFDate.text(second))\r\n")) }
            return line.bytes
        }
        buffer.writeImmutableBuffer(bytes)
    }
}
