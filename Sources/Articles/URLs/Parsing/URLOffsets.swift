/// Where the parts of a serialised URL begin and end, in bytes.
///
///     https://user:pass@host:8080/path?query#fragment
///          │      │    ││   │    │    │     └ fragmentStart
///          │      │    ││   │    │    └ queryStart
///          │      │    ││   │    └ pathStart
///          │      │    ││   └ hostEnd
///          │      │    │└ hostStart
///          │      └ usernameEnd
///          └ schemeEnd
struct URLOffsets: Sendable {
    /// Texts from here on are refused; no server takes a URL of a thousandth of it.
    static let longest = 1 << 28

    var schemeEnd: Int
    var usernameEnd = 0
    var hostStart = 0
    var hostEnd = 0
    var pathStart = 0
    var queryStart = 0
    var fragmentStart = 0
    var hasHost = false
    var port: UInt16?
}
