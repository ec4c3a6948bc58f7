/// What portals print around their articles, in one place so that a reader of Vietnamese can check it.
///
/// Entries are in lower case, without a colon at the end: `PortalVocabulary.key` brings a line into that form.
enum PortalVocabulary {
    static let skipLinks: Set<String> = [
        "skip ribbon commands", "skip to main content", "skip to content", "skip to navigation", "skip navigation",
        "skip to search", "skip to footer", "skip navigation links", "turn on more accessible mode",
        "turn off more accessible mode", "turn off animations", "turn on animations", "jump to content",
        "nhảy đến nội dung",
        "bỏ qua nội dung chính", "chuyển đến nội dung chính", "đến nội dung chính", "bỏ qua và tới nội dung chính",
        "zum inhalt springen", "aller au contenu", "saltar al contenido", "ir para o conteúdo",
    ]
    static let signIn: Set<String> = [
        "sign in", "sign up", "sign out", "log in", "login", "log out", "logout", "register", "create account",
        "my account",
        "đăng nhập", "đăng ký", "đăng xuất", "đăng nhập | đăng ký", "đăng ký | đăng nhập", "anmelden", "se connecter",
        "iniciar sesión", "entrar",
        "it looks like your browser does not have javascript enabled. please turn on javascript and try again.",
    ]
    static let attachments: Set<String> = [
        "file đính kèm", "tệp đính kèm", "tập tin đính kèm", "tài liệu đính kèm", "văn bản đính kèm",
        "các file đính kèm",
        "các tệp đính kèm", "file kèm theo", "tệp tin đính kèm", "tải về", "tải file đính kèm", "đính kèm",
        "attachments",
        "attachment", "attached files", "attached file", "download", "downloads",
    ]
    static let tags: Set<String> = [
        "tag", "tags", "từ khóa", "từ khoá", "thẻ", "chủ đề", "keywords", "keyword", "topics", "filed under",
        "schlagwörter",
    ]
    static let tools: Set<String> = [
        "bản in", "in", "in bài", "in bài viết", "in trang", "in tin này", "in bài này", "đọc bài viết",
        "nghe bài viết",
        "nghe đọc bài", "cỡ chữ", "cỡ chữ a- a a+", "tăng cỡ chữ", "giảm cỡ chữ", "gửi email", "gửi mail",
        "gửi bài viết",
        "gửi cho bạn bè", "gửi tin này", "chia sẻ", "chia sẻ bài viết", "chia sẻ lên facebook", "quay lại", "trở lại",
        "về trang trước", "trang trước", "về đầu trang", "lên đầu trang", "lưu bài viết", "theo dõi", "màu chữ",
        "tương phản",
        "đọc tin", "xem thêm", "print", "print this page", "print this article", "email", "e-mail", "share",
        "share this",
        "share this article", "share on facebook", "share on twitter", "tweet", "like", "save", "listen", "back to top",
        "back", "go back", "font size", "a- a a+", "a+ a-", "a a a", "copy link", "sao chép liên kết", "facebook",
        "twitter",
        "zalo", "linkedin", "whatsapp", "telegram", "pinterest", "messenger", "follow us", "read aloud", "drucken",
        "teilen",
        "imprimer", "partager", "imprimir", "compartir", "send", "bookmark", "thích",
    ]
    /// What stands before the day of an event, which is no publication date.
    static let eventTimes: Set<String> = [
        "when", "date", "date and time", "time", "thời gian", "thời gian diễn ra", "thời gian tổ chức", "wann", "quand",
        "cuándo", "fecha",
    ]
    static let related: Set<String> = [
        "tin liên quan", "các tin liên quan", "tin bài liên quan", "bài viết liên quan", "bài liên quan", "tin khác",
        "các tin khác", "các tin đã đưa", "tin đã đưa", "các tin đã đăng", "tin cùng chuyên mục", "cùng chuyên mục",
        "tin cùng chủ đề", "các bài viết khác", "bài viết khác", "các bài khác", "tin mới hơn", "tin cũ hơn",
        "các tin mới hơn",
        "các tin cũ hơn", "tin mới nhất", "tin mới", "tin nổi bật", "tin đọc nhiều", "đọc nhiều", "đọc nhiều nhất",
        "xem nhiều", "xem nhiều nhất", "tin xem nhiều", "có thể bạn quan tâm", "tin tức khác", "tin tức liên quan",
        "những tin mới hơn", "những tin cũ hơn", "các tin mới", "bài viết cùng chuyên mục", "tin trong ngày",
        "related news", "related articles", "related posts", "related stories", "related content", "related",
        "other news",
        "more news", "latest news", "most read", "most popular", "recommended", "recommended for you",
        "you may also like",
        "you might also like", "read more", "more stories", "more from", "more like this", "see also", "also read",
        "lire aussi", "articles liés", "das könnte sie auch interessieren", "mehr zum thema", "noticias relacionadas",
        "artículos relacionados", "leia também", "leia mais", "potrebbe interessarti anche", "читайте также", "相关阅读",
        "相关新闻", "相关链接", "推荐阅读", "延伸阅读", "関連記事", "관련기사",
    ]
    static let feedback: Set<String> = [
        "bình luận", "ý kiến bạn đọc", "ý kiến", "gửi bình luận", "viết bình luận", "đánh giá", "đánh giá bài viết",
        "họ và tên", "họ tên", "mã xác nhận", "nhập mã xác nhận", "gửi ý kiến", "gửi phản hồi", "phản hồi", "comments",
        "comment", "leave a comment", "leave a reply", "add a comment", "post a comment", "post comment", "rate this",
        "average rating", "no comments", "no comments yet", "be the first to comment",
        "your email address will not be published.",
        "kommentare", "commentaires", "comentarios",
    ]
    static let crumbs: Set<String> = [
        "trang chủ", "trang nhất", "home", "home page", "homepage", "you are here", "bạn đang ở đây", "startseite",
        "accueil",
        "inicio", "首页", "главная",
    ]

    /// A line as the entries are written: lower case, without marks at its ends.
    static func key(_ line: String) -> String {
        var text = Substring(line.lowercased()).unicodeScalars
        while let last = text.last, last == ":" || last == " " || last == "»" || last == "…" || last == "|" {
            text.removeLast()
        }
        while let first = text.first,
            first == "»" || first == "|" || first == " " || first == "›" || first == "•"
        {
            text.removeFirst()
        }
        return String(text)
    }
}
