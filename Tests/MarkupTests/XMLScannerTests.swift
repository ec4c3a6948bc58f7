import Testing

@testable import Markup

@Suite struct XMLScannerTests {
    /// A document, the events that are in it, and what is wrong with it.
    struct Case: CustomTestStringConvertible {
        var name: String
        var xml: String
        var events: String
        var damage: String?
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "plain", xml: "<?xml version='1.0'?><a b='1' c=\"2\">t<d/>u</a>\n", events: "a(b=1,c=2)[t d()[] u]"),
        Case(name: "references", xml: "<a b='&lt;&#233;'>&amp;&#xE9;&gt;</a>", events: "a(b=<é)[&é>]"),
        Case(name: "ends of lines", xml: "<a\r\nb='1'>x\r\ny\rz</a>\r\n", events: "a(b=1)[xyz]"),
        Case(name: "CDATA", xml: "<a><![CDATA[<b>&amp;]]>x</a>", events: "a()[<b>&amp;x]"),
        Case(name: "comments and instructions", xml: "<!-- x --><a>1<!-- <b> -->2<?p q?>3</a>", events: "a()[123]"),
        Case(
            name: "HTML's entities", xml: "<a>x&nbsp;y&eacute;</a>", events: "a()[x\u{A0}yé]",
            damage: "line 1: an entity is not declared"),
        Case(
            name: "bare ampersand", xml: "<a>AT&T &foo; &</a>", events: "a()[AT&T &foo; &]",
            damage: "line 1: there is a bare '&' in the text"),
        Case(
            name: "bare bracket", xml: "<a>1 < 2</a>", events: "a()[1 < 2]",
            damage: "line 1: there is a bare '<' in the text"),
        Case(
            name: "wrong end tag", xml: "<a><b>x</c></a>", events: "a()[b()[x]]",
            damage: "line 1: </c> ends <b>"),
        Case(
            name: "forgotten end tag", xml: "<a>\n<b>x\n</a>", events: "a()[b()[x]]", damage: "line 3: </a> ends <b>"),
        Case(
            name: "breaks off", xml: "<a><b>x", events: "a()[b()[x]]",
            damage: "line 1: the document breaks off before </b>"),
        Case(
            name: "breaks off in a tag", xml: "<a>x<b c='", events: "a()[x]",
            damage: "line 1: the document breaks off in a tag"),
        Case(
            name: "attribute without quotation marks", xml: "<a b=1 c d='e'f='g'>x</a>", events: "a(b=1,c=,d=e,f=g)[x]",
            damage: "line 1: the value of an attribute is not quoted"),
        Case(
            name: "text before", xml: "Warning: foo\n<?xml version='1.0'?><a>x</a>", events: "a()[x]",
            damage: "line 1: there is text before the first element"),
        Case(
            name: "two elements", xml: "<a>x</a><b/>", events: "a()[x] b()[]",
            damage: "line 1: there is more than one outermost element"),
        Case(
            name: "prefix without namespace", xml: "<a><x:b>1</x:b></a>", events: "a()[x:b()[1]]",
            damage: "line 1: the prefix 'x' is not declared"),
        Case(
            name: "own entities", xml: "<!DOCTYPE a [<!ENTITY e 'E&#33;'><!ENTITY n '&e;&e;'>]><a>&e;&n;</a>",
            events: "a()[E!]"),
        Case(
            name: "entities from outside", xml: "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>x&e;y</a>",
            events: "a()[xy]"),
        Case(
            name: "declarations elsewhere", xml: "<!DOCTYPE a SYSTEM 'a.dtd'><a>&nbsp;</a>", events: "a()[\u{A0}]"),
        Case(name: "nothing", xml: "no markup", events: "", damage: "line 1: there is text before the first element"),
    ]

    @Test(arguments: cases) func aDocumentIsReadEventByEvent(_ testCase: Case) {
        for chunk in [1 << 20, 1, 3] {
            let (events, damage) = Self.read(Array(testCase.xml.utf8), chunk: chunk)
            #expect(events == testCase.events, "in pieces of \(chunk)")
            #expect(damage == testCase.damage, "in pieces of \(chunk)")
        }
    }

    @Test func namespacesAreThoseOfTheirPlace() {
        var scanner = Self.scanner(
            Array("<a xmlns='u1' xmlns:p='u2'><p:b/><c xmlns='' xmlns:p='u3'><p:d/></c><p:e/></a>".utf8), chunk: 7)
        var found: [String] = []
        while true {
            let event = scanner.next()
            if event == .finish { break }
            if event == .start {
                found.append("\(scanner.localName(scanner.element))=\(scanner.uri(scanner.element) ?? "?")")
            }
        }
        #expect(found == ["a=u1", "b=u2", "c=", "d=u3", "e=u2"])
    }

    /// Documents that are hostile cost time in proportion to their length.
    @Test(arguments: [
        String(repeating: "<a>", count: 30_000), String(repeating: "<a b='", count: 10_000),
        "<a " + (0..<5_000).map { "a\($0)='1' " }.joined() + ">", String(repeating: "</x>", count: 30_000),
        "<a>" + String(repeating: "</x>", count: 30_000), "<a>" + String(repeating: "&", count: 100_000),
        String(repeating: "<!--", count: 30_000), String(repeating: "<![CDATA[", count: 10_000),
        "<!DOCTYPE a [" + (0..<5_000).map { "<!ENTITY e\($0) '" + String(repeating: "x", count: 1_000) + "'>" }.joined()
            + "]><a>" + String(repeating: "&e1;", count: 10_000) + "</a>",
        (0..<10_000).map { "<n\($0)>" }.joined(), (0..<2_000).map { "<a xmlns:p\($0)='u\($0)'>" }.joined(),
    ]) func hostileDocumentsEnd(_ xml: String) {
        #expect(Self.read(Array(xml.utf8), chunk: 1 << 16).damage != nil)
    }

    private static func scanner(_ bytes: [UInt8], chunk: Int) -> XMLScanner {
        var position = 0
        return XMLScanner { buffer in
            let count = min(chunk, buffer.count, bytes.count - position)
            buffer.copyBytes(from: bytes[position..<(position + count)])
            position += count
            return count
        }
    }

    private static func read(_ bytes: [UInt8], chunk: Int) -> (events: String, damage: String?) {
        var scanner = scanner(bytes, chunk: chunk)
        var result: [UInt8] = []
        func space() {
            if let last = result.last, last == UInt8(ascii: "]") || last > 0x20 && last != UInt8(ascii: "[") {
                result.append(0x20)
            }
        }
        var wasText = false
        while true {
            let event = scanner.next()
            switch event {
            case .start:
                space()
                let attributes = scanner.allAttributes.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
                result += Array("\(scanner.writtenName(scanner.element))(\(attributes))[".utf8)
            case .end: result.append(UInt8(ascii: "]"))
            case .text:
                if !wasText, result.last == UInt8(ascii: "]") { result.append(0x20) }
                result += scanner.text.filter { $0 != 0x0A }
            case .finish: return (String(decoding: result, as: UTF8.self), scanner.damage)
            }
            wasText = event == .text
        }
    }
}
