import CZlib
import Glibc

/// Reads text files a line at a time, whether they are compressed with gzip or not.
enum LineReader {
    /// A line that is longer is cut: these files hold paths, ids and sums.
    private static let longest = 1 << 16

    /// Hands over each line without its end.
    ///
    /// - Returns: Whether the file could be read to its end.
    @discardableResult
    static func each(_ path: String, _ body: (String) throws -> Void) rethrows -> Bool {
        guard let file = gzopen(path, "rb") else { return false }
        defer { gzclose(file) }
        var buffer = [CChar](repeating: 0, count: longest)
        while gzgets(file, &buffer, CInt(buffer.count)) != nil {
            let line = buffer[..<strnlen(buffer, buffer.count)].map(UInt8.init(bitPattern:))
            try body(String(decoding: line.last == 0x0A ? line.dropLast() : line[...], as: UTF8.self))
        }
        var code: CInt = 0
        _ = gzerror(file, &code)
        return code == Z_OK || code == Z_STREAM_END
    }
}
