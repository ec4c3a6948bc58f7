import Articles

/// Why an address could not be fetched.
package enum FetchError: Error, Equatable {
    case notWeb(String)
    /// The address, or what its name stands for, may not be asked.
    case refused(AddressRefusal)
    case unknownHost(String, reason: String)
    case connection(String)
    case tls(host: String, reason: String)
    /// What answers there speaks no TLS.
    case noTLS(host: String)
    case authority(file: String, reason: String)
    case connectTimeout(seconds: Int)
    case firstByteTimeout(seconds: Int)
    case timeout(seconds: Int)
    case tooSlow(bytesPerSecond: Int)
    case headTooLarge(limit: Int)
    case tooLarge(limit: Int)
    case unpackedTooLarge(limit: Int)
    case noMemory(limit: Int)
    case malformed(String)
    case encoding(String)
    case cutShort(expected: Int?, got: Int)
    case tooManyRedirects(Int)
    case redirectLoop(String)
    case badRedirect(String)
    case downgrade(String)
    case status(Int, url: String)
    /// 429 and 503: the server wants fewer requests.
    case slowDown(Int, url: String, retryAfter: Int?)
    case partial(url: String)
    case disallowed(url: String)
    case robotsUnavailable(origin: String, reason: String)
}

extension FetchError {
    /// How long the server wants to be left alone, in seconds; nil where it does not say.
    package var retryAfter: Int? {
        if case .slowDown(_, _, let seconds) = self { return seconds }
        return nil
    }

    /// Whether a server was reached, and is the cause.
    var cameFromServer: Bool {
        switch self {
        case .notWeb, .refused, .unknownHost, .connection, .tls, .noTLS, .authority, .connectTimeout,
            .noMemory:
            false
        default: true
        }
    }

    /// Whether the address is gone for good (410).
    package var isGone: Bool {
        if case .status(410, _) = self { return true }
        return false
    }
}

extension FetchError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notWeb(let url): "'\(url)' is no http or https address; correct it in the source's file"
        case .refused(let refusal): "\(refusal)"
        case .unknownHost(let host, let reason):
            "\(host) has no address (\(reason)); check the spelling and the network"
        case .connection(let reason): "no connection: \(reason); check the address and the network"
        case .tls(let host, let reason):
            "\(host) cannot prove who it is (\(reason)); tell its keeper, or name its authority as `tls_authority`"
        case .noTLS(let host): "\(host) does not speak https at this port; write http:// if that is right"
        case .authority(let file, let reason):
            "\(file) cannot be used as `tls_authority` (\(reason)); give a PEM file with certificates"
        case .connectTimeout(let seconds):
            "no connection within \(seconds) seconds; it is tried again later (`http_client_connect_timeout`)"
        case .firstByteTimeout(let seconds):
            "no answer within \(seconds) seconds; it is tried again later (`http_client_first_byte_timeout`)"
        case .timeout(let seconds):
            "no whole response within \(seconds) seconds; it is tried again later (`http_client_timeout`)"
        case .tooSlow(let rate):
            "it sends fewer than \(rate) bytes a second; it is tried again later (`http_client_min_rate`)"
        case .headTooLarge(let limit):
            "its header has more than \(limit) bytes; raise `http_client_max_header_size` if that is right"
        case .tooLarge(let limit):
            "the response has more than \(limit) bytes; raise `http_client_max_sent_size` if that is right"
        case .unpackedTooLarge(let limit):
            "the response unpacks to more than \(limit) bytes; raise `http_client_max_body_size` if that is right"
        case .noMemory(let limit):
            "all responses together would need more than \(limit) bytes; raise `http_client_max_memory`, or poll fewer sources at a time"
        case .malformed(let reason): "its answer is not HTTP that can be trusted: \(reason); tell its keeper"
        case .encoding(let reason): "its answer cannot be unpacked: \(reason); tell its keeper"
        case .cutShort(let expected, let got):
            "the response broke off after \(got)\(expected.map { " of \($0)" } ?? "") bytes; it is tried again later"
        case .tooManyRedirects(let count):
            "it redirects more than \(count) times; open it in a browser and use the last address"
        case .redirectLoop(let url): "it redirects in a circle, back to \(url); open it in a browser"
        case .badRedirect(let target): "it redirects to '\(target)', which is no address; tell its keeper"
        case .downgrade(let url):
            "it redirects from https to \(url), which anybody on the way can change; set `allow_downgrade: true` to follow"
        case .status(404, let url), .status(410, let url): "\(url) is gone; look for its new address on the site"
        case .status(let code, let url): "\(url) answered with status \(code); open it in a browser"
        case .slowDown(let code, let url, let seconds):
            "\(url) wants fewer requests (status \(code)\(seconds.map { ", for \($0) seconds" } ?? "")); it is left alone for a while"
        case .partial(let url): "\(url) sent a part (status 206) though all was asked for; tell its keeper"
        case .disallowed(let url):
            "robots.txt forbids \(url); ask its keeper, or set `robots: false` in the source's file if you may"
        case .robotsUnavailable(let origin, let reason):
            "\(origin)/robots.txt cannot be read (\(reason)), so nothing there is fetched until it can"
        }
    }
}
