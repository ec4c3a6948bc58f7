/// A value of JSON, read leniently: a comma too many, a control character in a string and a byte order mark do no harm.
enum JSONValue: Equatable {
    case null
    case bool(Bool)
    case number(Double, text: String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// A text; a number counts as one, for identities are written as numbers.
    var text: String? {
        switch self {
        case .string(let text): text.nonEmpty
        case .number(_, let text): text
        default: nil
        }
    }

    /// A whole number, also one that is written as a text.
    var int: Int? {
        switch self {
        case .number(let value, _): value.isFinite && abs(value) < 1e15 ? Int(value) : nil
        case .string(let text): FeedNumber.int(text)
        default: nil
        }
    }

    var bool: Bool? {
        switch self {
        case .bool(let value): value
        case .string(let text): FeedNumber.bool(text)
        default: nil
        }
    }

    /// The elements of an array; one value that should stand in an array counts as its only element.
    var elements: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }
}
