import Testing

@testable import Articles

@Suite struct PageDateTests {
    struct Case: CustomTestStringConvertible {
        var text: String
        var date: String?
        var zone: Int? = 420
        var monthFirst = false
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(text: "20/07/2022 | 17:49", date: "2022-07-20T17:49:00+07:00"),
        Case(text: "00:00 26/05/2024", date: "2024-05-26T00:00:00+07:00"),
        Case(text: "Thứ Hai, ngày 5 tháng 3 năm 2024, 08:15 SA", date: "2024-03-05T08:15:00+07:00"),
        Case(text: "05/03/2024 02:15 CH", date: "2024-03-05T14:15:00+07:00"),
        Case(text: "17h49 ngày 26/05/2024", date: "2024-05-26T17:49:00+07:00"),
        Case(text: "26-5-2024", date: "2024-05-26"),
        Case(text: "2024-05-26T08:00:00Z", date: "2024-05-26T08:00:00+00:00"),
        Case(text: "2024-05-26T08:00:00.123+02:00", date: "2024-05-26T08:00:00+02:00"),
        Case(text: "Tue, 05 Mar 2024 08:15:30 GMT", date: "2024-03-05T08:15:30+00:00"),
        Case(text: "March 5th, 2024 8:15 pm", date: "2024-03-05", zone: nil),
        Case(text: "5. März 2024, 8.15 Uhr", date: "2024-03-05T08:15:00+01:00", zone: 60),
        Case(text: "5 de marzo de 2024", date: "2024-03-05"),
        Case(text: "le 1er août 2023", date: "2023-08-01"),
        Case(text: "2024年3月5日 08:15", date: "2024-03-05T08:15:00+08:00", zone: 480),
        Case(text: "5 марта 2024 г.", date: "2024-03-05"),
        Case(text: "03/04/2024", date: "2024-04-03"),
        Case(text: "03/04/2024", date: "2024-03-04", monthFirst: true),
        Case(text: "2023 Jan 7", date: "2023-01-07"),
        Case(text: "2023-Jan-07", date: "2023-01-07"),
        Case(text: "in 2024 March 5, 2023 was forgotten", date: "2023-03-05"),
        Case(text: "31/02/2024", date: nil),
        Case(text: "kế hoạch 93A ngày 12", date: nil),
        Case(text: "tăng 5,81% so với 6.290,20 tỷ đồng", date: nil),
        Case(text: "phiên bản 1.20.07.2022.4", date: nil),
        Case(text: "không có số nào", date: nil),
    ])
    func aDateIsFoundAsThePagePrintsIt(_ test: Case) {
        let found = PageDateParser(monthFirst: test.monthFirst).first(in: test.text)
        #expect(found.map { ArticleDate($0.day, $0.time, zone: test.zone, source: .page).iso8601 } == test.date)
    }

    @Test(arguments: [
        "(Lạng Sơn) – Sáng 5/7, huyện họp.", "BHG - Sáng 5/7, huyện họp.",
        "(Baonghean.vn) - Chiều ngày 5/7, huyện họp.",
        "Hà Nội (TTXVN) – Tối 5-7, thành phố họp.", "Lạng Sơn, ngày 5 tháng 7 năm 2024 – Huyện họp.",
        "QĐND Online – Ngày 5/7/2024, huyện họp.", "  TP.HCM - Sáng sớm 5/7, mưa lớn.",
    ])
    func aDatelineMayStandBehindAPlace(_ paragraph: String) {
        #expect(Dateline(paragraph: paragraph, known: (2024, nil), body: [])?.day.iso8601 == "2024-07-05")
    }

    @Test(arguments: ["Thực hiện kế hoạch - Sáng 5/7, huyện họp.", "Trước đó, ngày 5/7, huyện họp.", "- ", "–", ","])
    func anotherClauseIsNoPlace(_ paragraph: String) {
        #expect(Dateline(paragraph: paragraph, known: (2024, nil), body: []) == nil)
    }

    @Test func aDatelineTakesItsYearFromTheText() {
        let body = [
            "Sáng ngày 26.7, huyện họp.", "6 tháng đầu năm 2021 kinh tế tăng; nhiệm kỳ 2020-2025; đến năm 2030.",
        ]
        #expect(Dateline(paragraph: body[0], known: nil, body: body)?.day.iso8601 == "2021-07-26")
        #expect(Dateline(paragraph: "Ngày 8-6, xã họp.", known: (2021, 6), body: [])?.day.iso8601 == "2021-06-08")
        #expect(Dateline(paragraph: "Sáng ngày 26.7, huyện họp.", known: nil, body: ["không có năm"]) == nil)
        #expect(Dateline(paragraph: "Theo kế hoạch 26.7, huyện họp.", known: nil, body: body) == nil)
    }
}
