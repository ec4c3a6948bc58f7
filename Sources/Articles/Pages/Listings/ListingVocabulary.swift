/// The words by which a list of news is told from all the other links of a page.
///
/// Entries are in lower case. Readers of these languages are welcome to add to them.
enum ListingVocabulary {
    /// Words in `class` and `id` of boxes that are no list of news.
    ///
    /// A word of seven letters or more is found within others as well.
    static let foreignBoxes = """
        nav navbar navigation menu submenu megamenu topbar breadcrumb crumbs pathway footer sidebar aside rightcol colright
        pagination pager paging phantrang tags tagcloud taglist tukhoa social share sharing related relatedposts lienquan
        tinlienquan popular trending mostread mostviewed mostpopular xemnhieu docnhieu tindocnhieu advert advertisement ads
        adsense quangcao sponsored comment comments binhluan cookie login search searchbox lienket weblink weblinks partner
        partners doitac newsletter subscribe skiplink skiplinks accesskey language languages lang ticker marquee weather thoitiet
        poll vote survey khaosat counter thongke statistics copyright toolbar ribbon suitebar
        """.split { $0 == " " || $0 == "\n" }.map(String.init)

    /// What stands over boxes of news that belong to no list: the widely read, the related, the advertised.
    static let foreignHeadings: Set<String> = [
        "tin đọc nhiều", "đọc nhiều", "đọc nhiều nhất", "xem nhiều", "xem nhiều nhất", "tin xem nhiều", "bài xem nhiều",
        "bài đọc nhiều", "tin xem nhiều nhất", "được quan tâm", "có thể bạn quan tâm", "tin liên quan",
        "bài viết liên quan",
        "liên kết", "liên kết website", "liên kết web", "quảng cáo", "thư viện ảnh", "thư viện video", "video",
        "hình ảnh",
        "bình luận mới nhất", "phản hồi gần đây", "bình luận gần đây", "chuyên mục", "danh mục", "thẻ", "từ khóa",
        "thủ tục hành chính", "văn bản mới", "văn bản mới ban hành", "văn bản pháp luật", "văn bản chỉ đạo điều hành",
        "dịch vụ công trực tuyến", "lịch công tác", "thăm dò ý kiến", "thống kê truy cập", "tin nổi bật",
        "tin tiêu điểm",
        "most read", "most popular", "most viewed", "popular", "popular posts", "popular stories", "trending",
        "trending now",
        "related", "related articles", "related posts", "related stories", "recommended", "recommended for you",
        "sponsored",
        "advertisement", "partner content", "you may also like", "you might also like", "recent comments", "categories",
        "tags", "archives", "archive", "follow us", "newsletter", "newsletters", "editors' picks", "editor's picks",
        "meistgelesen", "das könnte sie auch interessieren", "anzeige", "les plus lus", "à lire aussi", "lo más leído",
        "lo más visto", "más leídas", "mais lidas", "più letti", "najczęściej czytane", "популярное", "самое читаемое",
        "热门", "热点", "排行", "点击排行", "友情链接", "人気記事", "ランキング",
    ]

    /// What links say that lead to an article, and are not its title.
    static let more: Set<String> = [
        "xem thêm", "xem tiếp", "đọc tiếp", "đọc thêm", "chi tiết", "xem chi tiết", "xem", "xem tin", "read more",
        "read",
        "more", "continue reading", "full story", "read full story", "learn more", "view", "view more", "details",
        "lire la suite",
        "lire plus", "weiterlesen", "mehr", "mehr lesen", "leer más", "seguir leyendo", "leia mais", "leggi tutto",
        "continua",
        "lees meer", "läs mer", "читать далее", "подробнее", "详细", "详情", "阅读全文", "more...", "続きを読む",
    ]

    /// What links to the next, older page say.
    static let next: Set<String> = [
        "sau", "tiếp", "tiếp theo", "trang sau", "trang tiếp", "trang tiếp theo", "trang kế", "kế tiếp", "tới",
        "cũ hơn",
        "bài cũ hơn", "tin cũ hơn", "các bài cũ hơn", "next", "next page", "older", "older posts", "older entries",
        "older articles",
        "weiter", "nächste", "nächste seite", "ältere beiträge", "suivant", "page suivante", "suivante", "siguiente",
        "página siguiente", "próxima", "próximo", "seguinte", "successiva", "successivo", "avanti", "volgende", "nästa",
        "następna",
        "další", "вперед", "далее", "следующая", "下一页", "下页", "下一頁", "次へ", "次のページ", "다음", "›", "»", ">", ">>", "→",
    ]

    /// A text in the form of the entries: lower case, no marks at its ends.
    static func key(_ text: String) -> String {
        let lower = text.lowercased()
        let trimmed = lower.drop { " .:…[(•|-–".contains($0) }
        let rest = String(trimmed.reversed().drop { " .:…])|-–".contains($0) }.reversed())
        guard rest.count > 2 else { return rest }
        // Arrows around words are decoration.
        let arrows: Set<Character> = ["»", "›", "→", ">", "«", "‹", "→"]
        let bare = rest.drop { arrows.contains($0) || $0 == " " }
        let core = String(
            bare.reversed().drop { arrows.contains($0) || $0 == " " || $0 == "." || $0 == "…" }.reversed())
        return core.isEmpty ? rest : core
    }

    /// Whether a `class` or `id` names a box that is no list of news.
    static func isForeign(_ value: String) -> Bool {
        let tokens = value.split(whereSeparator: \.isWhitespace)
        // Bootstrap's vertical list is called `nav nav-tabs nav-stacked`, and holds whatever one likes.
        let isStack = tokens.contains("nav-stacked")
        // WordPress names the topics of an article in its classes, and a topic may be the weather: `category-weather`.
        let isPost = tokens.contains("hentry") || tokens.contains("type-post") || tokens.contains("post")
        for token in tokens where !isStack || !token.hasPrefix("nav") {
            if isPost, token.hasPrefix("category-") || token.hasPrefix("tag-") { continue }
            let words = words(token)
            for word in words where foreignWords.contains(word) { return true }
            for (one, two) in zip(words, words.dropFirst()) where foreignWords.contains(one + two) { return true }
            let joined = words.joined()
            for word in longWords where joined.contains(word) { return true }
        }
        return false
    }

    private static let foreignWords = Set(foreignBoxes)
    private static let longWords = foreignBoxes.filter { $0.count >= 7 }

    /// `mainMenu-2` is main, menu, 2.
    private static func words(_ token: Substring) -> [String] {
        var words: [String] = []
        var word = ""
        var wasLower = false
        for character in token {
            let isLetter = character.isLetter
            if !isLetter || (character.isUppercase && wasLower) {
                if !word.isEmpty { words.append(word.lowercased()) }
                word = ""
            }
            if isLetter { word.append(character) }
            wasLower = character.isLowercase
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        return words
    }
}
