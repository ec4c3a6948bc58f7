import Testing

@testable import Articles

struct WebURLTests {
    struct Case: CustomTestStringConvertible {
        var text: String
        var base: String?
        /// Nil where the text is no URL.
        var href: String?
        var testDescription: String { text }

        init(_ text: String, base: String? = nil, _ href: String?) {
            (self.text, self.base, self.href) = (text, base, href)
        }
    }

    @Test(arguments: [
        Case("https://tinh.example/tin-tuc/1.html?id=2#anh", "https://tinh.example/tin-tuc/1.html?id=2#anh"),
        Case(" \u{0}HTTPS://Tinh.Example:443\t/a\nb ", "https://tinh.example/ab"),
        Case("http://tinh.example", "http://tinh.example/"),
        Case("http://tinh.example:8080?q", "http://tinh.example:8080/?q"),
        Case("http://a.example/x/./y/%2E%2e/z/..", "http://a.example/x/"),
        Case("http:\\\\a.example\\b", "http://a.example/b"),
        Case("http://a.example/tin tức/'\"?q='\"#`", "http://a.example/tin%20t%E1%BB%A9c/'%22?q=%27%22#%60"),
        Case("http://u:p:q@x@a.example/", "http://u:p%3Aq%40x@a.example/"),
        Case("http://a.example/?#", "http://a.example/?#"),
        Case("http://a.example:65536/", nil),
        Case("http://a.example:8o/", nil),
        Case("http://", nil),
        Case("http://:80/", nil),
        Case("http://a b/", nil),
        Case("http://a%41.example/", "http://aa.example/"),
        Case("http://a%2Fb/", nil),
        Case("tin-tuc.html", nil),
        Case("mailto:toa-soan@tinh.example ", "mailto:toa-soan@tinh.example"),
        Case("data:text/plain,a b #c", "data:text/plain,a b%20#c"),
        Case("x:/..//y", "x:/.//y"),
        Case("FILE:c|\\dir/..\\..", "file:///c:/"),
        Case("file://localhost/etc", "file:///etc"),
    ])
    func aTextBecomesItsURL(_ example: Case) {
        #expect(WebURL(example.text)?.href == example.href)
    }

    @Test(arguments: [
        Case("b.html", "https://a.example/x/b.html"),
        Case("/b.html", "https://a.example/b.html"),
        Case("/b/../c d", "https://a.example/c%20d"),
        Case("//b.example/c", "https://b.example/c"),
        Case("?q", "https://a.example/x/y?q"),
        Case("#f", "https://a.example/x/y?z#f"),
        Case("", "https://a.example/x/y?z"),
        Case("../../../up", "https://a.example/up"),
        Case("https:b", "https://a.example/x/b"),
        Case("http:b", "http://b/"),
        Case("javascript:alert(1)", "javascript:alert(1)"),
        Case("#f", base: "mailto:x", "mailto:x#f"),
        Case("f", base: "mailto:x", nil),
        Case("/c", base: "file:///D:/a/b", "file:///D:/c"),
        Case("/E:/c", base: "file:///D:/a/b", "file:///E:/c"),
    ])
    func aReferenceIsResolved(_ example: Case) throws {
        let base = try #require(WebURL(example.base ?? "https://a.example/x/y?z#w"))
        #expect(WebURL(example.text, base: base)?.href == example.href)
    }

    @Test(arguments: [
        Case("127.1", "127.0.0.1"),
        Case("0x7F.0.0.01", "127.0.0.1"),
        Case("2130706433", "127.0.0.1"),
        Case("0300.0250.1", "192.168.0.1"),
        Case("127。0．0｡1", "127.0.0.1"),
        Case("１２７.0.0.1.", "127.0.0.1"),
        Case("256.1.1.1", nil),
        Case("1.2.3.4.5", nil),
        Case("4294967296", nil),
        Case("a.0x", nil),
        Case("a.1x", "a.1x"),
        Case("[::FFFF:127.0.0.1]", "[::ffff:7f00:1]"),
        Case("[1:0:0:2:0:0:0:3]", "[1:0:0:2::3]"),
        Case("[0:0:1::]", "[0:0:1::]"),
        Case("[::1", nil),
        Case("[1::2::3]", nil),
        Case("[1:2:3:4:5:6:7:1.2.3.4]", nil),
        Case("[::1%25eth0]", nil),
    ])
    func aHostMayBeAnAddress(_ example: Case) {
        #expect(WebURL("http://\(example.text)/")?.host == example.href)
    }

