import Testing

@testable import Articles

@Suite struct PhrasesTests {
    @Test(arguments: [
        ("ngày đăng: 5/3/2024", true), ("đã đăng lúc 8 giờ", true), ("posted", true), ("poste", false), ("", false),
        ("đăng", false), ("ngày", false), ("…posted", true),
    ])
    func findsAPhraseAnywhere(text: String, occurs: Bool) {
        let phrases = Phrases(["posted", "ngày đăng", "đăng lúc", ""])
        #expect(phrases.occur(in: text) == occurs)
        #expect(phrases.occur(in: text[...]) == occurs)
    }
}
