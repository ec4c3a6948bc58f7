/// The header field that says what a response is.
enum ContentType {
    /// Its `charset`; nil where it has none.
    static func charset(_ value: String?) -> String? {
        guard let value = value?.lowercased(), let range = value.firstRange(of: "charset=") else { return nil }
        let charset = value[range.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix { !" ;\"'".contains($0) }
        return charset.isEmpty ? nil : String(charset)
    }
}
