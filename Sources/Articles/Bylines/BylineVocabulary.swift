/// What stands around the names in bylines, in lower case.
enum BylineVocabulary {
    /// What a colon parts from the name of a person.
    static let labels: Set<String> = [
        "tin, ảnh", "tin và ảnh", "tin ảnh", "tin, bài", "tin bài", "tin - ảnh", "tin & ảnh", "bài, ảnh", "bài và ảnh",
        "bài viết", "bài - ảnh", "bài & ảnh", "ảnh, tin", "bài", "tin", "tin, clip", "tin, ảnh, clip", "bài, ảnh, clip",
        "tin, video", "tác giả", "tác giả bài viết", "tg", "thực hiện", "người thực hiện", "người viết", "người đăng",
        "người đăng tin", "biên tập", "biên soạn", "sưu tầm", "st", "tổng hợp", "phóng viên", "ctv", "pv", "btv",
        "nội dung",
        "dịch", "biên dịch", "lược dịch", "ghi", "by", "written by", "author", "words by", "text", "von", "par", "por",
        "di",
        "autor", "auteur", "автор", "作者", "记者", "编辑",
    ]
    /// Labels behind which an organisation stands, not a person.
    static let sources: Set<String> = ["nguồn tin", "nguồn", "theo", "theo nguồn", "source", "来源"]
    /// Labels that name no writer alone, and do so beside one: `Tin: Hồng Hạnh - Ảnh: Văn Toàn`.
    static let companions: Set<String> = ["ảnh", "clip", "video", "đồ họa", "ảnh, clip", "photos", "photo", "fotos"]
    /// What a name carries before it.
    static let titles = ["ctv ", "pv ", "btv ", "đ/c ", "phóng viên ", "cộng tác viên ", "biên tập viên "]
    /// What a name carries behind it in brackets and what says only how the text was made.
    static let remarks: Set<String> = [
        "t/h", "th", "tổng hợp", "st", "sưu tầm", "bt", "biên tập", "s/t", "ghi", "dịch", "lược dịch", "biên dịch",
        "thực hiện",
        "ct", "gt",
    ]
    /// Names of those who have none of their own.
    static let desks = [
        "ban biên tập", "bbt", "nhóm pv", "nhóm phóng viên", "nhóm ctv", "nhóm tác giả", "tòa soạn", "toà soạn",
    ]
    /// Accounts that post what others wrote.
    static let accounts: Set<String> = ["admin", "administrator", "webmaster", "quantri", "editor", "moderator"]
    /// Words that a person's name has not.
    static let offices = Phrases(
        [
            "đài", "trung tâm", "văn phòng", "phòng", "ban ", "sở ", "báo", "cổng", "ubnd", "hđnd", "huyện", "tỉnh",
            "xã",
            "thị trấn", "thành phố", "ttxvn", "vov", "vtv", "ủy ban", "uỷ ban", "hội", "công an", "trường", "cục",
            "chi cục",
            "bộ ", "tổng hợp", "btv", "vnexpress", "tạp chí", "đoàn", "mttq", "ttvh", "vhtt", "tttt", "cttđt", "agency",
            "news",
            "press", "times", "staff", "office",
        ].flatMap { [" " + $0, "(" + $0] })
}
