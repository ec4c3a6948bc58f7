/// The boilerplate rules, in the order in which they are asked.
public struct BoilerplateRules: Sendable {
    /// The rules that ship.
    public static let standard = BoilerplateRules([
        SkipLinks(), SignIn(), ViewCounter(), PublishLine(), AttachmentsHeading(), TagsHeading(), PageTools(),
        RelatedHeading(), ImageName(), Breadcrumb(), FeedbackForm(), CopyrightLine(), DatePrefix(),
    ])

    /// The rules, the first match wins.
    public let rules: [any LineRule]
    /// No rule drops a line of more bytes: boilerplate is short.
    static let longest = 240

    /// Rules in the order in which they are asked.
    public init(_ rules: [any LineRule]) {
        self.rules = rules
    }

    /// The first rule that drops a line.
    ///
    /// - Parameters:
    ///   - line: The line as a reader sees it.
    ///   - place: Where it stands.
    /// - Returns: The rule, or nil where the line stays.
    public func rule(dropping line: String, at place: Place) -> (any LineRule)? {
        guard line.utf8.count <= Self.longest else { return nil }
        let line = RuleLine(line, at: place)
        return rules.first { $0.drops(line, place) }
    }
}
