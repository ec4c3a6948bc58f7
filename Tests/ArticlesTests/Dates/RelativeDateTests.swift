import Testing

@testable import Articles

@Suite struct RelativeDateTests {
    /// 2024-05-26T08:15:40Z.
    private static let now = 1_716_711_340

    @Test(
        arguments: [
            ("2 giờ trước", "2024-05-26T06:15:00Z"), ("Thời sự 15 phút trước", "2024-05-26T08:00:00Z"),
            ("3 ngày trước", "2024-05-23"), ("hôm qua", "2024-05-25"), ("Hôm qua, 15:30", "2024-05-25"),
            ("1 tuần trước", "2024-05-19"),
            ("2 hrs ago", "2024-05-26T06:15:00Z"), ("an hour ago", "2024-05-26T07:15:00Z"),
            ("5h ago", "2024-05-26T03:15:00Z"),
            ("Yesterday at 10:00 pm", "2024-05-25"), ("vor 2 Stunden", "2024-05-26T06:15:00Z"),
            ("il y a 3 jours", "2024-05-23"),
            ("hace 40 minutos", "2024-05-26T07:35:00Z"), ("3 ore fa", "2024-05-26T05:15:00Z"),
            ("2 часа назад", "2024-05-26T06:15:00Z"),
            ("3小时前", "2024-05-26T05:15:00Z"), ("2 日前", "2024-05-24"), ("5분 전", "2024-05-26T08:10:00Z"),
            ("90 ngày trước", "2024-02-26"),
            ("منذ 3 ساعات", "2024-05-26T05:15:00Z"),
            // What tells of no moment, and what is a headline.
            ("2 giờ", nil), ("3 months ago", nil), ("10 ngày trước lễ hội", nil),
            ("Hôm qua tôi về thăm quê ngoại ở xã Suối Ngổ", nil), ("Yesterday's papers", nil),
            ("heutedeals", nil), ("12 người trước cổng", nil), ("", nil), ("前", nil), ("vor Ort", nil),
            ("1000000 giờ trước", nil),
            ("10 ngày trước khi bão vào, người dân đã chằng chống nhà cửa", nil),
        ] as [(String, String?)])
    func aLineTellsWhenFromNow(_ line: String, _ date: String?) {
        #expect(RelativeDate(now: Self.now).date(in: line)?.iso8601 == date)
    }

    @Test func yesterdayDependsOnThePlace() {
        // Half past one in the morning of the 26th in Hà Nội.
        let now = 1_716_661_800
        #expect(RelativeDate(now: now, zone: 420).date(in: "hôm nay")?.iso8601 == "2024-05-26")
        #expect(RelativeDate(now: now).date(in: "today")?.iso8601 == "2024-05-25")
    }
}
