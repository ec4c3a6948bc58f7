import HTTPTypes

extension HTTPField.Name {
    // Names that HTTPTypes has no constant for; all of them are tokens, so that the second choice is never taken.
    static let link = HTTPField.Name("Link") ?? .location
    static let hubSignature = HTTPField.Name("X-Hub-Signature") ?? .authorization
}
