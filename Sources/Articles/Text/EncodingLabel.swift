/// The labels of encodings, as servers and pages write them.
enum EncodingLabel {
    /// The WHATWG's name for a label, or ours for a Vietnamese encoding that browsers do not know; nil for an unknown one.
    static func name(_ label: String) -> String? {
        let key = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        if let known = names[key] { return known }
        if key.hasPrefix("windows-125") || key.hasPrefix("cp125") || key.hasPrefix("x-cp125") {
            return key.last.flatMap { "012345678".contains($0) ? "windows-125\($0)" : nil }
        }
        if key.hasPrefix("iso-8859-") || key.hasPrefix("iso8859-") || key.hasPrefix("iso_8859-") {
            guard let part = key.split(separator: "-").last, let number = Int(part), (1...16).contains(number) else {
                return nil
            }
            return number == 1
                ? "windows-1252" : number == 9 ? "windows-1254" : number == 11 ? "windows-874" : "iso-8859-\(number)"
        }
        return nil
    }

    private static let names: [String: String] = [
        "utf-8": "utf-8", "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "x-unicode20utf8": "utf-8", "utf-7": "utf-8",
        "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8", "unicode": "utf-8",
        "us-ascii": "windows-1252", "ascii": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252",
        "l1": "windows-1252",
        "iso-8859-1": "windows-1252", "cp1252": "windows-1252", "ansi": "windows-1252",
        "x-user-defined": "windows-1252",
        "latin2": "iso-8859-2", "latin5": "windows-1254", "latin9": "iso-8859-15", "cyrillic": "iso-8859-5",
        "gb2312": "gbk", "gbk": "gbk", "gb18030": "gbk", "gb_2312-80": "gbk", "x-gbk": "gbk", "chinese": "gbk",
        "hz-gb-2312": "hz-gb-2312",
        "big5": "big5", "big5-hkscs": "big5", "x-x-big5": "big5", "cn-big5": "big5",
        "shift_jis": "shift_jis", "shift-jis": "shift_jis", "sjis": "shift_jis", "x-sjis": "shift_jis",
        "windows-31j": "shift_jis",
        "ms_kanji": "shift_jis", "euc-jp": "euc-jp", "x-euc-jp": "euc-jp", "iso-2022-jp": "iso-2022-jp",
        "euc-kr": "euc-kr", "ks_c_5601-1987": "euc-kr", "korean": "euc-kr", "windows-949": "euc-kr",
        "koi8-r": "koi8-r", "koi8": "koi8-r", "koi": "koi8-r", "koi8-u": "koi8-u", "koi8-ru": "koi8-u",
        "windows-874": "windows-874", "tis-620": "windows-874", "dos-874": "windows-874", "ibm866": "ibm866",
        "cp866": "ibm866",
        "macintosh": "macintosh", "mac": "macintosh", "x-mac-roman": "macintosh", "x-mac-cyrillic": "x-mac-cyrillic",
        "tcvn3": "tcvn3", "tcvn": "tcvn3", "x-viet-tcvn": "tcvn3", "x-viet-tcvn3": "tcvn3", "x-viet-tcvn5712": "tcvn3",
        "tcvn-5712": "tcvn3", "tcvn5712-1": "tcvn3", "tcvn5712": "tcvn3", "x-tcvn": "tcvn3", "vscii": "tcvn3",
        "vscii-1": "tcvn3", "abc": "tcvn3",
        "viscii": "viscii", "x-viet-viscii": "viscii", "csviscii": "viscii", "viscii1.1-1": "viscii",
        "vni": "vni", "x-viet-vni": "vni", "vni-win": "vni", "vps": "vps", "x-viet-vps": "vps", "x-vps": "vps",
    ]
}
