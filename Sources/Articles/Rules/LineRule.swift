/// A rule that drops one kind of boilerplate line.
///
/// It matches a whole line in a known place, and leaves rubbish rather than eat a sentence.
public protocol LineRule: Sendable {
    /// Whether a line is this kind of boilerplate.
    ///
    /// - Parameters:
    ///   - line: The line, trimmed and with single spaces.
    ///   - place: Where it stands.
    /// - Returns: Whether it goes.
    func drops(_ line: RuleLine, _ place: Place) -> Bool
    /// Whether nothing that follows belongs to the article either, as under "Related news".
    var endsArticle: Bool { get }
}

extension LineRule {
    /// Most rules drop one line.
    public var endsArticle: Bool { false }
    /// The rule's name in explanations and records.
    public var name: String { "\(Self.self)" }
}

/// A line as the rules see it.
public struct RuleLine: Sendable {
    /// The line as a reader sees it.
    public let text: String
    /// In lower case, without marks at its ends: the form in which `PortalVocabulary` has its entries.
    ///
    /// Empty for a line between paragraphs, where the vocabulary is no reason to drop anything.
    public let key: String

    /// A line, brought into the form of the vocabulary once for all rules.
    ///
    /// - Parameters:
    ///   - text: The line as a reader sees it.
    ///   - place: Where it stands.
    public init(_ text: String, at place: Place) {
        self.text = text
        key = place == .body ? "" : PortalVocabulary.key(text)
    }
}
