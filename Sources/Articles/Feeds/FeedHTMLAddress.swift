/// Addresses in the HTML of feeds.
enum FeedHTMLAddress {
    /// What is to be written for an address.
    struct Written {
        /// The text, in HTML; nil where the address stays as it is written.
        var text: String?
    }

    /// The address as it is to be written; nil where it is dangerous and must go.
    static func written(_ raw: UnsafeBufferPointer<UInt8>, base: WebURL?) -> Written? {
        if isWeb(raw) { return Written(text: nil) }
        let text = HTMLEntities.decodedAttribute(raw)
        guard isSafe(text) else { return nil }
        let address = text.trimmingEnds
        guard let base, !address.hasPrefix("#"), scheme(address) == nil, let url = WebURL(address, base: base) else {
            return Written(text: nil)
        }
        return Written(text: url.href.replacing("&", with: "&amp;").replacing("<", with: "%3C"))
    }

    /// Whether it begins with `http://` or `https://`, and holds nothing that would end an attribute.
    private static func isWeb(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
        guard raw.count > 8, raw[0] | 0x20 == 0x68, raw[1] | 0x20 == 0x74, raw[2] | 0x20 == 0x74, raw[3] | 0x20 == 0x70
        else { return false }
        let rest = raw[4] | 0x20 == 0x73 ? 5 : 4
        return raw[rest] == 0x3A && raw[rest + 1] == 0x2F && raw[rest + 2] == 0x2F
    }

    /// `srcset`: addresses with what they are for, separated by commas.
    static func candidates(_ raw: String, base: WebURL?) -> String {
        let parts = HTMLEntities.decodedAttribute(raw.utf8).split(separator: ",").map { part -> String in
            let words = part.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
            guard let address = words.first, isSafe(address) else { return "" }
            let absolute =
                scheme(address) == nil ? base.flatMap { WebURL(address, base: $0)?.href } ?? address : address
            return ([absolute] + words.dropFirst().map { $0.trimmingEnds }).joined(separator: " ")
        }
        return parts.filter { !$0.isEmpty }.joined(separator: ", ").replacing("&", with: "&amp;")
            .replacing("<", with: "%3C")
    }

    /// Schemes that lead somewhere and run nothing.
    private static let schemes: Set<String> = [
        "http", "https", "mailto", "tel", "sms", "ftp", "ftps", "sftp", "feed", "news", "nntp", "irc", "ircs", "xmpp",
        "geo", "magnet", "urn", "tag", "webcal", "gopher", "ssh", "git", "svn", "aim", "callto", "ed2k", "rsync",
        "rtsp", "sip", "sips", "skype", "telnet", "mms", "mmst", "matrix", "cid", "doi", "info", "acct", "whatsapp",
        "tg", "signal", "at", "gemini", "ipfs", "ipns", "nostr", "podcast", "itpc", "pcast", "spotify", "wtai",
    ]

    /// Whether nothing runs where the address is followed.
    static func isSafe(_ address: String) -> Bool {
        guard let scheme = scheme(address) else { return true }
        if schemes.contains(scheme) { return true }
        guard scheme == "data" else { return false }
        let rest = address.drop { $0 != ":" }.lowercased().filter { !$0.isWhitespace }
        return [":image/png", ":image/jpeg", ":image/jpg", ":image/gif", ":image/webp", ":image/avif"].contains {
            rest.hasPrefix($0)
        }
    }

    /// The scheme in lower case, as a browser sees it: white space and control characters do not hide it.
    static func scheme(_ address: String) -> String? {
        var result = ""
        for scalar in address.unicodeScalars {
            if scalar.value <= 0x20 || (scalar.value >= 0x7F && scalar.value < 0xA0) || scalar.value == 0x200B {
                continue
            }
            switch scalar {
            case ":": return result.isEmpty ? nil : result.lowercased()
            case "/", "?", "#": return nil
            case "a"..."z", "A"..."Z", "0"..."9", "+", "-", ".": result.unicodeScalars.append(scalar)
            default:
                // A letter of another script that looks like one of ours is no scheme; what follows is a path.
                return nil
            }
            if result.utf8.count > 64 { return nil }
        }
        return nil
    }
}
