import Testing

@testable import Markup

@Test func errorsCarryTheirFacts() {
    #expect(MarkupError.tooLarge(bytes: 9, limit: 8) != MarkupError.tooLarge(bytes: 9, limit: 7))
}
