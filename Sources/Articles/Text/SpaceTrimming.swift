extension StringProtocol {
    /// Without white space at its ends.
    var trimmingSpace: String {
        let head = drop(while: \.isWhitespace)
        return String(head.reversed().drop(while: \.isWhitespace).reversed())
    }
}
