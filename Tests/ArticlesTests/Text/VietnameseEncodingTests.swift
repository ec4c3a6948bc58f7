import Foundation
import Testing

@testable import Articles

@Suite struct VietnameseEncodingTests {
    @Test(arguments: VietnameseCharset.allCases)
    func aThousandSentencesComeBackWithoutALabel(_ charset: VietnameseCharset) {
        var asked = 0
        var wrong: [String] = []
        for sentence in VietnameseSentences.first(1_000) {
            // No encoding but Microsoft's and VNI has all the quotes and dashes.
            let text = charset == .viscii || charset == .vps ? plain(sentence) : sentence
            guard let bytes = LegacyVietnamese.bytes(text, charset) else { continue }
            asked += 1
            let decoded = TextDecoder.decode(bytes, httpCharset: nil, kind: .plain)
            if String(decoding: decoded.utf8, as: UTF8.self) != text || decoded.encoding != charset.rawValue {
                wrong.append("\(decoded.encoding): \(text) ≠ \(String(decoding: decoded.utf8, as: UTF8.self))")
            }
        }
        #expect(asked >= 990)
        #expect(wrong.count * 200 <= asked, "\(wrong.prefix(12).joined(separator: "\n"))")
    }

    private func plain(_ text: String) -> String {
        text.replacing("“", with: "\"").replacing("”", with: "\"").replacing("–", with: "-").replacing("…", with: "...")
    }
}

extension VietnameseEncodingTests {
    struct Case: Sendable {
        var charset: VietnameseCharset
        var label: String?
        var encoding: String
    }

    @Test(arguments: [
        Case(charset: .tcvn3, label: "x-user-defined", encoding: "tcvn3"),
        Case(charset: .vni, label: "iso-8859-1", encoding: "vni"),
        Case(charset: .vps, label: "x-viet-vps", encoding: "vps"),
        Case(charset: .windows1258, label: "windows-1258", encoding: "windows-1258"),
        Case(charset: .viscii, label: "utf-8", encoding: "viscii"),
    ])
    func aPageWithForeignMenusAndAWrongLabelIsReadByItsText(_ item: Case) throws {
        let sentence = "Hơn 300 hộ dân ở bản Nà Phường đã có nước sạch, không còn phải gánh từng thùng."
        let bytes = try #require(LegacyVietnamese.bytes(sentence, item.charset))
        let head = "<html><head><style>p{margin:0}</style></head><body><a href='/'>Home</a> <a href='/news'>News</a><p>"
        let page = Array(head.utf8) + bytes + Array("</p><!-- end --></body></html>".utf8)
        let decoded = TextDecoder.decode(page, httpCharset: item.label, kind: .html)
        #expect(decoded.encoding == item.encoding)
        #expect(String(decoding: decoded.utf8, as: UTF8.self).contains(sentence))
    }

    @Test func headingsTypedForAFontOfCapitalsComeBackAsCapitals() throws {
        // "CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM": small letters with tones, as ABC's fonts have no other.
        let lower = "CộNG HOà Xã HộI CHủ NGHĩA VIệT NAM – tỉnh Hà Nam, xã Hồ UBND"
        let bytes = try #require(LegacyVietnamese.bytes(lower, .tcvn3))
        let decoded = TextDecoder.decode(bytes, httpCharset: nil, kind: .plain)
        #expect(
            String(decoding: decoded.utf8, as: UTF8.self)
                == "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM – tỉnh Hà Nam, xã Hồ UBND")
    }

    @Test func theShippedTablesAgreeWithTheCLibrary() {
        for charset in [VietnameseCharset.viscii, .windows1258] {
            for byte in UInt8(0xA1)...0xFF {
                guard let known = Converter.utf8([byte], from: charset.rawValue), !known.repaired else { continue }
                #expect(String(decoding: known.bytes, as: UTF8.self) == String(charset.table[Int(byte)]))
            }
        }
    }
}
