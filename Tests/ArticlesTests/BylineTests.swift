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
        Case(line: "PV: Hồng Hạnh", author: "Hồng Hạnh"),
        Case(line: "Bài, ảnh: HOÀNG LAN", author: "HOÀNG LAN"),
        Case(line: "HOÀNG LAN", author: "HOÀNG LAN"),
        Case(line: "Thu Hà (t/h)", author: "Thu Hà"),
        Case(line: "Nguyễn Văn Bình (TH)", author: "Nguyễn Văn Bình"),
        Case(line: "Thu Hà (tổng hợp)", author: "Thu Hà"),
        Case(line: "Thu Hà (Theo TTXVN)", author: "Thu Hà", organisation: "TTXVN"),
        Case(line: "(Nguồn: TTXVN)", organisation: "TTXVN"),
        Case(line: "(Theo Báo Nhân Dân)", organisation: "Báo Nhân Dân"),
        Case(line: "Minh Anh - Đức Tùng", author: "Minh Anh, Đức Tùng"),
        Case(
            line: "Minh Anh – Đức Tùng (Đài TT-TH huyện)", author: "Minh Anh, Đức Tùng",
            organisation: "Đài TT-TH huyện"),
        Case(line: "Tin: Hồng Hạnh - Ảnh: Văn Toàn", author: "Hồng Hạnh, Văn Toàn"),
        Case(line: "Tin: Hồng Hạnh; Ảnh: Văn Toàn", author: "Hồng Hạnh, Văn Toàn"),
        Case(line: "Ban Biên tập", organisation: "Ban Biên tập"),
        Case(line: "Nhóm PV", organisation: "Nhóm PV"),
        Case(line: "BBT Cổng TTĐT", organisation: "BBT Cổng TTĐT"),
        Case(line: "CTV Lê Hương", author: "Lê Hương"),
        Case(line: "PV Lê Hương", author: "Lê Hương"),
        Case(
            line: "Đ/c Lê Thị Hương - Phó Trưởng phòng VHTT", author: "Lê Thị Hương",
            organisation: "Phó Trưởng phòng VHTT"),
        Case(line: "Thực hiện: Thu Hà", author: "Thu Hà"),
        Case(line: "Tác giả bài viết: Thu Hà", author: "Thu Hà"),
        Case(line: "Nguồn tin: Sở Tài chính", organisation: "Sở Tài chính"),
        Case(line: "Sưu tầm: Thu Hà", author: "Thu Hà"),
        Case(line: "N.T.H", author: "N.T.H"),
        Case(line: "Người đăng: Thu Hà", author: "Thu Hà"),
        Case(line: "Tin, bài: Thu Hà (Trung tâm Văn hóa)", author: "Thu Hà", organisation: "Trung tâm Văn hóa"),
        Case(line: "Hà Nội - Huế", isByline: false),
        Case(line: "Người đăng: admin", isByline: false),
        Case(line: "Ảnh: Văn Toàn", isByline: false),
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
