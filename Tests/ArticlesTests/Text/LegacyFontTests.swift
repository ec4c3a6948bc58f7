import Markup
import Testing

@testable import Articles

@Suite struct LegacyFontTests {
    struct Case: Sendable {
        var page: String
        var text: String
    }

    @Test(arguments: [
        // TCVN3 in a page of UTF-8, beside a paragraph in Unicode.
        Case(
            page: "<p>Tin mới</p><p><font face=\".VnTime\">Céng hoµ x· héi chñ nghÜa ViÖt Nam</font></p>",
            text: "<p>Tin mới</p><p><font face=\".VnTime\">Cộng hoà xã hội chủ nghĩa Việt Nam</font></p>"),
        // A font of capitals, by style and in references.
        Case(
            page: "<span style='font-family:.VnTimeH'>Uû ban nh&copy;n d&#169;n</span> caf&eacute;",
            text: "<span style='font-family:.VnTimeH'>UỶ BAN NHÂN DÂN</span> caf&eacute;"),
        Case(
            page: "<font face=\"VNI-Times\">Coäng <b>hoaø</b> xaõ hoäi</font> &lt;café&gt;",
            text: "<font face=\"VNI-Times\">Cộng <b>hoà</b> xã hội</font> &lt;café&gt;"),
        // The font is named and the text is Unicode all the same.
        Case(
            page: "<font face=\".VnTime\">Cộng hoà xã hội</font>", text: "<font face=\".VnTime\">Cộng hoà xã hội</font>"
        ),
        Case(page: "<p>café déjà vu .vn</p>", text: "<p>café déjà vu .vn</p>"),
    ])
    func textForAFontOfItsOwnBecomesUnicode(_ item: Case) {
        #expect(shown(Array(item.page.utf8), charset: "utf-8") == item.text)
    }

    private func shown(_ page: [UInt8], charset: String?) -> String {
        let decoded = TextDecoder.decode(page, httpCharset: charset, kind: .html)
        let known = VietnameseCharset(rawValue: decoded.encoding)
        return String(decoding: LegacyFontMarkup.unicode(decoded.utf8, known: known) ?? decoded.utf8, as: UTF8.self)
    }

    @Test func aPageThatNamesSuchAFontIsReadThroughIt() throws {
        let page = "<p><span style='font-family: .VnTime'>C\u{E9}ng hoµ</span> và .vn</p>"
        let tree = try DecodedPage(Array(page.utf8), charset: "utf-8", limit: 1_000).tree
        #expect(String(decoding: tree.text, as: UTF8.self) == "Cộng hoà và .vn")
    }

    @Test func aHeadingInAFontOfCapitalsIsCapitals() throws {
        let bytes = try #require(
            LegacyVietnamese.bytes("Sở Nông nghiệp tỉnh về bản mới, trao giống lúa cho bà con.", .tcvn3))
        let page = Array("<p><font face='.VnArialH'>".utf8) + bytes + Array("</font></p><p>".utf8) + bytes
        #expect(
            shown(page, charset: nil)
                == "<p><font face='.VnArialH'>SỞ NÔNG NGHIỆP TỈNH VỀ BẢN MỚI, TRAO GIỐNG LÚA CHO BÀ CON.</font></p>"
                + "<p>Sở Nông nghiệp tỉnh về bản mới, trao giống lúa cho bà con.")
    }
}

@Suite struct ToneMarksTests {
    @Test(arguments: [
        ("hoà bình, khoẻ mạnh, thuỷ lợi, UỶ BAN", "hòa bình, khỏe mạnh, thủy lợi, ỦY BAN"),
        // No choice in these: a final, the q of "quý", three vowels, another language.
        ("quý, hoán, thuyền, toàn, loài, của, mía, voilà", "quý, hoán, thuyền, toàn, loài, của, mía, voilà"),
    ])
    func eachSchoolPutsItsTonesWhereItWantsThem(_ new: String, _ old: String) {
        #expect(ToneMarks.old.applied(to: new) == old)
        #expect(ToneMarks.new.applied(to: old) == new)
    }
}
