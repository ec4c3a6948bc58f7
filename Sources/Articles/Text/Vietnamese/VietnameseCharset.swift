/// The encodings that Vietnamese text had before Unicode.
///
/// The tables were checked against GNU recode and the C library's iconv; RFC 1456 (VISCII), TCVN 5712:1993 (TCVN3).
enum VietnameseCharset: String, CaseIterable, Sendable {
    /// ABC, the fonts whose names begin with `.Vn`; with the capitals of VSCII-1 where a text has them.
    case tcvn3
    /// The fonts whose names begin with `VNI-`: a letter, and behind it another one for its marks.
    case vni
    case viscii
    case vps
    /// Microsoft's: five tones are characters of their own behind the letter.
    case windows1258 = "windows-1258"

    /// The text in `bytes`, in NFC, in UTF-8.
    func utf8(_ bytes: [UInt8]) -> [UInt8] {
        Array(String(scalars(bytes[...])).precomposed.utf8)
    }

    /// The text in `bytes`, not yet composed.
    func scalars(_ bytes: ArraySlice<UInt8>) -> String.UnicodeScalarView {
        switch self {
        case .tcvn3: return TCVN3Text.scalars(bytes)
        case .vni: return VNIText.scalars(bytes)
        case .viscii, .vps, .windows1258:
            let table = table
            var result = String.UnicodeScalarView()
            result.append(contentsOf: bytes.lazy.map { table[Int($0)] })
            return result
        }
    }

    /// The characters of the 256 bytes, of which VNI and TCVN3 need to look at the neighbours as well.
    var table: [Unicode.Scalar] {
        switch self {
        case .tcvn3: Self.tcvn3Table
        case .vni: Self.western
        case .viscii: Self.visciiTable
        case .vps: Self.vpsTable
        case .windows1258: Self.windows1258Table
        }
    }

    /// windows-1252, which stands wherever an encoding has nothing of its own (WHATWG Encoding Standard).
    static let western: [Unicode.Scalar] = {
        var table = (0..<256).compactMap { Unicode.Scalar(UInt32($0)) }
        let high = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
        table.replaceSubrange(0x80..<0xA0, with: high)
        return table
    }()

    /// The byte of a character in windows-1252; nil where it has none.
    static func westernByte(_ scalar: Unicode.Scalar) -> UInt8? { westernBytes[scalar] }

    private static let westernBytes = Dictionary(
        uniqueKeysWithValues: western.enumerated().compactMap { index, scalar in
            UInt8(exactly: index).map { (scalar, $0) }
        })

    private static let tcvn3Table = western(
        low: [
            0x01: "Ú", 0x02: "Ụ", 0x04: "Ừ", 0x05: "Ử", 0x06: "Ữ", 0x11: "Ứ", 0x12: "Ự", 0x13: "Ỳ", 0x14: "Ỷ",
            0x15: "Ỹ", 0x16: "Ý", 0x17: "Ỵ",
        ],
        [
            0xA1: """
            ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò\
            ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ
            """
        ])

    /// The capitals of VSCII-1 where ABC's fonts have the punctuation of windows-1252: 0x80…0x9F.
    static let tcvn3Capitals = Array("ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ".unicodeScalars)

    private static let visciiTable = western(
        low: [0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"],
        [
            0x80: """
            ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư\
            àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ
            """
        ])

    private static let vpsTable = western(
        low: [
            0x02: "Ạ", 0x03: "Ậ", 0x04: "Ặ", 0x05: "Ẹ", 0x06: "Ệ", 0x10: "Ị", 0x11: "Ọ", 0x12: "Ộ", 0x13: "Ợ",
            0x14: "Ụ", 0x15: "Ự", 0x19: "Ỵ", 0x1C: "Ẫ", 0x1D: "Ữ",
        ],
        [
            0x80: "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ", 0x93: "ỀỂỄỐỒỔ", 0x9A: "ýỷỵỚỜỞ",
            0xA1: "ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹ",
            0xD0: "ƯỦồốÔỏơÈừứÚũưÝẺ", 0xE0: "àáâãảạăçèéêẽìíîĩẴĐòóôõöƠụùúủüỶẼỳ",
        ])

    private static let windows1258Table = western(
        low: [:],
        [
            0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{303}", 0xE3: "ă",
            0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
        ])

    /// windows-1252 with other characters from some bytes on.
    private static func western(low: [Int: Unicode.Scalar], _ runs: [Int: String]) -> [Unicode.Scalar] {
        var table = western
        for (index, scalar) in low { table[index] = scalar }
        for (start, text) in runs {
            for (offset, scalar) in text.unicodeScalars.enumerated() where start + offset < 256 {
                table[start + offset] = scalar
            }
        }
        return table
    }
}
