/// What the words in `class` and `id` say about an element, by the habits of web designers in many languages.
///
/// Words of four letters or more are found inside longer ones (`relatedPosts`, `main-navigation`); a word that ends in a
/// full stop is found only where it stands alone, for it hides in others (`ad.` in `shadow`).
enum ClassVocabulary {
    /// The meanings, in the order of their bits.
    static let meanings: [(name: String, words: String)] = [
        (
            "article",
            "article story post. entry hentry artikel beitrag articulo noticia artigo bai-viet baiviet postbody"
        ),
        ("detail", "detail chi-tiet chitiet single permalink fulltext full-text newsview"),
        ("content", "content contenu inhalt conteudo contenido noidung noi-dung treescontent"),
        ("text", "text. body. bodytext texto texte copy. prose markdown rte. rich richtext rtestate wysiwyg paragraph"),
        ("main", "main. maincontent main-content primary center. middle"),
        ("navigation", "nav. navi navbar navigation menu submenu topbar subnav sitemap dropdown mega. tabs. tab."),
        ("breadcrumb", "breadcrumb crumb pathway duong-dan"),
        (
            "sidebar",
            "sidebar side-bar aside rail. column-right right-col rightcol secondary complementary gutter left-col"
        ),
        ("widget", "widget module portlet panel webpart block. box. component"),
        (
            "related",
            "related recommend similar suggest readnext read-next readmore also. lienquan lien-quan verwandt relacion"
        ),
        (
            "teaser",
            "teaser card. cards tile. promo headline-list item. items thumb grid. carousel slider swiper listing feed."
        ),
        (
            "share",
            "share. sharing sharebar social facebook twitter whatsapp addthis addtoany follow telegram linkedin zalo"
        ),
        ("comment", "comment kommentar comentario disqus respond reply. replies discussion binh-luan binhluan"),
        ("footer", "footer foot. bottom. colophon"),
        ("header", "header masthead banner topper top. logo branding hero"),
        (
            "advertising",
            "ad. ads. advert anzeige sponsor outbrain taboola dfp. gpt. adsense banner-ad publicidad werbung quangcao"
        ),
        (
            "byline",
            "byline author autor auteur writer posted. postedby contributor tac-gia tacgia meta. metadata infos"
        ),
        ("date", "date. datetime timestamp time. publish published pubdate datum fecha ngay. updated"),
        ("tags", "tags. tag. taglist keyword topics. topic. category categories categoria tu-khoa label. labels"),
        (
            "figure",
            "caption figure image. img. photo gallery picture media. video player credit bildunterschrift legend"
        ),
        (
            "subscribe",
            "newsletter subscri signup sign-up paywall register. registration login log-in signin membership donate"
        ),
        ("overlay", "cookie consent gdpr modal popup overlay lightbox notification alert. toast privacy cmp."),
        ("title", "title headline heading headings titel titulo titre tieu-de tieude"),
        (
            "lead",
            "lead. lede. summary intro. introduction excerpt abstract standfirst dek. deck. sapo. chapo subhead subtitle"
        ),
        ("pager", "pagination pager pagenav paging next. prev. previous page-numbers phan-trang"),
        (
            "forum",
            "thread message msg. postcontent bbcode signature avatar quote. userinfo usertext answer question. topic-"
        ),
        ("product", "product price cart. sku. spec. specs specification review rating stock. buy. shop. variant"),
        (
            "documentation",
            "docs. doc. document wiki mw-parser toc. highlight code. codeblock api. reference tutorial manual"
        ),
        (
            "control",
            "search filter btn. button cta. input form. toolbar tool. tools. action. actions select. print. fontsize"
        ),
        ("concealed", "hidden hide. sr-only screen-reader visually skip. noprint offscreen invisible ribbon tooltip"),
        ("legal", "disclaimer copyright legal terms license imprint footnote references reflist"),
        (
            "ranking",
            "latest trending popular mostread most-read most-viewed archive recent. tin-moi tinmoi index. list. newslist"
        ),
    ]

    /// The bit of a meaning; no bit for a name that is none.
    static func bit(_ name: String) -> UInt32 {
        meanings.firstIndex { $0.name == name }.map { UInt32(1) << UInt32($0) } ?? 0
    }

    /// The meanings found in a `class` or `id` value, a bit each.
    static func mask(of value: UnsafeBufferPointer<UInt8>) -> UInt32 {
        automaton.mask(of: value)
    }

    private static let automaton = WordAutomaton(
        meanings.enumerated().flatMap { bit, meaning in
            meaning.words.split(separator: " ").map { word in
                let alone = word.hasSuffix(".")
                return (Array((alone ? word.dropLast() : word).utf8), alone || word.utf8.count < 4, UInt32(1) << bit)
            }
        })
}
