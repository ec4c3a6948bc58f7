import Foundation
import Glibc

/// The bytes of a feed as they come in, brought to UTF-8 without characters that XML forbids.
///
/// The encoding is settled by the first megabytes, which are the whole of nearly every feed. What is UTF-8, as nearly all
/// are, is handed on piece by piece; another encoding is converted piece by piece by the C library.
final class FeedBytes {
    /// Fills a buffer and says how many bytes it put there; 0 at the end.
    typealias Source = (UnsafeMutableRawBufferPointer) -> Int

    private static let headBytes = 1 << 21
    private static let chunk = 1 << 16

    private let source: Source
    private let limit: Int
    private var taken = 0
    /// Bytes that have come in and were not handed on yet.
    private var pending: [UInt8]
    private var pendingStart = 0
    private var sourceEnded = false
    private var converter: FeedConverter?
    /// UTF-8 that does not fit into the buffer it was made for.
    private var overflow: [UInt8] = []
    private var overflowStart = 0
    /// What the encoding is called, and whether anybody named it wrongly.
    let encoding: FeedEncoding
    /// What had to be mended, if anything.
    private(set) var damage: String?
    /// Whether there were more bytes than are allowed.
    private(set) var isCutOff = false

    /// The beginning of the document in UTF-8, for telling what it is.
    let beginning: [UInt8]
    /// How many bytes the document has, where all of it is here.
    let wholeCount: Int?

    init(source: @escaping Source, contentType: String?, limit: Int) {
        self.source = source
        self.limit = limit
        pending = []
        while pending.count < Self.headBytes {
            let room = min(Self.chunk, limit + 1 - pending.count)
            guard room > 0 else { break }
            var count = 0
            pending.append(
                contentsOf: [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
                    count = min(max(0, source(UnsafeMutableRawBufferPointer(buffer))), room)
                    written = count
                })
            if count == 0 {
                sourceEnded = true
                break
            }
        }
        wholeCount = sourceEnded ? pending.count : nil
        if pending.count > limit {
            isCutOff = true
            pending.removeLast(pending.count - limit)
            sourceEnded = true
        }
        taken = pending.count
        encoding = FeedEncoding.of(pending, isWhole: sourceEnded, contentType: contentType)
        pendingStart = encoding.markLength
        damage = encoding.damage
        if encoding.converted != nil {
            // The guess of a Vietnamese encoding has read it all already.
            beginning = Array((encoding.converted ?? []).prefix(4_096))
        } else if let name = encoding.iconvName {
            let sample = FeedConverter(name)?.convert(pending[pendingStart...].prefix(8_192), atEnd: false) ?? []
            beginning = Array(sample.prefix(4_096))
            converter = FeedConverter(name)
        } else {
            beginning = Array(pending[pendingStart...].prefix(4_096))
        }
        if let converted = encoding.converted {
            pending = converted
            pendingStart = 0
        }
    }

    /// Fills `buffer` with UTF-8; returns how many bytes, 0 at the end.
    func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard buffer.count >= 8 else { return 0 }
        while true {
            if overflowStart < overflow.count {
                let count = min(buffer.count, overflow.count - overflowStart)
                overflow.withUnsafeBytes {
                    buffer.copyMemory(
                        from: UnsafeRawBufferPointer(rebasing: $0[overflowStart..<(overflowStart + count)]))
                }
                overflowStart += count
                return count
            }
            if converter != nil {
                guard convertMore() else { return 0 }
            } else if let count = readUTF8(buffer) {
                return count
            }
        }
    }

    /// Raw bytes: first what is pending, then from the source.
    private func raw(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        if pendingStart < pending.count {
            let count = min(buffer.count, pending.count - pendingStart)
            pending.withUnsafeBytes {
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[pendingStart..<(pendingStart + count)]))
            }
            pendingStart += count
            if pendingStart == pending.count {
                pending = []
                pendingStart = 0
            }
            return count
        }
        guard !sourceEnded else { return 0 }
        let count = min(max(0, source(buffer)), buffer.count)
        taken += count
        if taken > limit {
            isCutOff = true
            sourceEnded = true
            return max(0, count - (taken - limit))
        }
        if count == 0 { sourceEnded = true }
        return count
    }

    // MARK: UTF-8

    /// The beginning of a character whose rest is yet to come.
    private var torn: [UInt8] = []

    /// Reads UTF-8 into `buffer`; nil where what was read had to be mended and stands in `overflow`, or is part of one
    /// character.
    private func readUTF8(_ buffer: UnsafeMutableRawBufferPointer) -> Int? {
        for (index, byte) in torn.enumerated() { buffer[index] = byte }
        let kept = torn.count
        torn = []
        let fresh = raw(UnsafeMutableRawBufferPointer(rebasing: buffer[kept...]))
        let count = kept + fresh
        guard count > 0, let start = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
        var good = FeedUTF8.goodBytes(start, count)
        if good == count { return count }
        if fresh > 0, count - good < 4, FeedUTF8.isTorn(start + good, count - good) {
            torn = Array(UnsafeBufferPointer(start: start + good, count: count - good))
            return good > 0 ? good : nil
        }
        // Mend what is wrong into `overflow`.
        var mended = Array(UnsafeBufferPointer(start: start, count: good))
        while good < count {
            if fresh > 0, count - good < 4, FeedUTF8.isTorn(start + good, count - good) {
                torn = Array(UnsafeBufferPointer(start: start + good, count: count - good))
                break
            }
            let byte = start[good]
            if byte < 0x20 {
                damage = damage ?? "it holds control characters, which XML forbids"
            } else {
                damage = damage ?? "some of its bytes are not \(encoding.name)"
                mended.append(contentsOf: FeedUTF8.windows1252(byte))
            }
            let next = good + 1
            let more = FeedUTF8.goodBytes(start + next, count - next)
            mended.append(contentsOf: UnsafeBufferPointer(start: start + next, count: more))
            good = next + more
        }
        overflow = mended
        overflowStart = 0
        return nil
    }

    // MARK: Other encodings

    /// Converts the next piece into `overflow`; false at the end.
    private func convertMore() -> Bool {
        guard let converter, !converter.isFinished else { return false }
        var piece = [UInt8](repeating: 0, count: Self.chunk)
        let count = piece.withUnsafeMutableBytes { raw($0) }
        var text = converter.convert(piece[..<count], atEnd: count == 0)
        if converter.replaced { damage = damage ?? "some of its bytes are not \(encoding.name)" }
        if FeedUTF8.holdsControls(text) {
            text.removeAll { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
            damage = damage ?? "it holds control characters, which XML forbids"
        }
        if encoding.needsComposing {
            text = Array(String(decoding: text, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
        }
        overflow = text
        overflowStart = 0
        return true
    }
}
