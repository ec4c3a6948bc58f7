import Glibc

/// A reference to a character, by name or number.
package enum NamedReference {
    /// The character of `amp`, `#233` or `#xE9`; nil where there is no such one.
    package static func character(_ name: UnsafeBufferPointer<UInt8>) -> String? {
        name.first == 0x23
            ? XMLReferences.character(name).map { String($0) }
            : HTMLEntityTable.text(for: name)
    }
}

/// Replaces references to characters and entities, in place.
///
/// HTML's names are known everywhere, for feeds use them whether they are declared or not. What is no reference stays as it
/// is written, as browsers do it.
struct XMLReferences {
    /// Entities that the document declares itself: plain texts, none of which names another.
    var declared: [String: [UInt8]] = [:]
    /// Whether a part of the document type definition was not read, so that unknown names may be right.
    var hasUnreadDeclarations = false
    /// How many bytes declared entities may still become; stops a document that declares much and names it often.
    private var budget = 1 << 20

    /// What was wrong with a reference.
    enum Damage {
        case bareAmpersand, undeclared, forbiddenCharacter
    }

    /// Decodes the references in `start..<start + count`; returns how many bytes are left, which are never more.
    mutating func decode(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ damage: inout Damage?) -> Int {
        guard let first = memchr(start, 0x26, count) else { return count }
        var read = UnsafeRawPointer(first) - UnsafeRawPointer(start)
        var written = read
        while read < count {
            guard start[read] == 0x26 else {
                let stop =
                    memchr(start + read, 0x26, count - read).map { UnsafeRawPointer($0) - UnsafeRawPointer(start) }
                    ?? count
                memmove(start + written, start + read, stop - read)
                written += stop - read
                read = stop
                continue
            }
            let length = decodeOne(start, read, count, &written, &damage)
            read += length
        }
        // What is left over holds no line feed that would be counted again.
        memset(start + written, 0x20, count - written)
        return written
    }

    /// Decodes what stands at an `&`; returns the length of what was read, and moves `written` on.
    private mutating func decodeOne(
        _ start: UnsafeMutablePointer<UInt8>, _ read: Int, _ count: Int, _ written: inout Int, _ damage: inout Damage?
    ) -> Int {
        var stop = read + 1
        while stop < count, stop - read < 34, Self.isNamePart(start[stop]) { stop += 1 }
        guard stop < count, start[stop] == 0x3B, stop > read + 1 else {
            damage = damage ?? .bareAmpersand
            start[written] = 0x26
            written += 1
            return 1
        }
        let length = stop - read + 1
        // The five of XML, which are nearly all there are.
        if length == 4, start[read + 2] == 0x74, start[read + 1] == 0x6C || start[read + 1] == 0x67 {
            start[written] = start[read + 1] == 0x6C ? 0x3C : 0x3E
            written += 1
            return length
        }
        if length == 5, start[read + 1] == 0x61, start[read + 2] == 0x6D, start[read + 3] == 0x70 {
            start[written] = 0x26
            written += 1
            return length
        }
        if let replacement = replacement(UnsafeBufferPointer(start: start + read + 1, count: length - 2), &damage),
            replacement.count <= length
        {
            for byte in replacement {
                start[written] = byte
                written += 1
            }
            return length
        }
        damage = damage ?? .undeclared
        memmove(start + written, start + read, length)
        written += length
        return length
    }

    /// What a name stands for; nil where nobody knows it.
    private mutating func replacement(_ name: UnsafeBufferPointer<UInt8>, _ damage: inout Damage?) -> [UInt8]? {
        if name.first == 0x23 {
            guard let scalar = Self.character(name) else {
                damage = damage ?? .forbiddenCharacter
                return []
            }
            return Array(String(scalar).utf8)
        }
        let text = String(decoding: name, as: UTF8.self)
        switch text {
        case "quot": return [0x22]
        case "apos": return [0x27]
        default: break
        }
        if let own = declared[text] {
            budget -= own.count
            return budget > 0 ? own : []
        }
        guard let known = HTMLEntityTable.text(for: name) else { return nil }
        if !hasUnreadDeclarations { damage = damage ?? .undeclared }
        return Array(known.utf8)
    }

    /// The character of `#233` or `#xE9`; those of windows-1252 where a publisher took its bytes for code points.
    static func character(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        var value: UInt32 = 0
        let isHex = name.count > 1 && name[1] | 0x20 == 0x78
        guard name.count > (isHex ? 2 : 1) else { return nil }
        for byte in name.dropFirst(isHex ? 2 : 1) {
            let digit: UInt32
            switch byte {
            case 0x30...0x39: digit = UInt32(byte) - 0x30
            case 0x41...0x46 where isHex: digit = UInt32(byte) - 0x37
            case 0x61...0x66 where isHex: digit = UInt32(byte) - 0x57
            default: return nil
            }
            value = value * (isHex ? 16 : 10) + digit
            guard value <= 0x10_FFFF else { return nil }
        }
        switch value {
        case 0x80...0x9F: return Unicode.Scalar(Windows1252.codePoint(value))
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: return Unicode.Scalar(value)
        default: return nil
        }
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x23 || byte == 0x5F
            || byte == 0x2E || byte == 0x2D
    }
}
