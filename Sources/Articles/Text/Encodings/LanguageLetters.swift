/// The letters beyond ASCII of the languages that were written in one-byte encodings, the frequent ones first, and the encodings
/// that their pages came in, the commonest first.
///
/// The order within a language is that of its letter frequencies; between two languages that share an encoding it decides
/// nothing.
struct LanguageLetters: Sendable {
    /// In small letters.
    let letters: [Unicode.Scalar]
    /// By their names in the WHATWG Encoding Standard, or the C library's for those that it left out.
    let encodings: [String]
    /// Whether the letters stand among those of ASCII.
    let isLatin: Bool

    private init(_ letters: String, _ encodings: [String], isLatin: Bool = true) {
        self.letters = Array(letters.unicodeScalars)
        self.encodings = encodings
        self.isLatin = isLatin
    }

    private static let western = ["windows-1252"]
    private static let central = ["windows-1250", "iso-8859-2"]
    private static let cyrillic = ["windows-1251", "koi8-r", "iso-8859-5", "ibm866", "x-mac-cyrillic"]
    private static let baltic = ["windows-1257", "iso-8859-13", "iso-8859-4"]

    static let all: [LanguageLetters] = [
        // French, Spanish, Portuguese, Italian, German, Scandinavian and Finnish, Dutch, Catalan, Icelandic.
        LanguageLetters("éàèêçîôâûùïëœ", western), LanguageLetters("óíáéñúü", western),
        LanguageLetters("ãçáéíõóêúâàô", western), LanguageLetters("àèùòìé", western),
        LanguageLetters("üäößé", western), LanguageLetters("øåæé", western), LanguageLetters("äöåé", western),
        LanguageLetters("ëéïèöü", western), LanguageLetters("àéèóíçòúïü", western),
        LanguageLetters("ðáíþóæöúéý", western),
        // Polish, Czech, Slovak, Hungarian, Croatian and Slovenian, Romanian, Albanian.
        LanguageLetters("łóążęśćńź", central), LanguageLetters("íáěéřžýčšůúťďňó", central),
        LanguageLetters("áíéčýúžšľťňôäďóĺŕ", central), LanguageLetters("áéöóőüúíű", central),
        LanguageLetters("čšžćđ", central), LanguageLetters("ăîşâţșț", central + ["iso-8859-16"]),
        LanguageLetters("ëç", western),
        // Turkish and Azeri, Lithuanian, Latvian, Estonian, Maltese, Esperanto.
        LanguageLetters("ıüşçöğâîİ", ["windows-1254"]), LanguageLetters("ėšžįąųūčę", baltic),
        LanguageLetters("āīēšņļūģčžķ", baltic), LanguageLetters("äõüöšž", baltic),
        LanguageLetters("ħżġċà", ["iso-8859-3"]), LanguageLetters("ĝĉŭŝĥĵ", ["iso-8859-3"]),
        // Russian, Bulgarian, Ukrainian, Belarusian, Serbian, Macedonian.
        LanguageLetters("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", cyrillic, isLatin: false),
        LanguageLetters("аиоентрсвлкдпмзгяъбучщцйхжюшфь", cyrillic, isLatin: false),
        LanguageLetters("оанивіертслкдумпзяьбгйчїжхєцюшщфґ", ["windows-1251", "koi8-u", "iso-8859-5"], isLatin: false),
        LanguageLetters("аніерыоктсялудпмзцвьбгйчжўюшхэёф", ["windows-1251", "iso-8859-5"], isLatin: false),
        LanguageLetters("аиоенртјсувдклмпзшгбчцжљњћхђфџ", ["windows-1251", "iso-8859-5"], isLatin: false),
        // Greek, Hebrew, Arabic, Persian, Thai.
        LanguageLetters("αοιετνσςηρκπυμλωάγίδόθήέφχύξβώζψϊϋΐΰ", ["windows-1253", "iso-8859-7"], isLatin: false),
        LanguageLetters("יולהאמרתבשנעדקחפםסטגצכןךזץף", ["windows-1255", "iso-8859-8"], isLatin: false),
        LanguageLetters("الينمروتهبةدعسفكقحجأشطصىخإذزضثءئآغؤظ", ["windows-1256", "iso-8859-6"], isLatin: false),
        LanguageLetters("ایرندهموتبسشکزگفعخقحجپصطلآئغضچذثظژ", ["windows-1256"], isLatin: false),
        LanguageLetters("านรอกเงมยลวดทสตปีะับไคหแ่้จขิ์พใชโผึุถูซืณศธบษำฐ", ["windows-874"], isLatin: false),
    ]
}
