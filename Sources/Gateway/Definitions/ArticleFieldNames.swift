import Articles

/// What a message says of the name of a field that there is not.
package enum ArticleFieldNames {
    package static func advice(_ name: String) -> String {
        let names = ArticleField.allCases.map(\.rawValue)
        let hint = Spelling.nearest(name, names).map { "did you mean `\($0)`?" }
        return "there is no field `\(name)`; \(hint ?? "fields are \(names.joined(separator: ", "))")"
    }
}

extension ContactMask {
    /// `email` or `phone`.
    package init?(name: String) {
        switch name {
        case "email": self = .email
        case "phone": self = .phone
        default: return nil
        }
    }
}
