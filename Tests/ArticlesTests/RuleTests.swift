import Testing

@testable import Articles

@Suite struct RuleTests {
    struct Case: CustomTestStringConvertible {
        var line: String
        var place: Place = .end
        /// The rule that drops it; nil where it must stay.
        var rule: String?
        var testDescription: String { line }
    }

    @Test(arguments: [
        Case(line: "Skip Ribbon Commands", place: .aboveHeadline, rule: "SkipLinks"),
        Case(line: "Skip to main content", place: .aboveHeadline, rule: "SkipLinks"),
        Case(line: "Bỏ qua nội dung chính", place: .aboveHeadline, rule: "SkipLinks"),
        Case(line: "Skip Ribbon Commands", place: .body),
        Case(line: "“Skip Ribbon Commands” là dòng chữ đầu tiên của trang.", place: .aboveHeadline),
        Case(line: "Sign In", place: .aboveHeadline, rule: "SignIn"),
        Case(line: "Đăng nhập | Đăng ký", place: .aboveHeadline, rule: "SignIn"),
        Case(line: "Đăng nhập bằng tài khoản định danh từ ngày 1/7.", place: .aboveHeadline),
        Case(line: "Lượt xem: 1.234", place: .underHeadline, rule: "ViewCounter"),
        Case(line: "View count: 555", place: .underHeadline, rule: "ViewCounter"),
        Case(line: "Đã xem 27 lần", rule: "ViewCounter"),
        Case(line: "312 lượt xem", rule: "ViewCounter"),
        Case(line: "Buổi phát trực tiếp có 1.234 lượt xem."),
        Case(line: "Publish date 20/07/2022 | 17:49 | View count: 555", place: .underHeadline, rule: "PublishLine"),
        Case(line: "Thứ Hai, ngày 5 tháng 3 năm 2024, 08:15 SA", place: .underHeadline, rule: "PublishLine"),
        Case(line: "Ngày đăng: 26/05/2024 - Lượt xem: 12", place: .underHeadline, rule: "PublishLine"),
        Case(line: "00:00 26/05/2024", place: .underHeadline, rule: "PublishLine"),
        Case(line: "Posted on March 5, 2024 at 8:15 am", place: .underHeadline, rule: "PublishLine"),
        Case(line: "Ngày 8/6/2024, đồng chí Chủ tịch đã đi kiểm tra đê.", place: .underHeadline),
        Case(line: "File đính kèm", rule: "AttachmentsHeading"),
        Case(line: "Tệp đính kèm:", rule: "AttachmentsHeading"),
        Case(line: "File đính kèm được gửi trước ngày 30."),
        Case(line: "Tag:", rule: "TagsHeading"),
        Case(line: "Từ khóa: nông thôn mới, OCOP", rule: "TagsHeading"),
        Case(line: "Từ khóa của năm nay là đoàn kết."),
        Case(line: "Bản in", rule: "PageTools"),
        Case(line: "Chia sẻ: Facebook | Zalo", rule: "PageTools"),
        Case(line: "Chia sẻ với bà con vùng lũ, xã gửi 300 suất quà."),
        Case(line: "Tin liên quan", rule: "RelatedHeading"),
        Case(line: "Các tin khác:", rule: "RelatedHeading"),
        Case(line: "Tin liên quan", place: .body),
        Case(line: "IMG_0037.jpg", place: .body, rule: "ImageName"),
        Case(line: "Ảnh chụp lúc 9 giờ, lưu ở IMG_0037.jpg", place: .body),
        Case(line: "Trang chủ » Tin tức » Nông nghiệp", place: .aboveHeadline, rule: "Breadcrumb"),
        Case(line: "Trang chủ mới của tỉnh được khai trương", place: .aboveHeadline),
        Case(line: "Ý kiến bạn đọc", rule: "FeedbackForm"),
        Case(line: "© 2024 Cổng thông tin điện tử huyện", rule: "CopyrightLine"),
        Case(line: "date 2021-06", place: .aboveHeadline, rule: "DatePrefix"),
        Case(line: "Sáng ngày 26.7, đồng chí Bí thư thăm các gia đình chính sách.", place: .body),
    ])
    func aRuleDropsItsLinesAndNoSentence(_ test: Case) {
        #expect(BoilerplateRules.standard.rule(dropping: test.line, at: test.place)?.name == test.rule)
    }
}
