import NIOCore
import NIOSSL
import Testing

@testable import Gateway

/// Made for these tests alone: they vouch for 127.0.0.1 until 2120 and for nothing else.
private enum TestCertificates {
    /// The authority.
    static let authority = """
        -----BEGIN CERTIFICATE-----
        MIIBSDCB7qADAgECAgEBMAoGCCqGSM49BAMCMCIxIDAeBgNVBAMMF0ZlZWRnYXRl
        IHRlc3QgYXV0aG9yaXR5MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAw
        WjAiMSAwHgYDVQQDDBdGZWVkZ2F0ZSB0ZXN0IGF1dGhvcml0eTBZMBMGByqGSM49
        AgEGCCqGSM49AwEHA0IABFQSmqnjIVX19C53G6KhRLnA4jyGSaugL2AYIC4KlM+s
        2+8jLILSaIspinOKywBC0oaOtwoQOPZaqVjqjo+CypijEzARMA8GA1UdEwEB/wQF
        MAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAM7qaJa2LGWy4HaX9Wvyjgpmq4weBY/V
        sCWo6cQKMUGqAiEAtqeXAbz0DJV3EdeeCZtBK/TIIzPA3fW0DEG7Fxbt+No=
        -----END CERTIFICATE-----
        """

    /// The server.
    static let server = """
        -----BEGIN CERTIFICATE-----
        MIIBRjCB7qADAgECAgECMAoGCCqGSM49BAMCMCIxIDAeBgNVBAMMF0ZlZWRnYXRl
        IHRlc3QgYXV0aG9yaXR5MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAw
        WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
        AARFZ5bGIFR3TDz81sYkTYy5ZYg6PDWU9wWyrkXMHuAlu6TR/FsQm/w07GVAMtWJ
        vWfnuZ6sLfsC0elyXa2O3EaVoyEwHzAPBgNVHREECDAGhwR/AAABMAwGA1UdEwEB
        /wQCMAAwCgYIKoZIzj0EAwIDRwAwRAIgbbF5J/ke8pRzv6B9R+eW2dEuf9ZPGNI1
        fYL7ulj0eTICIHKPawgnuy77JzdnBUuGifkcQE6Z+UVZbDEfI47C1u2y
        -----END CERTIFICATE-----
        """

    /// Its key.
    static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg5gFdsKanvcoI3n89
        hrfecWHrZpz6HNGo8jIJVfdAo7ShRANCAARFZ5bGIFR3TDz81sYkTYy5ZYg6PDWU
        9wWyrkXMHuAlu6TR/FsQm/w07GVAMtWJvWfnuZ6sLfsC0elyXa2O3EaV
        -----END PRIVATE KEY-----
        """

    /// What a server says of itself with them.
    static func context() throws -> NIOSSLContext {
        try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: NIOSSLCertificate.fromPEMBytes(Array(server.utf8)).map { .certificate($0) },
                privateKey: .privateKey(NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem))))
    }
}

@Suite struct TLSTests {
    /// What comes of a fetch where a source trusts as `change` says.
    private func body(_ change: (inout TLSOptions) -> Void) async throws -> [UInt8]? {
        let scratch = try Scratch()
        let store = try SQLiteStore(path: scratch.path + "/x.sqlite")
        var settings = Settings()
        settings.limits.total = 5
        let fetcher = HTTPFetcher(settings: settings, store: store, time: FakeTime().keeper)
        var tls = TLSOptions()
        change(&tls)
        let options = tls
        return try await TestServer.run(tls: TestCertificates.context(), { _, _ in .ok("private") }) { server in
            let url = "https://127.0.0.1:\(server.port)/f"
            var request = FetchRequest(url: url)
            request.access.obeysRobots = false
            request.access.policy = PrivateHosts.policy(["127.0.0.1"], addresses: [url], ports: [])
            request.access.tls = options
            return try await fetcher.fetch(request).body
        }
    }

    @Test func aServerThatNobodyVouchesForIsNotBelieved() async throws {
        do {
            _ = try await body { _ in }
            Issue.record("it was believed")
        } catch let error as FetchError {
            #expect(
                error.description
                    == "127.0.0.1 cannot prove who it is (its certificate is self-signed, or made by an authority that is not known here); tell its keeper, or name its authority as `tls_authority`"
            )
        }
    }

    @Test func aCertificateThatRanOutIsToldFromOneThatNobodyKnows() throws {
        let certificate = try #require(try NIOSSLCertificate.fromPEMBytes(Array(TestCertificates.server.utf8)).first)
        // Nothing makes an error of BoringSSL's but BoringSSL: here one that names no cause.
        let error = NIOSSLError.handshakeFailed(.zeroReturn)
        #expect(TLSFailure(error, peer: certificate) == .untrusted("the handshake failed"))
        #expect(TLSFailure.doubt(of: certificate, now: 5_000_000_000) == "its certificate ran out on 2120-01-01")
        #expect(
            TLSFailure.doubt(of: certificate, now: 1_500_000_000)
                == "its certificate holds only from 2020-01-01 on, or this machine's clock is wrong")
        #expect(
            TLSFailure(NIOSSLExtraError.failedToValidateHostname, peer: certificate)
                == .untrusted("its certificate is for another name"))
        #expect(TLSFailure(ChannelError.eof, peer: nil) == nil)
    }

    @Test func aSourceMayNameItsOwnAuthority() async throws {
        let scratch = try Scratch()
        try scratch.write("ca.pem", TestCertificates.authority)
        let file = scratch.path + "/ca.pem"
        let body = try await body { $0.authority = file }
        #expect(body == Array("private".utf8))
        await #expect(throws: FetchError.self) { try await self.body { $0.authority = "/nowhere.pem" } }
    }

    @Test func aSourceMayGiveUpChecking() async throws {
        let body = try await body { $0.isVerified = false }
        #expect(body == Array("private".utf8))
    }
}
