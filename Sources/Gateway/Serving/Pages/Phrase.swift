/// What the pages say, in both languages.
enum Phrase {
    case sources, search, charts, addSource, signIn, signOut, skip, feeds, allSources, health, articlesADay,
        articles, newest, lastPolled, healthy, late, failing, moved, gone, suspicious, partly,
        neverPolled, off, problem, latest, noSources, older,
        newer, published, firstSeen, source, original, beside, revisions, revision, current,
        edited, recleaned, back, kept, removed, searchLabel, searchHint, nothingFound, results, volume,
        length, failures, days, period, kibibytes, failedPolls, table, day, tryTitle, tryHint, address, look, found,
        feed, page, save, name, identity, interval, preview, saved, token, tokenHint, tokenWrong, tokenNone,
        notFound, notFoundHint, error, tooMany, attachments, fileText, opml, language, noOriginal, noOriginalHint,
        confidence, items, mustSignIn, identityHint, alreadyThere, waiting, duplicate, changes, home,
        savePoll, apiDocs, listing, show, highest, emptyCharts

    func text(_ language: PageLanguage) -> String {
        let (vi, en) = texts
        return language == .vi ? vi : en
    }

    private var texts: (vi: String, en: String) {
        switch self {
        case .sources: ("Nguồn tin", "Sources")
        case .search: ("Tìm kiếm", "Search")
        case .charts: ("Biểu đồ", "Charts")
        case .addSource: ("Thêm nguồn", "Add a source")
        case .signIn: ("Đăng nhập", "Sign in")
        case .signOut: ("Đăng xuất", "Sign out")
        case .skip: ("Đến nội dung chính", "Skip to content")
        case .feeds: ("Nguồn cấp", "Feeds")
        case .allSources: ("Tất cả các nguồn", "All sources")
        case .health: ("Tình trạng", "Health")
        case .articlesADay: ("Bài mỗi ngày, 30 ngày qua", "Articles a day, last 30 days")
        case .articles: ("Bài viết", "Articles")
        case .newest: ("Bài mới nhất", "Newest")
        case .lastPolled: ("Lần đọc gần nhất", "Last polled")
        case .healthy: ("Tốt", "Healthy")
        case .failing: ("Đang lỗi", "Failing")
        case .late: ("Trễ hẹn", "Late")
        case .moved: ("Đã dời địa chỉ", "Moved")
        case .gone: ("Đã ngừng hẳn", "Gone")
        case .suspicious: ("Khác thường", "Suspicious")
        case .partly: ("Thiếu vài trang", "Some pages failed")
        case .neverPolled: ("Chưa đọc lần nào", "Never polled")
        case .off: ("Đã tắt", "Off")
        case .problem: ("Vấn đề", "Problem")
        case .latest: ("Bài mới", "Latest articles")
        case .noSources: ("Chưa có nguồn nào. Hãy thêm nguồn đầu tiên.", "There are no sources yet. Add the first one.")
        case .older: ("Cũ hơn", "Older")
        case .newer: ("Mới nhất", "Newest")
        case .published: ("Đăng ngày", "Published")
        case .firstSeen: ("Thấy lần đầu", "First seen")
        case .source: ("Nguồn", "Source")
        case .original: ("Trang gốc", "Original page")
        case .beside: ("So với trang gốc", "Beside its original")
        case .revisions: ("Các bản", "Revisions")
        case .revision: ("Bản", "Revision")
        case .current: ("hiện tại", "current")
        case .edited: ("nhà xuất bản đã sửa", "edited by the publisher")
        case .recleaned: ("được làm sạch lại", "cleaned again by newer rules")
        case .back: ("Về bài viết", "Back to the article")
        case .kept: ("Giữ lại", "Kept")
        case .removed: ("Bỏ đi", "Removed")
        case .searchLabel: ("Từ cần tìm", "Words to search for")
        case .searchHint:
            (
                "Có dấu hay không dấu đều được. “cụm từ” trong ngoặc kép, -từ để loại trừ, đầu* cho phần đầu của từ.",
                "With or without diacritics. \"words together\" in quotes, -word to leave out, begin* for how a word begins."
            )
        case .nothingFound: ("Không tìm thấy bài nào.", "No articles found.")
        case .results: ("Kết quả", "Results")
        case .volume: ("Số bài mỗi ngày", "Articles a day")
        case .length: ("Độ dài trung bình mỗi bài", "Mean size of an article")
        case .failures: ("Lần đọc bị lỗi mỗi ngày", "Failed polls a day")
        case .days: ("ngày", "days")
        case .period: ("Khoảng thời gian", "Period")
        case .kibibytes: ("KiB", "KiB")
        case .failedPolls: ("lần lỗi", "failed")
        case .table: ("Số liệu dạng bảng", "The figures as a table")
        case .day: ("Ngày", "Day")
        case .tryTitle: ("Thử một địa chỉ", "Try an address")
        case .tryHint:
            (
                "Dán địa chỉ của một nguồn cấp RSS/Atom, một trang tin hoặc một bài viết. Chưa có gì được lưu cho đến khi bạn bấm Lưu.",
                "Paste the address of a feed, a news page or an article. Nothing is stored until you save it."
            )
        case .address: ("Địa chỉ", "Address")
        case .look: ("Xem thử", "Look")
        case .found: ("Tìm thấy", "Found")
        case .feed: ("nguồn cấp", "a feed")
        case .listing: ("trang liệt kê tin", "a page that lists news")
        case .page: ("một trang bài viết", "an article page")
        case .save: ("Lưu làm nguồn", "Save as a source")
        case .savePoll: ("Lưu và đọc ngay", "Save and poll now")
        case .name: ("Tên", "Name")
        case .identity: ("Mã", "Id")
        case .identityHint:
            ("chữ thường không dấu, chữ số và gạch nối", "small letters, digits and hyphens")
        case .interval: ("Đọc lại sau", "Poll every")
        case .preview: ("Xem trước", "Preview")
        case .saved: ("Đã lưu. Nguồn đang được đọc lần đầu.", "Saved. The source is being polled for the first time.")
        case .waiting:
            ("Đang chờ lần đọc đầu tiên; trang tự tải lại.", "Waiting for the first poll; this page reloads by itself.")
        case .token: ("Mã truy cập", "Token")
        case .tokenHint:
            (
                "Mã trong API_TOKEN, hoặc mã mà `feedgate serve` in ra khi khởi động.",
                "The one in API_TOKEN, or the one that `feedgate serve` prints when it starts."
            )
        case .tokenWrong: ("Mã không đúng.", "That is not the token.")
        case .tokenNone:
            (
                "Máy chủ này không có mã truy cập nên không ai sửa được gì. Đặt API_TOKEN rồi khởi động lại.",
                "This server has no token, so that nobody can change anything. Set API_TOKEN and start it again."
            )
        case .mustSignIn: ("Hãy đăng nhập để làm việc này.", "Sign in to do that.")
        case .notFound: ("Không có trang này", "There is no such page")
        case .notFoundHint:
            (
                "Địa chỉ có thể đã sai. Bắt đầu lại từ danh sách nguồn.",
                "The address may be wrong. Start again from the sources."
            )
        case .error: ("Có lỗi", "Something went wrong")
        case .tooMany: ("Quá nhiều yêu cầu. Thử lại sau giây lát.", "Too many requests. Try again in a moment.")
        case .attachments: ("Tệp đính kèm", "Files")
        case .fileText: ("Văn bản trong tệp", "Text of the file")
        case .opml: ("OPML", "OPML")
        case .apiDocs: ("API", "API")
        case .language: ("Ngôn ngữ", "Language")
        case .noOriginal: ("Không có trang gốc", "The original is not at hand")
        case .noOriginalHint:
            (
                "Trang gốc không có trong kho lưu trữ. Khi đã đăng nhập, trang được tải lại từ nhà xuất bản nếu còn.",
                "The page is not in the archive. Once you have signed in, it is fetched from its publisher if it is still there."
            )
        case .confidence: ("Độ tin cậy", "Confidence")
        case .items: ("bài", "articles")
        case .alreadyThere: ("Đã có nguồn với mã này.", "There is a source with this id already.")
        case .duplicate: ("Trùng với", "Same text as")
        case .changes: ("Thay đổi so với bản sau", "Changes made by the next revision")
        case .show: ("Xem", "Show")
        case .highest: ("cao nhất", "highest")
        case .emptyCharts: ("Không có gì trong khoảng này.", "Nothing in this period.")
        case .home: ("Trang đầu", "Home")
        }
    }
}
