/// A rule that drops one kind of boilerplate line.
///
/// It matches a whole line in a known place, and leaves rubbish rather than eat a sentence.
public protocol LineRule: Sendable {
    /// Whether `line`, trimmed and with single spaces, is this kind of boilerplate.
    func drops(_ line: String, _ place: Place) -> Bool
    /// Whether nothing that follows belongs to the article either, as under "Related news".
    var endsArticle: Bool { get }
}

extension LineRule {
    /// Most rules drop one line.
    public var endsArticle: Bool { false }
    /// The rule's name in explanations and records.
    public var name: String { "\(Self.self)" }
}
