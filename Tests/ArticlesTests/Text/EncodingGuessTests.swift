import Foundation
import Testing

@testable import Articles

@Suite struct EncodingGuessTests {
    struct Case: CustomTestStringConvertible {
        var encoding: String
        var iconv: String?
        var text: String
        var testDescription: String { encoding }
    }

    private static let russian =
        "Вчера вечером в городском парке открылась выставка старых фотографий. Жители приносили снимки из семейных альбомов."
    private static let polish =
        "Wczoraj wieczorem w miejskim parku otwarto wystawę starych zdjęć. Mieszkańcy przynieśli też własne albumy, źródło wiedzy."
    private static let greek =
        "Χθες το βράδυ άνοιξε στο πάρκο της πόλης μια έκθεση με παλιές φωτογραφίες από οικογενειακά άλμπουμ."
    private static let japanese = "昨日の夕方、市の公園で古い写真の展示会が始まりました。住民たちは家のアルバムから写真を持ってきました。"

    static let cases = [
        Case(encoding: "windows-1251", text: russian), Case(encoding: "koi8-r", text: russian),
        Case(encoding: "ibm866", text: russian), Case(encoding: "iso-8859-5", text: russian),
        Case(
            encoding: "koi8-u",
            text: "Учора ввечері в міському парку відкрилася виставка старих світлин; їх принесли мешканці з домівок."),
        Case(encoding: "windows-1250", text: polish), Case(encoding: "iso-8859-2", text: polish),
        Case(
            encoding: "windows-1250",
            text: "Včera večer byla v městském parku otevřena výstava starých fotografií. Lidé přinesli i své šuplíky."),
        Case(
            encoding: "windows-1250",
            text:
                "Tegnap este régi fényképekből nyílt kiállítás a városi parkban, őszi szünetig tart, és sűrűn látogatják."
        ),
        Case(encoding: "windows-1253", text: greek), Case(encoding: "iso-8859-7", text: "Άνοιξη: " + greek),
        Case(
            encoding: "windows-1254",
            text: "Dün akşam şehir parkında eski fotoğraflardan oluşan bir sergi açıldı; halk ilgi gösterdi."),
        Case(
            encoding: "windows-1255", text: "אתמול בערב נפתחה בפארק העירוני תערוכה של תצלומים ישנים מאלבומים משפחתיים."),
        Case(
            encoding: "windows-1256",
            text: "افتتح مساء أمس في حديقة المدينة معرض للصور القديمة التي جاء بها السكان من بيوتهم."),
        Case(
            encoding: "windows-1257",
            text: "Vakar vakare miesto parke atidaryta senų nuotraukų paroda; žmonės atnešė šeimų albumus, ėjo būriais."
        ),
        Case(
            encoding: "windows-874", text: "เมื่อวานตอนเย็นมีการเปิดนิทรรศการภาพถ่ายเก่าในสวนสาธารณะของเมือง ชาวบ้านนำภาพมาจากบ้าน"),
        Case(
            encoding: "windows-1252",
            text:
                "Hier soir, une exposition de vieilles photos a été inaugurée au parc : « c'est très beau », dit-on à l'entrée."
        ),
        Case(
            encoding: "windows-1252",
            text:
                "Gestern Abend wurde im Stadtpark eine Ausstellung eröffnet. Die Bürger brachten Bilder für die große Wand."
        ),
        Case(
            encoding: "windows-1252", text: "It’s the keeper’s birthday — the café opens at nine, and entry costs £5."),
        Case(
            encoding: "windows-1252",
            text: "Í gær var opnuð sýning á gömlum myndum í garðinum; það þótti öllum gott að sjá þær."),
        Case(encoding: "gbk", text: "昨天傍晚，市公园举办了一个老照片展览，居民们带来了家里的相册，现场非常热闹。"),
        Case(encoding: "big5", text: "昨天傍晚，市公園舉辦了一個老照片展覽，居民們帶來了家裡的相簿，現場非常熱鬧。"),
        Case(encoding: "shift_jis", iconv: "CP932", text: japanese), Case(encoding: "euc-jp", text: japanese),
        Case(encoding: "iso-2022-jp", text: japanese),
        Case(encoding: "euc-kr", text: "어제 저녁 시민 공원에서 오래된 사진 전시회가 열렸다. 주민들은 집에 있는 사진을 가지고 나왔다."),
    ]

    @Test(arguments: cases)
    func aTextWithoutALabelIsReadAsItWasWritten(_ item: Case) throws {
        let bytes = try #require(LegacyBytes.of(item.text, item.iconv ?? item.encoding))
        let page =
            Array("<html><head><title>x</title><script>var a = 1;</script></head><body><p>".utf8) + bytes
            + Array("</p></body></html>".utf8)
        let decoded = TextDecoder.decode(page, httpCharset: nil, kind: .html)
        let text = String(decoding: decoded.utf8, as: UTF8.self)
        #expect(decoded.encoding == item.encoding)
        #expect(text.contains(item.text), "\(text)")
    }

    @Test func aMarkedQuoteIsNoVietnamese() {
        let bytes =
            LegacyBytes.of(
                "“I have a dream,” he said. “A big one.” It’s been years — and I’m still here, at it.", "CP1252") ?? []
        #expect(TextDecoder.decode(bytes, httpCharset: nil, kind: .plain).encoding == "windows-1252")
    }
}
