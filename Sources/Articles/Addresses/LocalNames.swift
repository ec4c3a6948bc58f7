/// Names that public DNS does not know, so that only a private network can answer for them.
enum LocalNames {
    /// RFC 6761, 6762 (with its appendix G), 7686, 8375; `internal` is ICANN's, `localdomain` that of `/etc/hosts`,
    /// `svc` and `consul` those of clusters.
    private static let endings = [
        "localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan", "onion",
        "home.arpa",
        "svc", "consul",
    ]

    /// Whether `host`, as a URL writes it, is such a name: one without a dot, one with one of the endings, or one that
    /// spells a private address.
    static func contains(_ host: String) -> Bool {
        let name = host.hasSuffix(".") ? String(host.dropLast()) : host
        return !name.contains(".") || endings.contains { name.hasSuffix("." + $0) } || spellsPrivateAddress(name)
    }

    /// `127.0.0.1.nip.io`, `www.10-0-0-1.sslip.io`: services that answer with the address they are asked for.
    private static func spellsPrivateAddress(_ name: String) -> Bool {
        let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let dotted = labels.indices.dropLast(3).contains { index in
            isPrivate(labels[index...].prefix(4).joined(separator: [UInt8(ascii: ".")]))
        }
        return dotted || labels.contains { isPrivate($0.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: ".") : $0 }) }
    }

    private static func isPrivate(_ text: some Sequence<UInt8>) -> Bool {
        IPv4Text.dotted(Array(text)[...]).map { !IPAddress.v4($0).isPublic } ?? false
    }
}
