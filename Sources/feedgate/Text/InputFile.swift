import Glibc

/// Reads whole files, with errors that say what is wrong with them.
enum InputFile {
    /// Why a file could not be read.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// The bytes of the file at `path`; `-` is standard input.
    ///
    /// - Throws: `Failure` where there is no such file, where it is a folder, or where it may not be read.
    static func bytes(_ path: String, limit: Int = 1 << 30) throws -> [UInt8] {
        if path == "-" { return try read(STDIN_FILENO, limit: limit) }
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw Failure(description: reason(errno)) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw Failure(description: reason(errno)) }
        if facts.st_mode & S_IFMT == S_IFDIR {
            throw Failure(description: "it is a folder, and no page is in it; give a file, or a folder of pages")
        }
        return try read(descriptor, limit: limit, expected: Int(facts.st_size))
    }

    static func reason(_ code: CInt) -> String {
        switch code {
        case ENOENT: "there is no such file; check the path"
        case EACCES, EPERM: "it may not be read; check its permissions"
        case EISDIR: "it is a folder; give a file"
        default: String(cString: strerror(code))
        }
    }

    private static func read(_ descriptor: CInt, limit: Int, expected: Int = 0) throws -> [UInt8] {
        // One byte more than the file has, so that its end is met without growing.
        var result = try fill(descriptor, capacity: max(65_536, expected + 1))
        var isFull = result.count > max(65_535, expected)
        while isFull {
            guard result.count <= limit else {
                throw Failure(description: "it has more than \(limit) bytes; split it")
            }
            let more = try fill(descriptor, capacity: result.count)
            isFull = more.count == result.count
            result += more
        }
        return result
    }

    /// Reads up to the end or up to `capacity` bytes, whichever comes first.
    private static func fill(_ descriptor: CInt, capacity: Int) throws -> [UInt8] {
        var code: CInt = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let status = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, capacity - count)
                if status < 0, errno == EINTR { continue }
                if status < 0 { code = errno }
                guard status > 0 else { return }
                count += status
            }
        }
        guard code == 0 else { throw Failure(description: reason(code)) }
        return bytes
    }
}
