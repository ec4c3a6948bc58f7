import Testing

@testable import Markup

private func outline(_ html: String) throws -> String {
    let tree = try PageTree(Array(html.utf8))
    return tree.nodes.map { node in
        let indent = String(repeating: " ", count: Int(node.depth))
        guard node.tag == .text else { return indent + node.tag.name }
        return indent + String(decoding: tree.text[Int(node.textStart)..<Int(node.textEnd)], as: UTF8.self)
    }.joined(separator: "\n")
}

@Suite struct PageTreeTests {
    @Test func elementsStandInDocumentOrder() throws {
        #expect(
            try outline("<title>T</title><p>one <b>two</b> three<p>four") == """
                html
                 head
                  title
                   T
                 body
                  p
                   one\u{20}
                   b
                    two
                    three
                  p
                   four
                """)
    }

    @Test func entitiesAreDecodedAndHiddenElementsLeaveNoText() throws {
        #expect(
            try outline("<p>a &amp; b&nbsp;&#7879;<script>var x = '<p>no</p>'</script><style>p{}</style></p>") == """
                html
                 body
                  p
                   a & b\u{A0}ệ
                """)
    }

    @Test func aWrongMetaCharsetChangesNothing() throws {
        #expect(try outline("<meta charset=windows-1252><p>Hội nghị").hasSuffix("Hội nghị"))
    }

    @Test func attributesAreFoundByName() throws {
        let tree = try PageTree(Array("<div ID=x class='a b' onclick=y><a href='/?a=1&amp;b=2'>l</a></div>".utf8))
        let div = try #require(tree.nodes.firstIndex { $0.tag == .div })
        let link = try #require(tree.nodes.firstIndex { $0.tag == .a })
        #expect(tree.value(of: .id, at: div) == "x")
        #expect(tree.value(of: .class, at: div) == "a b")
        #expect(tree.value(of: .href, at: link) == "/?a=1&b=2")
        #expect(tree.value(of: .href, at: div) == nil)
    }

    @Test func jsonLDIsKept() throws {
        let tree = try PageTree(Array(#"<script type="application/ld+json">{"a": "</p>"}</script><p>x"#.utf8))
        #expect(tree.jsonLD.map { String(decoding: tree.values[$0], as: UTF8.self) } == [#"{"a": "</p>"}"#])
    }

    @Test func aSubtreeIsARangeOfNodesAndOfText() throws {
        let tree = try PageTree(Array("<body><div><p>one</p><p>two</p></div><p>three".utf8))
        let div = try #require(tree.nodes.firstIndex { $0.tag == .div })
        #expect(String(decoding: tree.text[tree.textRange(at: div)], as: UTF8.self) == "onetwo")
        #expect(Int(tree.nodes[div].end) - div == 5)
    }

    struct Hostile: CustomTestStringConvertible {
        var name: String
        var page: [UInt8]
        var text: String?
        var testDescription: String { name }
    }

    @Test(arguments: [
        Hostile(name: "deep", page: Array((String(repeating: "<div>", count: 100_000) + "x").utf8), text: "x"),
        Hostile(
            name: "deep with wrong end tags",
            page: Array((String(repeating: "<div>", count: 50_000) + String(repeating: "</b>", count: 50_000)).utf8)),
        Hostile(name: "stray", page: Array(repeating: UInt8(ascii: "<"), count: 1_000_000)),
        Hostile(
            name: "attributes",
            page: Array(("<p " + (0..<200_000).map { "a\($0)=1 " }.joined() + ">x</p>").utf8), text: "x"),
        Hostile(
            name: "unclosed items", page: Array((String(repeating: "<li>i</b>", count: 100_000)).utf8),
            text: String(repeating: "i", count: 100_000)),
    ])
    func hostilePagesEndSoonOrAreRefused(_ hostile: Hostile) throws {
        do {
            let tree = try PageTree(hostile.page)
            if let text = hostile.text { #expect(String(decoding: tree.text, as: UTF8.self) == text) }
        } catch MarkupError.tooMuch {
            #expect(hostile.text == nil)
        }
    }

    @Test func aPageOfMoreTextThanABookIsRefused() {
        let page = Array("<p>".utf8) + Array(repeating: UInt8(ascii: "a"), count: 6_000_001)
        #expect(throws: MarkupError.tooMuch(what: "bytes of text", limit: 6_000_000)) { _ = try PageTree(page) }
    }
}
