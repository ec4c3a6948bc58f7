import Testing

@testable import Articles

struct AddressPolicyTests {
    @Test(arguments: [
        "9.9.9.9", "100.128.0.1", "172.32.0.1", "192.0.1.1", "198.20.0.1", "203.0.114.1", "223.255.255.255",
        "2001:200::1", "2400:cb00::1", "2a02:26f0::1", "64:ff9b::9.9.9.9", "2001:db9::1",
    ])
    func addressesOfTheInternetArePublic(_ text: String) {
        #expect(IPAddress(text)?.isPublic == true)
    }

    @Test(arguments: [
        "0.1.2.3", "10.1.2.3", "100.64.1.1", "100.127.1.1", "127.8.8.8", "168.63.129.16", "169.254.1.1", "172.31.1.1",
        "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.9.9", "198.19.1.1", "198.51.100.1", "203.0.113.1",
        "224.0.0.251", "250.1.1.1", "255.255.255.255", "::", "::1", "::9.9.9.9", "::ffff:9.9.9.9", "::ffff:0:10.0.0.1",
        "64:ff9b::10.0.0.1", "64:ff9b:0:0:1::1", "64:ff9b:1::1", "100::1", "2001::1", "2001:1ff::1", "2001:db8:1::1",
        "2002:909:909::1", "3fff:fff::1", "5f00::1", "fc00::1", "fdff::1", "fe80::1%eth0", "fec0::1", "ff02::1",
    ])
    func specialAddressesAreNot(_ text: String) {
        #expect(IPAddress(text)?.isPublic == false)
    }

    @Test func addressesAreReadAndWritten() {
        #expect(IPAddress(bytes: [192, 0, 2, 1])?.description == "192.0.2.1")
        #expect(
            IPAddress(bytes: [0x20, 1, 0xD, 0xB8, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1])?.description
                == "2001:db8::1:0:0:1")
        #expect(IPAddress(bytes: [1, 2, 3]) == nil)
        #expect(IPAddress("1.2.3") == nil)
        #expect(IPAddress("1.2.3.04") == nil)
        #expect(IPAddress("1::2::3") == nil)
    }

    struct Case: CustomTestStringConvertible {
        var url: String
        var policy = AddressPolicy()
        /// Nil where the URL may be fetched.
        var refusal: AddressRefusal?
        var testDescription: String { url }
    }

    @Test(arguments: [
        Case(url: "https://tinh.example/"),
        Case(url: "https://tinh.example.:8443/"),
        Case(url: "https://9.9.9.9.example/"),
        Case(url: "http://9.9.9.9/"),
        Case(url: "ftp://tinh.example/", refusal: .notWeb(scheme: "ftp")),
        Case(url: "http://tinh.example:25/", refusal: .port(25, host: "tinh.example")),
        Case(url: "http://tinh.example:0/", refusal: .port(0, host: "tinh.example")),
        Case(
            url: "http://tinh.example:8443/", policy: AddressPolicy(ports: [80, 443]),
            refusal: .port(8443, host: "tinh.example")),
        Case(url: "http://0x7f.1/", refusal: .privateAddress(.v4(0x7F00_0001), host: "127.0.0.1")),
        Case(url: "http://[::ffff:a00:1]/", refusal: .privateAddress(.v6(0, 0xFFFF_0A00_0001), host: "[::ffff:a00:1]")),
        Case(url: "http://LOCALHOST./", refusal: .localName("localhost.")),
        Case(url: "http://x.Localhost/", refusal: .localName("x.localhost")),
        Case(url: "http://metadata.google.internal/", refusal: .localName("metadata.google.internal")),
        Case(url: "http://kho/", refusal: .localName("kho")),
        Case(url: "http://a.10.0.0.1.dns.example/", refusal: .localName("a.10.0.0.1.dns.example")),
        Case(url: "http://a.192-168-0-1.dns.example/", refusal: .localName("a.192-168-0-1.dns.example")),
        Case(url: "http://kho/", policy: AddressPolicy(allowPrivate: ["KHO"])),
        Case(url: "http://kho:8080/", policy: AddressPolicy(allowPrivate: ["kho"])),
        Case(url: "http://kho:25/", policy: AddressPolicy(allowPrivate: ["kho"]), refusal: .port(25, host: "kho")),
        Case(url: "http://127.0.0.1:25/", policy: AddressPolicy(allowPrivate: ["127.1:25"])),
        Case(url: "https://[fd00::1]/", policy: AddressPolicy(allowPrivate: ["[FD00:0::1]"])),
        Case(
            url: "http://127.0.0.1:81/", policy: AddressPolicy(allowPrivate: ["127.0.0.1:80"]),
            refusal: .privateAddress(.v4(0x7F00_0001), host: "127.0.0.1")),
    ])
    func aURLIsAllowedOrRefused(_ example: Case) throws {
        let url = try #require(WebURL(example.url))
        var refusal: AddressRefusal?
        do throws(AddressRefusal) { _ = try example.policy.target(of: url) } catch { refusal = error }
        #expect(refusal == example.refusal)
    }

    @Test func onlyPublicAddressesOfANameAreConnectedTo() throws {
        let url = try #require(WebURL("https://tinh.example/"))
        let (near, far) = (IPAddress.v4(0x0A00_0001), IPAddress.v4(0x0909_0909))
        #expect(try AddressPolicy().addresses([near, far], for: url) == [far])
        #expect(throws: AddressRefusal.privateAddress(near, host: "tinh.example")) {
            try AddressPolicy().addresses([near], for: url)
        }
        #expect(throws: AddressRefusal.privateAddress(nil, host: "tinh.example")) {
            try AddressPolicy().addresses([], for: url)
        }
        let open = AddressPolicy(allowPrivate: ["tinh.example"])
        #expect(try open.addresses([near, far], for: url) == [near, far])
        #expect(throws: AddressRefusal.privateAddress(near, host: "tinh.example")) {
            try AddressPolicy().check(near, for: url)
        }
        #expect(throws: Never.self) { try open.check(near, for: url) }
    }
}