    @Test(arguments: [
        Case("BÁO.example", "xn--bo-mia.example"),
        Case("ba\u{301}o.example", "xn--bo-mia.example"),
        Case("straße.example", "xn--strae-oqa.example"),
        Case("ﬁn\u{AD}.example", "fin.example"),
        Case("東京。example", "xn--1lqs71d.example"),
        Case("XN--BO-MIA.example", "xn--bo-mia.example"),
        Case("xn--bo-mia.é", "xn--bo-mia.xn--9ca"),
        Case("xn--a.é", nil),
        Case("\u{301}a.example", nil),
        Case("a\u{200D}b.example", nil),
        Case("क्\u{200D}ष.example", "xn--11b2ezcw70k.example"),
        Case("אa.example", nil),
        Case("אב.example", "xn--4dbc.example"),
        Case("\u{E000}.example", nil),
        Case("\u{AD}", nil),
        Case("a_b.example", "a_b.example"),
    ])
    func aNameBecomesASCII(_ example: Case) {
        #expect(WebURL("https://\(example.text)/")?.host == example.href)
    }

    @Test func aURLHasParts() throws {
        let url = try #require(WebURL("https://nam:kin@Tinh.example:8443/a/b?c=1#d"))
        #expect(
            [url.scheme, url.username, url.password, url.host, url.pathname, url.search, url.hash, url.origin]
                == ["https", "nam", "kin", "tinh.example", "/a/b", "?c=1", "#d", "https://tinh.example:8443"])
        #expect(url.port == 8443)
        #expect(url.requestTarget == "/a/b?c=1")
        #expect(url.withoutFragment.href == "https://nam:kin@tinh.example:8443/a/b?c=1")
        #expect(url.withoutCredentials.href == "https://tinh.example:8443/a/b?c=1#d")
        #expect(url.address == nil)

        let bare = try #require(WebURL("http://[::1]"))
        #expect([bare.username, bare.password, bare.pathname, bare.search, bare.hash] == ["", "", "/", "", ""])
        #expect(bare.effectivePort == 80)
        #expect(bare.address == .v6(0, 1))
        #expect(WebURL("data:,x")?.host == nil)
        #expect(WebURL("data:,x")?.origin == "null")
    }

    /// What is written must be read as the same URL again, or a check and a connection could differ.
    @Test(arguments: [
        "https://a.example/%2e/..;/x?y#z", "x:/.//y", "http://a.example//b//../c", "file:///C|/x", "x:a b ?c",
        "http://a.example/\u{FFFD}\u{7F}?\u{80}#\u{1F600}", "https://đường.example:0/",
    ])
    func itsTextIsReadAsTheSame(_ text: String) throws {
        let url = try #require(WebURL(text))
        #expect(WebURL(url.href) == url)
        #expect(WebURL(url.href)?.record.serialized()?.href == url.href)
    }

    @Test func longHostileTextsTakeLinearTime() {
        #expect(WebURL("https://" + String(repeating: "a\u{200C}", count: 20_000) + "/") == nil)
        #expect(WebURL("https://" + String(repeating: "é", count: 20_000) + "/") == nil)
        #expect(WebURL("https://a.example" + String(repeating: "/..", count: 40_000))?.href == "https://a.example/")
        #expect(WebURL("https://" + String(repeating: "@", count: 40_000)) == nil)
    }
}
