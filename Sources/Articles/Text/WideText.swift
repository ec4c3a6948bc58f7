/// Recognises UTF-16 that has no byte order mark.
enum WideText {
    /// `UTF-16LE` or `UTF-16BE` where nearly every other byte is NUL, as in Western text and in markup.
    static func byteOrder(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(512)
        guard head.count >= 8 else { return nil }
        var zeros = [0, 0]
        for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        let half = head.count / 2
        if zeros[1] * 10 > half * 7, zeros[0] * 10 < half { return "UTF-16LE" }
        if zeros[0] * 10 > half * 7, zeros[1] * 10 < half { return "UTF-16BE" }
        return nil
    }
}
