/// A date that is told from now: "2 giờ trước", "hôm qua", "3 hrs ago", "vor 2 Stunden", "3天前".
///
/// Only lists are read so, where the moment of reading is known; a page that is kept would say the same for ever. Hours and
/// minutes give a moment to the minute, everything longer a day; months and years give nothing, for they name no day.
struct RelativeDate {
    /// Seconds since 1970.
    let now: Int
    /// Minutes east of Greenwich, for what "yesterday" is.
    var zone = 0

    /// Reads a line: it must be short, and hold little besides.
    ///
    /// - Parameter line: A line of a list's item.
    /// - Returns: The date; nil where the line tells of none.
    func date(in line: String) -> ArticleDate? {
        guard let ago = Self.ago(line) else { return nil }
        let moment = now - ago.seconds
        guard !ago.isDay else {
            let day = Self.text(moment + zone * 60).prefix(10)
            return ArticleDate(iso8601: String(day), precision: .day, source: .page)
        }
        return ArticleDate(iso8601: Self.text(moment - moment % 60) + "Z", precision: .minute, source: .page)
    }

    /// Whether a line says when, told from now.
    static func isRelative(_ line: String) -> Bool { ago(line) != nil }

    private static func ago(_ line: String) -> (seconds: Int, isDay: Bool)? {
        guard line.utf8.count <= 80, line.count <= 48 else { return nil }
        let text = line.lowercased()
        return counted(DateTokens(text)) ?? ideographic(text) ?? named(text)
    }

    /// A number, a unit and a word for the past beside them: `2 giờ trước`, `vor 2 Stunden`, `an hour ago`.
    private static func counted(_ tokens: DateTokens) -> (seconds: Int, isDay: Bool)? {
        for index in tokens.tokens.indices {
            let single = tokens.word(index).map {
                ["a", "an", "một", "une", "un", "una", "een", "ein", "einer"].contains($0)
            }
            guard let count = tokens.number(index, digits: 3) ?? (single == true ? 1 : nil),
                let word = tokens.word(index + 1), let unit = units[word]
            else { continue }
            let before = (tokens.word(index - 2).map { $0 + " " } ?? "") + (tokens.word(index - 1) ?? "")
            // "10 ngày trước lễ hội": ten days before something else.
            let isPast =
                (after.contains(tokens.word(index + 2) ?? "") && tokens.word(index + 3) == nil)
                || prefixes.contains(tokens.word(index - 1) ?? "")
                || before == "y a"
            if isPast { return (count * unit, unit >= 86_400) }
        }
        return nil
    }

    /// `3小时前`, `2日前`, `5분 전`.
    private static func ideographic(_ text: String) -> (seconds: Int, isDay: Bool)? {
        guard let end = text.firstIndex(where: { "前전".contains($0) }) else { return nil }
        let head = text[..<end].filter { $0 != " " }
        let unit = String(head.reversed().prefix { !$0.isNumber }.reversed())
        let digits = String(head.dropLast(unit.count).reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
        guard let count = Int(digits), digits.count <= 3, let seconds = ideographicUnits[unit] else { return nil }
        return (count * seconds, seconds >= 86_400)
    }

    /// `hôm qua, 15:30`, `Yesterday at 8 pm`: the line begins with it.
    private static func named(_ text: String) -> (seconds: Int, isDay: Bool)? {
        for (name, days) in days where text.hasPrefix(name) {
            let rest = text.dropFirst(name.count)
            guard rest.first.map({ " ,.·|-–(".contains($0) }) != false, rest.count(where: \.isLetter) <= 8 else {
                continue
            }
            return (days * 86_400, true)
        }
        return nil
    }

    private static let after: Set<String> = [
        "trước", "ago", "geleden", "fa", "назад", "atrás", "atras", "sedan", "siden", "sitten", "temu", "önce",
    ]
    private static let prefixes: Set<String> = ["vor", "hace", "há", "منذ", "قبل"]

    private static let units: [String: Int] = {
        var units: [String: Int] = [:]
        let lists: [(Int, String)] = [
            (
                1,
                "giây s sec secs second seconds sekunde sekunden seconde secondes segundo segundos secondi секунд секунды"
            ),
            (
                60,
                "phút m min mins minute minutes minuten minuto minutos minuti minuut минут минуты минуту دقيقة دقائق minuter minut dakika"
            ),
            (
                3_600,
                "giờ tiếng h hr hrs hour hours stunde stunden heure heures hora horas ora ore uur uren час часа часов ساعة ساعات timmar timer saat"
            ),
            (
                86_400,
                "ngày d day days tag tage tagen jour jours día dia días dias giorno giorni dag dagen день дня дней يوم أيام dagar dni gün"
            ),
            (
                604_800,
                "tuần w week weeks woche wochen semaine semaines semana semanas settimana settimane weken неделю недели недель أسبوع"
            ),
        ]
        for (seconds, names) in lists { for name in names.split(separator: " ") { units[String(name)] = seconds } }
        return units
    }()

    private static let ideographicUnits: [String: Int] = [
        "秒": 1, "秒钟": 1, "분": 60, "分": 60, "分钟": 60, "分鐘": 60, "小时": 3_600, "小時": 3_600, "时": 3_600, "時間": 3_600,
        "시간": 3_600,
        "天": 86_400, "日": 86_400, "일": 86_400, "周": 604_800, "週間": 604_800, "星期": 604_800, "주": 604_800,
    ]

    private static let days: [(String, Int)] = [
        ("hôm nay", 0), ("hôm qua", 1), ("hôm kia", 2), ("today", 0), ("yesterday", 1), ("heute", 0), ("gestern", 1),
        ("vorgestern", 2),
        ("aujourd'hui", 0), ("aujourd’hui", 0), ("hier", 1), ("hoy", 0), ("ayer", 1), ("oggi", 0), ("ieri", 1),
        ("hoje", 0), ("ontem", 1),
        ("vandaag", 0), ("gisteren", 1), ("сегодня", 0), ("вчера", 1), ("今天", 0), ("昨天", 1), ("前天", 2), ("今日", 0),
        ("昨日", 1), ("오늘", 0), ("어제", 1),
        ("اليوم", 0), ("أمس", 1),
    ]

    /// `2024-05-26T08:15:00` for seconds since 1970, by the civil calendar (Howard Hinnant's algorithm).
    private static func text(_ seconds: Int) -> String {
        let day = (Double(seconds) / 86_400).rounded(.down)
        let clock = seconds - Int(day) * 86_400
        let shifted = Int(day) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let ofEra = shifted - era * 146_097
        let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let moved = (5 * ofYear + 2) / 153
        let month = moved < 10 ? moved + 3 : moved - 9
        let full = year + era * 400 + (month <= 2 ? 1 : 0)
        return
            "\(full)-\(two(month))-\(two(ofYear - (153 * moved + 2) / 5 + 1))T\(two(clock / 3_600)):\(two(clock / 60 % 60)):\(two(clock % 60))"
    }
}
