import Testing

@testable import Articles

@Suite struct LearntLinesTests {
    private static let appeal = "Bạn đọc có thể gửi tin bài cộng tác về hòm thư của ban biên tập huyện."
    private static let counter = "Lượt xem 120 lần"

    private func learnt(pages: Int, _ lines: [(String, Int)], kept: Set<String> = []) -> LearntLines {
        LearntLines(
            pages: pages,
            lines: lines.map { .init(key: LineKey.of($0.0), text: $0.0, pages: $0.1, isKept: kept.contains($0.0)) })
    }

    private let article = [
        "Sáng nay, xã Suối Ngổ khánh thành cây cầu treo dài sáu mươi mét, nối hai bờ suối sau nhiều năm chờ đợi của bà con.",
        "Cây cầu do chính người dân góp công, góp vật liệu dựng lên trong bốn tháng, không dùng đến ngân sách của xã.",
        "Từ nay, học sinh bản trong đến trường không còn phải lội suối vào mùa mưa lũ như các anh chị trước kia.",
    ]

    @Test func whatRepeatsAtTheEndsIsDropped() {
        let learnt = learnt(pages: 12, [(Self.appeal, 9), (Self.counter, 11)])
        #expect(learnt.boilerplate(in: ["Lượt xem 7 lần"] + article + [Self.appeal]) == [0, 4])
    }

    @Test func betweenParagraphsOnlyWhatIsSpreadWide() {
        let lines = [article[0], Self.appeal, article[1], Self.counter, article[2]]
        #expect(learnt(pages: 12, [(Self.appeal, 5), (Self.counter, 11)]).boilerplate(in: lines) == [])
        #expect(learnt(pages: 12, [(Self.appeal, 9), (Self.counter, 11)]).boilerplate(in: lines) == [1])
    }

    @Test func aPageIsNeverLeftWithoutItsText() {
        let learnt = learnt(pages: 12, [(Self.appeal, 9)])
        #expect(learnt.boilerplate(in: [Self.appeal]) == [])
        #expect(learnt.boilerplate(in: ["Nghỉ lễ.", Self.appeal]) == [])
    }

    @Test(arguments: [
        // Too few pages, too small a share, the clause of a decree, the cell of a table, a label.
        ([(appeal, 3)], 4), ([(appeal, 5)], 300),
        ([("17. Thực hiện các nhiệm vụ khác do Giám đốc Sở giao cho.", 40)], 50),
        ([("1449", 40)], 50), ([("Thành phần tham dự:", 40)], 50),
    ])
    func whatMayBeContentStays(_ lines: [(String, Int)], pages: Int) {
        let texts = article[...1] + lines.map(\.0) + article[2...]
        #expect(learnt(pages: pages, lines).boilerplate(in: Array(texts)) == [])
    }

    @Test func aFewPagesTeachNothing() {
        #expect(learnt(pages: 11, [(Self.appeal, 11)]).boilerplate(in: article + [Self.appeal]) == [])
        #expect(learnt(pages: 12, [(Self.appeal, 11)]).boilerplate(in: article + [Self.appeal]) == [3])
    }

    @Test func aPersonHasTheLastWord() {
        #expect(
            learnt(pages: 12, [(Self.appeal, 9)], kept: [Self.appeal]).boilerplate(in: article + [Self.appeal]) == [])
    }

    @Test func theKeyOfASentenceMindsItsNumbers() {
        #expect(LineKey.of("Lượt xem: 12") == LineKey.of("lượt  XEM: 4077"))
        #expect(
            LineKey.of("In 2023 the village planted ten thousand trees here")
                != LineKey.of("In 2024 the village planted ten thousand trees here"))
    }

    @Test func whatStandsAsTheTextDoesGoesAtItsEndsAlone() {
        let clause = "Quyết định này có hiệu lực thi hành kể từ ngày ký, các cơ quan chịu trách nhiệm thi hành."
        let texts = [
            "Một đoạn của bài báo này, dài hơn các đoạn khác rất nhiều lần, để phần bị bỏ đi vẫn còn là phần nhỏ.",
            clause,
            "Đoạn cuối của bài báo này cũng dài như thế, kể về những việc đã làm trong năm vừa qua ở địa phương.",
            clause,
        ]
        func learnt(_ count: Int) -> LearntLines {
            LearntLines(pages: 40, lines: [.init(key: LineKey.of(clause), text: clause, pages: count)])
        }
        #expect(learnt(20).boilerplate(in: texts) == [])
        let long =
            texts
            + [String](
                repeating: "Và nhiều đoạn nữa của bài, mỗi đoạn nói về một việc khác nhau của năm nay.", count: 8) + [
                clause
            ]
        #expect(learnt(20).boilerplate(in: long) == [1, 3, 12])
        #expect(learnt(20).boilerplate(in: long, isPlain: [Bool](repeating: true, count: 13)) == [12])
        #expect(learnt(12).boilerplate(in: long, isPlain: [Bool](repeating: true, count: 13)) == [])
        #expect(learnt(12).boilerplate(in: long, isPlain: [Bool](repeating: true, count: 12) + [false]) == [12])
    }
}
