/// Path and query of a text that should be a URL.
enum RobotsPath {
    /// What stands from the first `/`, `?` or `;` after the host to the fragment, with a slash before it.
    static func of(_ url: [UInt8]) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        let starts: [UInt8] = [slash, UInt8(ascii: "?"), UInt8(ascii: ";")]
        var start = url.starts(with: "//".utf8) ? 2 : 0
        let fragment = url[start...].firstIndex(of: UInt8(ascii: "#")) ?? url.count
        // A scheme, unless the path has begun before it.
        let colon = url[start...].indices.first { url[$0...].starts(with: "://".utf8) }
        if let colon, colon < url[start...].firstIndex(where: starts.contains) ?? url.count { start = colon + 3 }
        guard let path = url[start...].firstIndex(where: starts.contains), path < fragment else { return [slash] }
        return (url[path] == slash ? [] : [slash]) + url[path..<fragment]
    }
}
