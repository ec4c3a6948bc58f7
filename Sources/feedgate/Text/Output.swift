import Glibc

/// Where results and messages go: standard output is for results, standard error for people.
enum Output {
    /// Writes bytes to standard output.
    ///
    /// A reader that has gone away (`| head`) has seen what it wanted: the program ends, with success.
    static func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

    /// Writes bytes to standard output.
    static func write(_ bytes: UnsafeRawBufferPointer) throws {
        var start = 0
        while start < bytes.count {
            let written = Glibc.write(STDOUT_FILENO, bytes.baseAddress.map { $0 + start }, bytes.count - start)
            if written < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { exit(0) }
                throw InputFile.Failure(description: "standard output: " + String(cString: strerror(errno)))
            }
            start += written
        }
    }

    /// Writes a line to standard output.
    static func line(_ text: String) throws { try write(Array((text + "\n").utf8)) }

    /// Writes a line to standard error.
    static func message(_ text: String) {
        let bytes = Array((text + "\n").utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// Whether a person sees standard output, and wants colour (no-color.org).
    static var isColourful: Bool { isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil }

    /// How many columns the terminal has; nil where standard output is none.
    static var terminalColumns: Int? { isatty(STDOUT_FILENO) == 1 ? columns : nil }

    /// The text in a colour of the terminal's, where a person sees it: 31 is red, 32 green, 33 yellow.
    static func coloured(_ text: String, _ colour: Int) -> String {
        isColourful ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
    }

    /// How many columns the terminal has; 100 where there is none.
    static var columns: Int {
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20 ? Int(size.ws_col) : 100
    }
}
