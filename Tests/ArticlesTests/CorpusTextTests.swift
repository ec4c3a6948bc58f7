import Foundation
import Testing

@testable import Articles

@Suite struct CorpusTextTests {
    struct Case: CustomTestStringConvertible {
        var text: String
        var clean: String
        var testDescription: String { text.debugDescription }
    }

    @Test(arguments: [
        Case(text: "Hòa bình\n\nĐộc lập", clean: "Hòa bình\n\nĐộc lập"),
        Case(text: "Ho\u{300}a", clean: "Hòa"),
        Case(text: "a\u{A0}b\u{3000}c\td", clean: "a b c d"),
        Case(text: "a \u{A0}b", clean: "a b"),
        Case(text: "a\u{200B}b\u{AD}c\u{FEFF}d\u{2060}e\u{200E}", clean: "abcde"),
        Case(text: "a\r\nb\u{2028}c\u{B}", clean: "a\nb\nc\n"),
        Case(text: "a\u{0}\u{7F}\u{9F}b\u{1B}[0m", clean: "ab[0m"),
        Case(text: "a\u{200D}b\u{200C}", clean: "ab"),
        Case(text: "می\u{200C}خواهم", clean: "می\u{200C}خواهم"),
        Case(text: "👩\u{200D}💻 ❤\u{FE0F}", clean: "👩\u{200D}💻 ❤\u{FE0F}"),
        Case(text: "\u{212B}\u{387}\u{F900}\u{958}", clean: "Å·\u{8C48}\u{915}\u{93C}"),
        Case(text: "a\u{FFFE}b\u{1FFFF}", clean: "ab"),
    ])
    func whatDoesNotBelongGoes(_ test: Case) {
        #expect(Array(CorpusText.clean(test.text).unicodeScalars) == Array(test.clean.unicodeScalars))
    }

    /// The fast look must never call clean what the slow way would change.
    @Test func theFastLookAgreesWithTheSlowWay() {
        var wrong: [String] = []
        for value in 1...0x2FFFF where value != 0x0A {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let place = String(repeating: "a", count: value % 17) + "một bài \(scalar) báo của tỉnh nhà"
            for text in ["a\(scalar)b", "\(scalar)", place] {
                var text = text
                guard text.withUTF8({ CorpusTextCheck.isClean($0) }) else { continue }
                let composed = text.precomposedStringWithCanonicalMapping
                let category = scalar.properties.generalCategory
                let isBad =
                    !composed.unicodeScalars.elementsEqual(text.unicodeScalars)
                    || [.control, .format, .lineSeparator, .paragraphSeparator].contains(category)
                    || (category == .spaceSeparator && scalar != " ")
                    || scalar.properties.canonicalCombiningClass != .notReordered
                if isBad { wrong.append(String(value, radix: 16)) }
            }
        }
        #expect(wrong == [])
    }

    /// Wherever a text is broken, the fast look leaves it to the slow way, which mends it.
    @Test func brokenCharactersAreNeverClean() {
        let text = Array("Hội nghị triển khai kế hoạch phát triển: Привет đường giao thông.".utf8)
        #expect(text.withUnsafeBufferPointer { CorpusTextCheck.isClean($0) })
        var accepted: [String] = []
        for place in text.indices {
            for byte: UInt8 in [0x00, 0x1F, 0x7F, 0x80, 0xBF, 0xC3, 0xD0, 0xE1, 0xF0, 0xFF] {
                for isCut in [false, true] {
                    var broken = text
                    broken[place] = byte
                    if isCut { broken.removeSubrange((place + 1)...) }
                    guard broken.withUnsafeBufferPointer({ CorpusTextCheck.isClean($0) }) else { continue }
                    if String(validating: broken, as: UTF8.self) == nil || byte < 0x20 {
                        accepted.append("\(place) \(byte)")
                    }
                }
            }
        }
        #expect(accepted == [])
    }

    @Test(arguments: [
        ("hoà thuý khoẻ", "hòa thúy khỏe"), ("HOÀ Thuỷ", "HÒA Thủy"),
        ("hoàng quý ngoài khuỷu toàn", "hoàng quý ngoài khuỷu toàn"),
        ("Xoá, loé; uỷ ban", "Xóa, lóe; ủy ban"), ("Chloé Goà quỳ", "Chloé Gòa quỳ"), ("hoa loa", "hoa loa"),
    ])
    func toneMarksAreWrittenOneWay(_ new: String, _ old: String) {
        #expect(ToneMarks.old.applied(to: new) == old)
        #expect(ToneMarks.new.applied(to: old) == new)
        #expect(ToneMarks.old.applied(to: old) == old)
    }

    @Test(arguments: [
        ("Liên hệ: a.b-c+d@mail.example.vn.", "Liên hệ: [email]."), ("x@y", "x@y"), ("@tên", "@tên"),
        ("a@b.c", "a@b.c"), ("(an@a.vn, binh@b.vn)", "([email], [email])"), ("a@b@c.vn", "a@[email]"),
        ("ĐT: 0912.345.678 hoặc (024) 3825 3536", "ĐT: [phone] hoặc [phone]"),
        ("gọi +84 912 345 678, 1900 1234; 091-234-5678.", "gọi [phone], [phone]; [phone]."),
        ("+1 (555) 010-9999 hay 555-010-9999", "[phone] hay [phone]"), ("84912345678", "[phone]"),
        ("ngày 01.01.2022 10 giờ", "ngày 01.01.2022 10 giờ"), ("1.000.000.000 đồng", "1.000.000.000 đồng"),
        ("84 500 000 000 đồng", "84 500 000 000 đồng"), ("0.123456789", "0.123456789"),
        ("2022-07-20T17:49", "2022-07-20T17:49"),
        ("số 0123/QĐ-UBND", "số 0123/QĐ-UBND"), ("ISBN 978-604-1-00000-1", "ISBN 978-604-1-00000-1"),
        ("08:30 01-02-2023", "08:30 01-02-2023"), ("tài khoản x0912345678", "tài khoản x0912345678"),
    ])
    func contactsAreMaskedAndNothingElse(_ text: String, _ masked: String) {
        #expect(([.email, .phone] as ContactMask).apply(to: text).text == masked)
    }

    @Test(arguments: [
        ("Một câu. Hai câu! Ba?", ["Một câu.", "Hai câu!", "Ba?"]),
        (
            "Ông Ng. V. A ở TP. Hồ Chí Minh. Ông nói: “Được.” Rồi đi.",
            ["Ông Ng. V. A ở TP. Hồ Chí Minh.", "Ông nói: “Được.”", "Rồi đi."]
        ),
        ("Giá 3.500 đồng. 12 người… Hết", ["Giá 3.500 đồng.", "12 người…", "Hết"]),
        ("1. Mở đầu. 2. Kết.", ["1. Mở đầu.", "2. Kết."]),
        ("He lives in the U.S. Army base. Mr. Smith left.", ["He lives in the U.S. Army base.", "Mr. Smith left."]),
        ("第一句。第二句！", ["第一句。", "第二句！"]), ("v.v. và nữa", ["v.v. và nữa"]), ("", []), ("...", ["..."]), (" . ", ["."]),
        ("Năm 2024. Sang năm.", ["Năm 2024.", "Sang năm."]),
    ])
    func paragraphsBecomeSentences(_ text: String, _ sentences: [String]) {
        #expect(SentenceSplitter.sentences(of: text) == sentences)
    }
}
