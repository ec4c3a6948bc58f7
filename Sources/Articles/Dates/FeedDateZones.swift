/// The words around dates in feeds: zones, and short names of months and days.
enum FeedDateZones {
    /// Minutes east of Greenwich of the zones that are called by letters; the older meaning where there are two.
    static let named: [String: Int] = [
        "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "ist": 330, "cet": 60, "cest": 120,
        "met": 60, "mez": 60, "mest": 120, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "msd": 240, "sast": 120,
        "est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300, "ct": -360, "mst": -420, "mdt": -360,
        "mt": -420, "pst": -480, "pdt": -420, "pt": -480, "akst": -540, "akdt": -480, "hst": -600, "ast": -240,
        "adt": -180, "at": -240, "nst": -210, "ndt": -150, "brt": -180, "art": -180, "clt": -240, "ict": 420,
        "wib": 420, "sgt": 480, "hkt": 480, "pht": 480, "myt": 480, "awst": 480, "jst": 540, "kst": 540, "acst": 570,
        "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "npt": 345, "pkt": 300,
    ]

    /// `Z`, `+0700`, `+07:00`; nil for anything else.
    static func offset(_ text: String) -> Int? {
        if text == "Z" || text == "z" { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.count == 4, let value = Int(digits), value % 100 < 60 else { return nil }
        return (sign == "-" ? -1 : 1) * (value / 100 * 60 + value % 100)
    }

    /// Names of months that only feeds shorten so.
    static func month(_ word: String) -> Int? { months[word] }

    /// 0 for Sunday; nil where `text` names no day of the week in English.
    static func weekday(in text: String) -> Int? {
        let start = text.prefix(3).lowercased()
        return ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].firstIndex(of: start)
    }

    private static let months: [String: Int] = {
        let lists = [
            "ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ", "- - μάρ - μάι ιούν ιούλ αύγ - - - -",
            "- - μαρ - μαϊ ιούν ιούλ αυγ σεπτ - νοεμ -",
            "sty lut mar kwi maj cze lip sie wrz paź lis gru", "led úno bře dub kvě čvn čvc srp zář říj lis pro",
            "oca şub mar nis may haz tem ağu eyl eki kas ara", "jan febr márc ápr máj jún júl aug szept okt nov dec",
            "ian feb mar apr mai iun iul aug sep oct noi dec", "tam hel maa huh tou kes hei elo syy lok mar jou",
            "січ лют бер кві тра чер лип сер вер жов лис гру",
            "janv févr mars avr mai juin juill août sept oct nov déc",
            "- - - - мая июн июл авг сент окт нояб дек", "- fev - abr - - - - - - - -",
        ]
        var result: [String: Int] = [:]
        for list in lists {
            for (index, name) in list.split(separator: " ").enumerated()
            where name != "-" && result[String(name)] == nil {
                result[String(name)] = index + 1
            }
        }
        return result
    }()
}
