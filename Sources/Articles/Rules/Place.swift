/// Where on a page a line stands.
public enum Place: Sendable, Equatable {
    /// Before the headline.
    case aboveHeadline
    /// Between the headline and the first paragraph.
    case underHeadline
    /// Between the first and the last paragraph.
    case body
    /// After the last paragraph.
    case end
}
