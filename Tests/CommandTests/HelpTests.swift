import Testing

@testable import feedgate

@Test func theCommandIsCalledFeedgate() {
    #expect(Feedgate.configuration.commandName == "feedgate")
}
