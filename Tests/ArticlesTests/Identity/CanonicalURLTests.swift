import Testing

@testable import Articles

@Suite struct CanonicalURLTests {
    struct Case: CustomTestStringConvertible {
        var one: String
        var other: String
        var testDescription: String { "\(one) \(other)" }
    }

    @Test(arguments: [
        Case(
            one: "https://tin.example/bai/5", other: "http://www.TIN.example:80/bai/5/?utm_source=rss&utm_medium=x#top"),
        Case(one: "https://tin.example/bai?id=5&p=2", other: "https://tin.example/bai?p=2&id=5&fbclid=abc"),
        Case(one: "https://tin.example/bai;jsessionid=8A1F?id=5", other: "https://tin.example/bai?id=5"),
        Case(one: "https://tin.example/(S(abc123))/bai.aspx?ID=5", other: "https://tin.example/bai.aspx?id=5"),
        Case(one: "https://tin.example/b%c3%a0i/%7Ea", other: "https://tin.example/bài/~a"),
        Case(one: "https://tin.example/", other: "https://tin.example/index.html"),
        Case(one: "https://m.tin.example/bai/5", other: "https://tin.example/bai/5/amp/"),
        Case(one: "https://tin.example/bai.amp.html", other: "https://tin.example/bai.html?amp=1"),
        Case(
            one: "https://tin.example/web/guest/bai?p_p_id=101&_101_INSTANCE_x_redirect=%2Fa&p_auth=Qx1",
            other: "https://tin.example/web/guest/bai?p_p_id=101"),
        Case(
            one: "https://tin.example/bai?sid=0a1b2c3d4e5f60718293a4b5c6d7e8f9&id=5",
            other: "https://tin.example/bai?id=5"),
        Case(one: "https://tin.example/bai?id=5&ref=rss", other: "https://tin.example/bai?id=5"),
    ])
    func addressesOfOneArticleHaveOneKey(_ test: Case) throws {
        #expect(try #require(CanonicalURL(test.one)).key == #require(CanonicalURL(test.other)).key)
    }

    @Test(arguments: [
        Case(one: "https://tin.example/default.aspx?ItemID=5", other: "https://tin.example/default.aspx?ItemID=6"),
        Case(one: "https://tin.example/index.php?id=5", other: "https://tin.example/"),
        Case(one: "https://tin.example/bai?sid=12", other: "https://tin.example/bai?sid=13"),
        Case(one: "https://tin.example/bai?source=ubnd", other: "https://tin.example/bai?source=hdnd"),
        Case(one: "https://tin.example/#!/bai/5", other: "https://tin.example/#!/bai/6"),
        Case(one: "https://tin.example/Bai", other: "https://tin.example/bai"),
        Case(one: "https://tin.example:8080/bai", other: "https://tin.example/bai"),
        Case(one: "https://m.example/bai", other: "https://www.example/bai"),
        Case(one: "https://tin.example/a%2Fb", other: "https://tin.example/a/b"),
    ])
    func addressesOfTwoArticlesHaveTwo(_ test: Case) throws {
        #expect(try #require(CanonicalURL(test.one)).key != #require(CanonicalURL(test.other)).key)
    }

    @Test func theAddressToPublishLeadsWhereTheOriginalLed() {
        let url = CanonicalURL(
            "http://www.Tin.example/Trang/default.aspx?utm_source=rss&ItemID=5&l=Tin%20t%E1%BB%A9c#x")
        #expect(url?.href == "http://www.tin.example/Trang/default.aspx?ItemID=5&l=Tin%20t%E1%BB%A9c")
        #expect(CanonicalURL("https://tin.example")?.href == "https://tin.example/")
        #expect(CanonicalURL("https://[2001:db8::1]:8443/a")?.key == "[2001:db8::1]:8443/a")
    }

    @Test(arguments: ["", "mailto:a@b.example", "/bai/5", "https://", "urn:uuid:5", "https://#", "://"])
    func anythingElseIsNone(_ text: String) {
        #expect(CanonicalURL(text) == nil)
    }

    @Test func aParameterThatChangesIsToldFromOneThatNames() throws {
        func rest(_ one: String, _ other: String) -> String? { VolatileParameter.between(one, other)?.name }
        #expect(rest("https://a.example/b?id=5&rnd=1", "https://a.example/b?id=5&rnd=2") == "rnd")
        #expect(rest("https://a.example/b?id=5&rnd=1", "https://a.example/b?id=6&rnd=2") == nil)
        #expect(rest("https://a.example/b?id=5", "https://a.example/c?id=5") == nil)
        let ignoring = try #require(CanonicalURL("https://a.example/b?id=5&rnd=1", ignoring: ["rnd"]))
        #expect(ignoring.key == "a.example/b?id=5")
        // Where the parameter names the article, the rest is the same for all of them.
        let named = ["1", "2", "3"].map {
            VolatileParameter.between("https://a.example/b?id=\($0)", "https://a.example/b?id=\($0)0")?.rest
        }
        #expect(Set(named).count == 1)
    }
}
