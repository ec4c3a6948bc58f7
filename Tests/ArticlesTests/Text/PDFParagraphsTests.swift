import Testing

@testable import Articles

@Suite struct PDFParagraphsTests {
    struct Case: Sendable {
        var printed: String
        var text: String?
    }

    @Test(arguments: [
        Case(printed: "", text: nil), Case(printed: "\n\n12\n\n- 3 -\n", text: nil),
        Case(
            printed:
                "ỦY BAN NHÂN DÂN\nHUYỆN GÒ SỎI\n\nĐiều 1. Ban hành quy chế\nlàm việc của huyện.\n\nĐiều 2. Có hiệu lực.\n",
            text: "ỦY BAN NHÂN DÂN HUYỆN GÒ SỎI\n\nĐiều 1. Ban hành quy chế làm việc của huyện.\n\nĐiều 2. Có hiệu lực."
        ),
        // Most files have no blank lines between their paragraphs.
        Case(
            printed: """
                QUYẾT ĐỊNH
                Về việc ban hành quy chế làm việc của Ủy ban
                nhân dân huyện
                Điều 1. Các xã, thị trấn căn cứ quy định này và
                tình hình thực tế để thi hành.
                Điều 2. Quyết định này có hiệu lực từ ngày ký;
                các phòng chuyên môn chịu trách nhiệm thi hành
                quyết định này.
                Nơi nhận: Văn phòng, các xã và thị trấn của huyện
                """,
            text: """
                QUYẾT ĐỊNH

                Về việc ban hành quy chế làm việc của Ủy ban nhân dân huyện

                Điều 1. Các xã, thị trấn căn cứ quy định này và tình hình thực tế để thi hành.

                Điều 2. Quyết định này có hiệu lực từ ngày ký; các phòng chuyên môn chịu trách nhiệm thi hành quyết định này.

                Nơi nhận: Văn phòng, các xã và thị trấn của huyện
                """),
        // A sentence that goes on after the page's number.
        Case(
            printed: "Các phòng chuyên môn và\n\nTrang 3/12\n\nđơn vị trực thuộc thi hành.\n",
            text: "Các phòng chuyên môn và đơn vị trực thuộc thi hành."),
        Case(
            printed: "The council-\nlor spoke to coun-\ncil members.", text: "The councillor spoke to council members."),
        // Items of a list begin small as well.
        Case(printed: "Hồ sơ gồm có\n\na) đơn xin cấp phép", text: "Hồ sơ gồm có\n\na) đơn xin cấp phép"),
        Case(printed: "Năm\n2024\n\n1.250\n\n25.000 đồng", text: "Năm\n\n1.250\n\n25.000 đồng"),
        Case(printed: "e\u{302}\u{301} a\u{A0}b\u{200B}c\u{0C}", text: "ế a bc"),
    ])
    func linesBecomeParagraphs(_ test: Case) {
        #expect(PDFParagraphs.text(Array(test.printed.utf8)) == test.text)
    }

    @Test func aFileOfNothingButRestsBecomesOneParagraph() {
        let text = PDFParagraphs.text(Array([String](repeating: "và nữa\n\n", count: 10_000).joined().utf8))
        #expect(text?.count == 10_000 * 7 - 1)
    }

    @Test func codesOfOldFontsAreRead() throws {
        let sentence = "Ủy ban nhân dân huyện đã họp bàn việc sửa đường ở các xã vùng cao trước mùa mưa."
        let bytes = try #require(LegacyVietnamese.bytes(sentence, .tcvn3))
        let codes = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        #expect(PDFParagraphs.text(Array(codes.utf8)) == sentence)
        #expect(
            PDFParagraphs.text(Array("Café à Genève, où l'été commence.".utf8)) == "Café à Genève, où l'été commence.")
    }
}
