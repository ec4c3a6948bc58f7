/// Whether what a client has is still good (RFC 9110, 13).
enum Preconditions {
    /// Whether to answer 304.
    ///
    /// A tag outweighs a date, and comparison is weak, as GET asks for: a proxy may have weakened a tag. A body's tags in
    /// all encodings stand for the same articles, so that any of them will do.
    static func notModified(ifNoneMatch: String?, ifModifiedSince: String?, tags: [String], lastModified: Int?) -> Bool
    {
        if let wanted = ifNoneMatch {
            if wanted == "*" { return true }
            return wanted.split(separator: ",").contains { candidate in
                var tag = candidate.drop { $0 == " " || $0 == "\t" }
                while tag.last == " " || tag.last == "\t" { tag.removeLast() }
                if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
                return tags.contains { $0 == tag }
            }
        }
        guard let since = ifModifiedSince.flatMap({ IMFDate.seconds($0) }), let lastModified else { return false }
        return lastModified <= since
    }
}
