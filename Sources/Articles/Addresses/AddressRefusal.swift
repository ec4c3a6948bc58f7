/// Why a URL is not fetched.
public enum AddressRefusal: Error, Sendable, Equatable {
    case notWeb(scheme: String)
    case port(UInt16, host: String)
    case localName(String)
    /// Without an address where the name has none at all.
    case privateAddress(IPAddress?, host: String)
}

extension AddressRefusal: CustomStringConvertible {
    /// The reason in words, and what to do about it.
    public var description: String {
        switch self {
        case .notWeb(let scheme):
            "'\(scheme):' is not fetched, only http: and https: are; write the address of the feed or the page itself"
        case .port(let port, let host):
            "port \(port) of \(host) belongs to another protocol than HTTP; list '\(host):\(port)' under allow_private if a "
                + "web server really answers there"
        case .localName(let host):
            "'\(host)' is a name of private networks, which are refused; list it under allow_private if you mean it"
        case .privateAddress(let address?, let host):
            "\(host) lies in a private network (\(address)), which is refused; list '\(host)' under allow_private if you "
                + "mean it"
        case .privateAddress(nil, let host): "\(host) has no address; check the spelling of its name"
        }
    }
}
