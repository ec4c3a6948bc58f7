/// A letter of Vietnamese: its base, with breve, circumflex, horn or bar, and the tone it carries.
struct VietnameseLetter: Sendable {
    /// The six tones, in the order in which `families` writes them.
    enum Tone: Int, Sendable {
        case level, grave, hook, tilde, acute, dot
    }

    /// In lower case, without its tone: `ê` of `Ệ`.
    let base: Unicode.Scalar
    let tone: Tone
    let isUpper: Bool

    /// Whether it is one that stands before or after vowels.
    var isVowel: Bool { Self.vowels.contains(base) }

    /// The letter that `scalar` is; nil for what Vietnamese words do not have, such as `f` or `ö`.
    static func of(_ scalar: Unicode.Scalar) -> VietnameseLetter? { table[scalar] }

    /// The letter with another tone, as one scalar.
    static func scalar(base: Unicode.Scalar, tone: Tone, isUpper: Bool) -> Unicode.Scalar? {
        guard let family = families.first(where: { $0.first == base }), tone.rawValue < family.count else { return nil }
        let scalar = family[tone.rawValue]
        return isUpper ? scalar.properties.uppercaseMapping.unicodeScalars.first : scalar
    }

    /// Every vowel with its six tones.
    private static let families: [[Unicode.Scalar]] = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
        "yỳỷỹýỵ",
    ].map { Array($0.unicodeScalars) }

    private static let vowels = Set(families.compactMap(\.first))

    private static let table: [Unicode.Scalar: VietnameseLetter] = {
        var table: [Unicode.Scalar: VietnameseLetter] = [:]
        func add(_ scalar: Unicode.Scalar, _ base: Unicode.Scalar, _ tone: Tone) {
            table[scalar] = VietnameseLetter(base: base, tone: tone, isUpper: false)
            if let upper = scalar.properties.uppercaseMapping.unicodeScalars.first, upper != scalar {
                table[upper] = VietnameseLetter(base: base, tone: tone, isUpper: true)
            }
        }
        for family in families {
            for (index, scalar) in family.enumerated() {
                if let tone = Tone(rawValue: index) { add(scalar, family[0], tone) }
            }
        }
        for scalar in "bcdđghklmnpqrstvx".unicodeScalars { add(scalar, scalar, .level) }
        return table
    }()
}
