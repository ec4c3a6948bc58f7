import Testing

@testable import Articles

@Suite struct TextDiffTests {
    struct Case: CustomTestStringConvertible {
        var old: String
        var new: String
        var marked: String
        var testDescription: String { "\(old) → \(new)" }
    }

    @Test(arguments: [
        Case(old: "a\n\nb", new: "a\n\nb", marked: ""),
        Case(old: "a\n\nb", new: "a\n\nc\n\nb", marked: "{+c+}"),
        Case(old: "a\n\nb\n\nc", new: "a\n\nc", marked: "[-b-]"),
        Case(old: "mười người bị thương", new: "mười hai người bị thương", marked: "mười {+hai+} người bị thương"),
        Case(old: "Họp lúc 8 giờ tại xã", new: "Họp lúc 9 giờ tại xã", marked: "Họp lúc [-8-] {+9+} giờ tại xã"),
        Case(old: "một hai ba", new: "bốn năm sáu", marked: "[-một hai ba-] {+bốn năm sáu+}"),
        Case(old: "", new: "a", marked: "{+a+}"),
        Case(old: "a", new: "", marked: "[-a-]"),
        Case(old: "", new: "", marked: ""),
    ])
    func whatChangedIsMarked(_ test: Case) {
        let diff = TextDiff(from: test.old, to: test.new)
        #expect(diff.marked == test.marked)
        #expect(diff.isEmpty == test.marked.isEmpty)
    }

    @Test func theParagraphsOfBothTextsAreInIt() {
        let old = (0..<50).map { "đoạn \($0)" }
        let new = old.filter { $0 != "đoạn 7" } + ["thêm"]
        let diff = TextDiff(from: old.joined(separator: "\n\n"), to: new.joined(separator: "\n\n"))
        let kept = diff.paragraphs.flatMap { $0 }.filter { if case .removed = $0 { false } else { true } }.map(text)
        #expect(kept == new)
        #expect(diff.marked == "[-đoạn 7-]\n{+thêm+}")
    }

    private func text(_ part: TextDiff.Part) -> String {
        switch part {
        case .kept(let text), .removed(let text), .added(let text): text
        }
    }

    @Test func aHostilePairTakesNoTime() {
        let old = (0..<20_000).map { "a\($0 % 7)" }.joined(separator: "\n")
        let new = (0..<20_000).map { "b\($0 % 7)" }.joined(separator: "\n")
        #expect(TextDiff(from: old, to: new).paragraphs.count == 20_000)
    }
}
