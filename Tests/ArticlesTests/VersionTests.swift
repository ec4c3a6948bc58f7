import Articles
import Testing

@Test func theVersionIsThreeNumbers() {
    #expect(feedgateVersion.split(separator: ".").count == 3)
}
