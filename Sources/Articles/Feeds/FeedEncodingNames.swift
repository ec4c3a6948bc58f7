/// What the C library calls the encodings that feeds name.
enum FeedEncodingNames {
    /// Its name; nil for one that no label can mean.
    static func iconvName(_ label: String) -> String? {
        let key = label.lowercased()
        if let known = EncodingLabel.name(key).flatMap({ names[$0] ?? $0 }), known != "utf-8" {
            return known.uppercased()
        }
        if let known = labels[key.replacing("_", with: "-")] { return known }
        guard key.utf8.count <= 40, key.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }) else { return nil }
        let plain = key.replacing("_", with: "-")
        if plain.allSatisfy(\.isNumber) { return "CP" + plain }
        return plain.uppercased()
    }

    /// Whether it is an encoding in which even letters have other bytes than in ASCII.
    static func isEBCDIC(_ name: String) -> Bool {
        name.hasPrefix("EBCDIC")
            || ["IBM037", "IBM500", "IBM875", "IBM1026", "IBM1140", "CP037", "CP500"].contains(name)
    }

    private static let names = [
        "windows-1252": "CP1252", "windows-1258": "CP1258", "windows-1250": "CP1250", "windows-1251": "CP1251",
        "windows-1253": "CP1253", "windows-1254": "CP1254", "windows-1255": "CP1255", "windows-1256": "CP1256",
        "windows-1257": "CP1257", "gbk": "GB18030", "shift_jis": "CP932", "euc-kr": "CP949", "big5": "BIG5-HKSCS",
        "windows-874": "CP874", "x-mac-cyrillic": "MAC-UK", "tcvn3": "TCVN5712-1", "hz-gb-2312": "HZ",
    ]

    private static let labels = [
        "csibm037": "IBM037", "cp875": "IBM875", "ibm875": "IBM875", "cskoi8r": "KOI8-R", "csmacintosh": "MACINTOSH",
        "maccentraleurope": "MAC-CENTRALEUROPE", "maciceland": "MAC-IS", "macroman": "MACINTOSH",
        "maccyrillic": "MAC-CYRILLIC", "macgreek": "MACGREEK", "macturkish": "MACTURKISH", "cp856": "IBM856",
        "cspc8codepage437": "IBM437", "cspc850multilingual": "IBM850", "cspcp852": "IBM852",
        "cspc862latinhebrew": "IBM862", "cspc775baltic": "CP775", "ebcdic-cp-wt": "EBCDIC-CP-WT",
        "euc-jp": "EUC-JP", "johab": "JOHAB", "cp949": "CP949", "cp932": "CP932", "u16": "UTF-16", "gb2312": "GB18030",
    ]
}
