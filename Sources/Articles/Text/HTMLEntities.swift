/// Plain strings in which character references of HTML stand.
enum HTMLEntities {
    /// `text` with its references replaced; unknown ones stay.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result: [UInt8] = []
        CharacterReference.decode(Array(text.utf8)[...], .text, to: &result)
        return String(decoding: result, as: UTF8.self)
    }

    /// The value of an attribute: as `decoded`, but `?a=1&copy=2` keeps its parameter.
    static func decodedAttribute(_ bytes: some Sequence<UInt8>) -> String {
        var result: [UInt8] = []
        CharacterReference.decode(Array(bytes)[...], .attribute, to: &result)
        return String(decoding: result, as: UTF8.self)
    }
}
