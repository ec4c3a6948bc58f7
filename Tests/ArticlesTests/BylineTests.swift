import Testing

@testable import Articles

@Suite struct BylineTests {
    struct Case: CustomTestStringConvertible {
        var line: String
        var author: String?
        var organisation: String?
        var isByline = true
        var testDescription: String { line }
    }

    @Test(arguments: [
        Case(line: "Thanh Huyền - Đài truyền thanh", author: "Thanh Huyền", organisation: "Đài truyền thanh"),
        Case(line: "Thu Nghĩa – Trung tâm VHTT&TT huyện", author: "Thu Nghĩa", organisation: "Trung tâm VHTT&TT huyện"),
        Case(line: "Phạm Minh Thư, Văn phòng Tỉnh ủy", author: "Phạm Minh Thư", organisation: "Văn phòng Tỉnh ủy"),
        Case(line: "Tin, ảnh: Thanh Thúy", author: "Thanh Thúy"),
        Case(line: "Bài và ảnh: Minh Hằng, Quốc Tuấn", author: "Minh Hằng, Quốc Tuấn"),
        Case(line: "Nguồn: Báo Nông thôn", organisation: "Báo Nông thôn"),
        Case(line: "By Jane Roe", author: "Jane Roe"),
        Case(line: "Nguyễn Khánh Vy", author: "Nguyễn Khánh Vy"),
        Case(line: "Hội nghị kết thúc lúc 11 giờ.", isByline: false),
        Case(line: "xây dựng nông thôn mới, Văn phòng Tỉnh ủy", isByline: false),
        Case(line: "Chú ý: thời gian nộp hồ sơ", isByline: false),
    ])
    func aBylineIsParted(_ test: Case) {
        let byline = BylineParser.byline(in: test.line)
        #expect((byline != nil) == test.isByline)
        #expect(byline?.author == test.author)
        #expect(byline?.organisation == test.organisation)
    }
}
