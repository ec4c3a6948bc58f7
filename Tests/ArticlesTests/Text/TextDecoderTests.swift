import Testing

@testable import Articles

@Suite struct TextDecoderTests {
    private let sentence = "Chiều ngày 24/5, đồng chí Chủ tịch huyện đã đến thăm và tặng quà các gia đình ở xã Nà Phặc."

    @Test func utf8WinsOverAWrongLabel() {
        let text = TextDecoder.decode(Array(sentence.utf8), httpCharset: "windows-1252", kind: .html)
        #expect(String(decoding: text.utf8, as: UTF8.self) == sentence)
        #expect(text.encoding == "utf-8")
        #expect(!text.repaired)
    }

    @Test func oneWrongByteCostsOneCharacter() {
        let text = TextDecoder.decode(
            Array(sentence.utf8) + [0xFF] + Array(sentence.utf8), httpCharset: nil, kind: .html)
        #expect(String(decoding: text.utf8, as: UTF8.self) == sentence + "\u{FFFD}" + sentence)
        #expect(text.repaired)
    }

    @Test func tcvn3IsReadWithoutALabel() {
        // "Chiều đẹp, huyện tổ chức họp mặt" in TCVN3.
        let bytes: [UInt8] =
            Array("Chi".utf8) + [0xD2] + Array("u ".utf8) + [0xAE, 0xD1] + Array("p, huy".utf8) + [0xD6]
            + Array("n t".utf8) + [0xE6]
            + Array(" ch".utf8) + [0xF8] + Array("c h".utf8) + [0xE4] + Array("p m".utf8) + [0xC6] + Array("t".utf8)
        let text = TextDecoder.decode(bytes, httpCharset: nil, kind: .plain)
        #expect(text.encoding == "tcvn3")
        #expect(!String(decoding: text.utf8, as: UTF8.self).contains("\u{FFFD}"))
    }

    @Test func aDeclaredEncodingIsRead() {
        let page = Array("<meta charset=gb2312><p>".utf8) + [0xD6, 0xD0, 0xCE, 0xC4, 0xD6, 0xD0, 0xCE, 0xC4]
        let text = TextDecoder.decode(page, httpCharset: nil, kind: .html)
        #expect(String(decoding: text.utf8, as: UTF8.self).hasSuffix("中文中文"))
        #expect(text.encoding == "gbk")
    }

    @Test func utf16IsReadByItsMarkAndWithoutIt() {
        let wide = Array("<p>wide text here</p>".utf8).flatMap { byte -> [UInt8] in [byte, 0] }
        for bytes in [[0xFF, 0xFE] + wide, wide] {
            let text = TextDecoder.decode(bytes, httpCharset: "utf-8", kind: .html)
            #expect(String(decoding: text.utf8, as: UTF8.self) == "<p>wide text here</p>")
        }
    }

    @Test func nulIsTakenOut() {
        #expect(TextDecoder.decode([0x61, 0, 0x62], httpCharset: nil, kind: .plain).utf8 == [0x61, 0x62])
    }
}
