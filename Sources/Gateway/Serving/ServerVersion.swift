import Articles

/// What the server says of itself.
enum ServerVersion {
    static let text = feedgateVersion
}
