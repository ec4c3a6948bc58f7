/// A URL in parts, while it is parsed (URL standard, section 4.1).
struct URLRecord {
    var scheme: [UInt8] = []
    var username: [UInt8] = []
    var password: [UInt8] = []
    var host: [UInt8]?
    var port: UInt16?
    /// Segments, each with its slash before it; or the opaque path of `mailto:` and its like.
    var path: [UInt8] = []
    var query: [UInt8]?
    var fragment: [UInt8]?

    var isSpecial: Bool { Self.isSpecial(scheme) }
    var isFile: Bool { scheme.elementsEqual("file".utf8) }

    static func isSpecial(_ scheme: [UInt8]) -> Bool {
        switch scheme.count {
        case 2: scheme.elementsEqual("ws".utf8)
        case 3: scheme.elementsEqual("wss".utf8) || scheme.elementsEqual("ftp".utf8)
        case 4: scheme.elementsEqual("http".utf8) || scheme.elementsEqual("file".utf8)
        case 5: scheme.elementsEqual("https".utf8)
        default: false
        }
    }

    static func defaultPort(of scheme: [UInt8]) -> UInt16? {
        guard isSpecial(scheme) else { return nil }
        switch scheme.last {
        case UInt8(ascii: "s"): return scheme.count == 2 ? 80 : 443
        case UInt8(ascii: "p"): return scheme.count == 3 ? 21 : 80
        default: return nil
        }
    }

    /// Takes the last segment off the path, but never the drive of a Windows file.
    mutating func shortenPath() {
        if isFile, path.count == 3, WindowsDrive.isNormalized(path[1...]) { return }
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return }
        path.removeSubrange(slash...)
    }

    /// The URL as text, and where its parts are in it.
    func serialized() -> (href: String, offsets: URLOffsets)? {
        var text: [UInt8] = []
        text.reserveCapacity(scheme.count + (host?.count ?? 0) + path.count + (query?.count ?? 0) + 24)
        text += scheme
        text.append(UInt8(ascii: ":"))
        var offsets = URLOffsets(schemeEnd: scheme.count)
        if let host {
            text += "//".utf8
            text += username
            offsets.usernameEnd = text.count
            if !password.isEmpty {
                text.append(UInt8(ascii: ":"))
                text += password
            }
            if !username.isEmpty || !password.isEmpty { text.append(UInt8(ascii: "@")) }
            offsets.hostStart = text.count
            text += host
            offsets.hostEnd = text.count
            offsets.hasHost = true
            offsets.port = port
            if let port {
                text.append(UInt8(ascii: ":"))
                text += String(port).utf8
            }
        } else {
            (offsets.usernameEnd, offsets.hostStart, offsets.hostEnd) = (text.count, text.count, text.count)
            if path.starts(with: "//".utf8) { text += "/.".utf8 }
        }
        offsets.pathStart = text.count
        text += path
        offsets.queryStart = text.count
        if let query {
            text.append(UInt8(ascii: "?"))
            text += query
        }
        offsets.fragmentStart = text.count
        if let fragment {
            text.append(UInt8(ascii: "#"))
            text += fragment
        }
        return text.count < URLOffsets.longest ? (String(decoding: text, as: UTF8.self), offsets) : nil
    }
}
