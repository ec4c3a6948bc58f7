import Testing

@testable import Articles

@Suite struct SiteRulesTests {
    private static let page = """
        <html lang="en"><head><title>Paper - Home</title><meta name="keywords" content="bridge"></head><body>
        <div class="top">Yesterday's paper: all the stories of the week, read by thousands and thousands of people.</div>
        <h2 class="kop">A bridge for the village</h2><span class="wie">Jane Roe</span><span class="tijd">26 May 2024</span>
        <div id="tekst"><p>The village of Nowhere has built itself a bridge of sixty metres.</p><p class="ad">Buy now!</p>
        <p>It took four months, and nobody was paid for it by anybody at all.</p></div>
        <div id="tekst2"><p>Another text that is no part of it, though it is quite as long as the real one.</p></div>
        <a class="verder" href="/a?p=2">on</a></body></html>
        """

    private func rules() throws -> ArticleRules {
        var rules = ArticleRules()
        rules.body = [try SitePath("#nothing"), try SitePath("//div[@id='tekst']")]
        rules.title = [try SitePath("h2.kop")]
        rules.date = [try SitePath("span.tijd")]
        rules.author = [try SitePath("span.wie")]
        rules.strip = [try SitePath("p.ad")]
        rules.nextPage = [try SitePath("a.verder")]
        rules.replacements = [ArticleRules.Replacement(find: "Nowhere", with: "Somewhere")]
        return rules
    }

    @Test func rulesFindEveryPart() throws {
        var reader = PageReader()
        reader.rules = try rules()
        let article = try reader.article(html: Array(Self.page.utf8), url: "https://paper.example/a")
        #expect(
            article.contentText == """
                The village of Somewhere has built itself a bridge of sixty metres.

                It took four months, and nobody was paid for it by anybody at all.
                """)
        #expect(article.title == "A bridge for the village")
        #expect(article.published?.iso8601 == "2024-05-26")
        #expect(article.byline?.author == "Jane Roe")
        #expect(article.nextPageURL == "https://paper.example/a?p=2")
        #expect(article.tags == ["bridge"])
        #expect(article.language == "en")
    }

    @Test func whatNoRuleFindsIsFoundWithoutThem() throws {
        var rules = ArticleRules()
        rules.body = [try SitePath("#gone")]
        rules.strip = [try SitePath("#tekst2"), try SitePath(".top")]
        var reader = PageReader()
        reader.rules = rules
        let article = try reader.article(html: Array(Self.page.utf8), url: "https://paper.example/a")
        #expect(article.contentText.contains("sixty metres"))
        #expect(!article.contentText.contains("Another text"))
    }

    @Test func whatStandsAroundARuledBodyIsStillRead() throws {
        let sentence = "The village has built itself a bridge of sixty metres, and nobody was paid for it by anybody."
        let page = """
            <html lang="en"><head><title>The Paper of the Village</title></head><body><div class="page">
            <h1>A bridge for the village</h1><p class="when">Published 26 May 2024 by Jane Roe</p>
            <div class="content"><p>\(sentence)</p><p>\(sentence) It took four months.</p></div>
            <p><a href="/files/plan.pdf">The plan</a></p></div></body></html>
            """
        var reader = PageReader()
        let unruled = try reader.article(html: Array(page.utf8), url: "https://paper.example/a")
        reader.rules = ArticleRules()
        reader.rules?.body = [try SitePath(".content")]
        reader.rules?.author = [try SitePath(".nobody")]
        let reading = try reader.reading(html: Array(page.utf8), url: "https://paper.example/a")
        let article = reading.article
        #expect(article.title == "A bridge for the village")
        #expect(article.published?.iso8601 == "2024-05-26")
        #expect(article.attachments.map(\.url) == ["https://paper.example/files/plan.pdf"])
        #expect(article.byline == unruled.byline)
        #expect(reading.unmatchedRules == ["author"])
    }

    @Test func learntLinesAreExplained() throws {
        let line = "Buy the paper at your own newsagent every day."
        let html = Self.page.replacing(
            "</p></div>\n<div id=\"tekst2\">", with: "</p><p>\(line)</p></div><div id=\"x\">")
        var reader = PageReader()
        reader.rules = try rules()
        reader.rules?.strip = []
        reader.learnt = LearntLines(pages: 20, lines: [.init(key: LineKey.of(line), text: line, pages: 18)])
        let reading = try reader.reading(html: Array(html.utf8), url: nil)
        #expect(!reading.article.contentText.contains(line))
        #expect(reading.article.contentText.contains("nobody was paid"))
    }

    @Test func aHugePageUnderAQuadraticPathCostsOneRule() throws {
        var rules = ArticleRules()
        rules.strip = [try SitePath("//p[count(preceding::p) mod 2 = 1]")]
        var reader = PageReader()
        reader.rules = rules
        let html = "<html><body>" + String(repeating: "<p>Some words that stand in a line here.", count: 3_000)
        #expect(try reader.article(html: Array(html.utf8)).contentText.hasPrefix("Some words"))
    }
}
