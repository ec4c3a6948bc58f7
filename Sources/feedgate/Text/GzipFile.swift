import CZlib

/// Reads files that may be compressed with gzip; others are read as they are.
enum GzipFile {
    /// The content of a file.
    ///
    /// - Throws: `InputFile.Failure` where it cannot be read, or where it unpacks to more than `limit` bytes.
    static func bytes(_ path: String, limit: Int = 256 << 20) throws -> [UInt8] {
        guard let file = gzopen(path, "rb") else {
            throw InputFile.Failure(description: "it cannot be opened; check the path")
        }
        defer { gzclose(file) }
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = gzread(file, &buffer, UInt32(buffer.count))
            guard count >= 0 else { throw InputFile.Failure(description: "it is damaged; fetch it again") }
            if count == 0 { return result }
            result.append(contentsOf: buffer[..<Int(count)])
            guard result.count <= limit else {
                throw InputFile.Failure(description: "it unpacks to more than \(limit) bytes")
            }
        }
    }
}
