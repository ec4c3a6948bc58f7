/// What is wrong with a response as HTTP; it becomes a `FetchError` that names the address.
enum HTTPProblem: Error, Equatable {
    /// Not a response, or not one that two readers would understand alike.
    case malformed(String)
    /// Status line and header fields, or trailers, have more bytes than `limit`.
    case headTooLarge(limit: Int)
    /// The body as sent has more bytes than `limit`.
    case bodyTooLarge(limit: Int)
    /// The body unpacks to more bytes than `limit`.
    case unpackedTooLarge(limit: Int)
    /// The body ended before it was whole; `expected` where its length was known.
    case cutShort(expected: Int?, got: Int)
    /// The body's `Content-Encoding` cannot be undone.
    case encoding(String)
}
