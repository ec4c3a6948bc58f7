import Testing

@testable import Articles

@Test func anErrorSaysWhatToDoNext() {
    #expect(PageError.tooLarge(bytes: 9, limit: 8).description.contains("give that"))
}
