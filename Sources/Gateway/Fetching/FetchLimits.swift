/// How long and how large a fetch may be; each limit has an error of its own.
package struct FetchLimits: Sendable, Equatable {
    /// Until a connection stands, TLS included, in seconds.
    package var connect = 10
    /// From then until the whole header is there, in seconds.
    package var firstByte = 20
    /// The whole fetch with its redirects, in seconds; waiting for one's turn at a host is not counted.
    package var total = 30
    /// The least bytes a second, over each ten seconds of a body.
    package var minRate = 500
    /// Status line and header fields, in bytes; trailers have as much again.
    package var headBytes = 64 << 10
    /// The body as sent, in bytes.
    package var sentBytes = 15 << 20
    /// The body unpacked, in bytes.
    package var bodyBytes = 15 << 20
    package var redirects = 8
    /// The responses of all fetches together, in bytes.
    package var memory = 256 << 20

    package init() {}
}
