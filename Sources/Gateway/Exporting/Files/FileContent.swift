import Glibc

/// Compares files without reading them into memory.
enum FileContent {
    /// Whether two files hold the same bytes; false where one of them cannot be read.
    static func isSame(_ one: String, _ other: String) -> Bool {
        var facts = (stat(), stat())
        guard stat(one, &facts.0) == 0, stat(other, &facts.1) == 0, facts.0.st_size == facts.1.st_size,
            facts.1.st_mode & S_IFMT == S_IFREG
        else { return false }
        guard let first = fopen(one, "re") else { return false }
        defer { fclose(first) }
        guard let second = fopen(other, "re") else { return false }
        defer { fclose(second) }
        var buffers = ([UInt8](repeating: 0, count: 1 << 16), [UInt8](repeating: 0, count: 1 << 16))
        while true {
            let counts = (fread(&buffers.0, 1, 1 << 16, first), fread(&buffers.1, 1, 1 << 16, second))
            guard counts.0 == counts.1, buffers.0[..<counts.0] == buffers.1[..<counts.1] else { return false }
            if counts.0 == 0 { return ferror(first) == 0 && ferror(second) == 0 }
        }
    }
}
