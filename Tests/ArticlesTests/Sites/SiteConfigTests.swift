import Testing

@testable import Articles

@Suite struct SiteConfigTests {
    @Test func everyDirectiveIsReadAndAWrongLineCostsThatLine() throws {
        let config = SiteConfig(
            """
            \u{FEFF}# A paper of our own
            title: //h1[@class='head']
            author: //span[@class="by"]
            date: //time/@datetime
            body: //div[@id='story']
            body: //article

            strip: //aside | //form
            strip: //div[
            strip_id_or_class: "promo"
            strip_image_src: /pixel/
            next_page_link: //a[@rel='next']/@href
            if_page_contains: //ol[@class='pages']
            single_page_link: //a[contains(., 'Print: all')]
            find_string: <br><br>
            replace_string: </p><p>
            replace_string(<nobr>): 
            prune: no
            tidy: no
            tidy: yes
            http_header(user-agent): Nobody/1.0 (http://nobody.example)
            test_url: http://paper.example/1
            """)
        var rules = ArticleRules()
        rules.title = [try SitePath("//h1[@class='head']")]
        rules.author = [try SitePath("//span[@class=\"by\"]")]
        rules.date = [try SitePath("//time/@datetime")]
        rules.body = [try SitePath("//div[@id='story']"), try SitePath("//article")]
        rules.strip = [
            try SitePath("//aside | //form"), try SitePath("//*[contains(@class, 'promo') or contains(@id, 'promo')]"),
            try SitePath("//img[contains(@src, '/pixel/')]"),
        ]
        rules.nextPage = [try SitePath("(//a[@rel='next']/@href)[boolean(//ol[@class='pages'])]")]
        rules.singlePage = [try SitePath("//a[contains(., 'Print: all')]")]
        rules.replacements = [
            ArticleRules.Replacement(find: "<br><br>", with: "</p><p>"),
            ArticleRules.Replacement(find: "<nobr>", with: ""),
        ]
        rules.prunes = false
        #expect(config.rules == rules)
        #expect(config.problems.count == 1)
        #expect(config.problems.first?.hasPrefix("line 9: '//div['") == true)
        #expect(config.ignored == ["tidy": 2, "http_header": 1, "test_url": 1])
    }

    @Test func aHostHasItsOwnFileOrThatOfADomainAboveIt() {
        #expect(
            SiteConfig.fileNames(for: "www.Science.News.example") == [
                "science.news.example.txt", ".science.news.example.txt", ".news.example.txt",
            ])
        #expect(SiteConfig.fileNames(for: "a.example") == ["a.example.txt", ".a.example.txt"])
        #expect(SiteConfig.fileNames(for: "../etc/passwd") == [])
    }
}
