import Articles
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Fetches over http and https; the only file that knows the HTTP client.
package struct HTTPFetcher: Fetcher {
    private let settings: Settings
    private let open: HTTPClient
    private let guarded: HTTPClient
    private static let mostRedirects = 5

    package init(settings: Settings) {
        self.settings = settings
        open = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: Self.configuration(settings, guarded: false))
        guarded = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: Self.configuration(settings, guarded: true))
    }

    /// Closes all connections.
    package func shutdown() async throws {
        try await open.shutdown()
        try await guarded.shutdown()
    }

    private static func configuration(_ settings: Settings, guarded: Bool) -> HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(10), read: .seconds(Int64(settings.timeout))),
            decompression: .enabled(limit: .size(settings.maxBodyBytes)))
        configuration.httpVersion = .http1Only
        if guarded {
            // The address that was really connected to, whatever DNS said before: a name may be bound anew in between.
            configuration.http1_1ConnectionDebugInitializer = { channel in
                guard let address = channel.remoteAddress, Self.isPublic(address) else {
                    return channel.eventLoop.makeFailedFuture(FetchError.privateAddress(host: "the host"))
                }
                return channel.eventLoop.makeSucceededVoidFuture()
            }
        }
        return configuration
    }

    private static func isPublic(_ address: SocketAddress) -> Bool {
        switch address {
        case .v4(let v4): withUnsafeBytes(of: v4.address.sin_addr) { AddressPolicy.isPublic4(Array($0)) }
        case .v6(let v6): withUnsafeBytes(of: v6.address.sin6_addr) { AddressPolicy.isPublic6(Array($0)) }
        case .unixDomainSocket: false
        }
    }

    package func fetch(_ request: FetchRequest) async throws -> FetchResponse {
        guard var url = WebURL(request.url), url.href.hasPrefix("http://") || url.href.hasPrefix("https://") else {
            throw FetchError.notWeb(request.url)
        }
        for _ in 0...Self.mostRedirects {
            let host = URL(string: url.href)?.host()?.lowercased() ?? ""
            let client = request.allowPrivate.contains(host) ? open : guarded
            let response = try await execute(request, url.href, host, client)
            guard [301, 302, 303, 307, 308].contains(Int(response.status.code)) else {
                return try await read(response, url.href)
            }
            let target = response.headers.first(name: "location") ?? ""
            guard let next = WebURL(target, base: url), next.href.hasPrefix("http") else {
                throw FetchError.badRedirect(target)
            }
            url = next
        }
        throw FetchError.tooManyRedirects(Self.mostRedirects)
    }

    private func execute(_ request: FetchRequest, _ url: String, _ host: String, _ client: HTTPClient) async throws
        -> HTTPClientResponse
    {
        var message = HTTPClientRequest(url: url)
        let contact = settings.contact.map { " (+\($0))" } ?? ""
        message.headers.add(name: "User-Agent", value: settings.userAgent ?? "Feedgate/\(feedgateVersion)\(contact)")
        message.headers.add(
            name: "Accept",
            value: "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5")
        if let etag = request.etag { message.headers.add(name: "If-None-Match", value: etag) }
        if let date = request.lastModified { message.headers.add(name: "If-Modified-Since", value: date) }
        do {
            return try await client.execute(message, timeout: .seconds(Int64(settings.timeout)))
        } catch let error as FetchError {
            throw error == .privateAddress(host: "the host") ? .privateAddress(host: host) : error
        } catch let error as HTTPClientError
            where error == .deadlineExceeded || error == .readTimeout || error == .connectTimeout
        {
            throw FetchError.timeout(seconds: settings.timeout)
        } catch {
            throw FetchError.connection(Self.reason(error))
        }
    }

    private static func reason(_ error: any Error) -> String {
        let text = "\(error)"
        return text.contains("privateAddress")
            ? "the host lies in a private network, which is refused" : String(text.prefix(200))
    }

    private func read(_ response: HTTPClientResponse, _ url: String) async throws -> FetchResponse {
        let etag = response.headers.first(name: "etag")
        let modified = response.headers.first(name: "last-modified")
        let type = response.headers.first(name: "content-type")
        if response.status == .notModified {
            return FetchResponse(url: url, body: nil, contentType: type, etag: etag, lastModified: modified)
        }
        guard (200..<300).contains(Int(response.status.code)) else {
            throw FetchError.status(Int(response.status.code), url: url)
        }
        var bytes: [UInt8] = []
        do {
            for try await part in response.body {
                bytes.append(contentsOf: part.readableBytesView)
                guard bytes.count <= settings.maxBodyBytes else {
                    throw FetchError.tooLarge(limit: settings.maxBodyBytes)
                }
            }
        } catch let error as FetchError {
            throw error
        } catch let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout {
            throw FetchError.timeout(seconds: settings.timeout)
        } catch {
            throw FetchError.connection("the response broke off: \(Self.reason(error))")
        }
        let encoded = response.headers.first(name: "content-encoding") != nil
        if !encoded, let length = response.headers.first(name: "content-length").flatMap({ Int($0) }),
            bytes.count < length
        {
            throw FetchError.cutShort(expected: length, got: bytes.count)
        }
        return FetchResponse(url: url, body: bytes, contentType: type, etag: etag, lastModified: modified)
    }
}
