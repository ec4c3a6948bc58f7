/// The makes of portals that provinces run, each with the frame that it prints around an article.
enum PortalMake: String, CaseIterable, CustomStringConvertible {
    case sharePoint, liferay, wordPress, aspNet

    var description: String { rawValue }

    /// A page of this make.
    func page(
        title: String, section: String?, published: String, captions: [String], body: [String], byline: String?
    ) -> String {
        let day = published.prefix(10).split(separator: "-").reversed().joined(separator: "/")
        let pictures = captions.map { picture($0) }
        var content = body.map { "<p style=\"text-align: justify;\">\($0)</p>" }
        for (index, image) in pictures.enumerated() { content.insert(image, at: min(1 + 2 * index, content.count - 1)) }
        let signature = byline.map { "<p style=\"text-align: right;\"><strong>\($0)</strong></p>" } ?? ""
        let text = content.joined(separator: "\n") + signature
        switch self {
        case .sharePoint: return sharePoint(title, section, day, text)
        case .liferay: return liferay(title, section, day, text)
        case .wordPress: return wordPress(title, section, day, text)
        case .aspNet: return aspNet(title, section, day, text)
        }
    }

    private func picture(_ caption: String) -> String {
        self == .wordPress
            ? "<figure><img src=\"/a.jpg\" alt=\"\"><figcaption>\(caption)</figcaption></figure>"
            : "<p style=\"text-align:center\"><img src=\"/IMG_1.jpg\" alt=\"\"></p><p style=\"text-align:center\"><em>\(caption)</em></p>"
    }

    private static let menu =
        "<ul class=\"menu\"><li><a href=\"/\">Trang chủ</a></li><li><a href=\"/gt\">Giới thiệu</a></li><li><a href=\"/tt\">Tin tức</a></li>"
        + "<li><a href=\"/vb\">Văn bản</a></li><li><a href=\"/lh\">Liên hệ</a></li></ul>"
    private static let others =
        "<ul><li><a href=\"/1\">Khai mạc hội thi nấu ăn truyền thống năm nay</a></li><li><a href=\"/2\">Thông báo lịch cắt điện tuần tới</a></li>"
        + "<li><a href=\"/3\">Kết quả giải bóng chuyền các xã phía bắc</a></li></ul>"

    private func sharePoint(_ title: String, _ section: String?, _ day: String, _ text: String) -> String {
        """
        <html lang="en-US"><head><meta name="GENERATOR" content="Microsoft SharePoint"><title>\(title)</title></head><body>
        <form id="aspnetForm" method="post"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUBMA9k">
        <div class="s4-notdlg noindex"><a href="javascript:;">Skip Ribbon Commands</a></div>
        <div class="s4-notdlg noindex"><a href="javascript:;">Skip to main content</a></div>
        <div id="s4-ribbonrow"><a class="ms-signInLink" href="#">Sign In</a></div><div id="s4-workspace">
        <div id="DeltaTopNavigation" role="navigation">\(Self.menu)</div>
        <div id="DeltaPlaceHolderMain">\(section.map { "<div class=\"breadcrumb\">\($0)</div>" } ?? "")
        <h1 class="title">\(title)</h1><div class="date">\(day)</div><span class="views">Lượt xem: 1.024</span>
        <div class="ms-rtestate-field">\(text)</div><a href="#">Bản in</a></div>
        <div class="other-news"><h3>Các tin khác</h3>\(Self.others)</div>
        <div id="footer">Cơ quan chủ quản: Ủy ban nhân dân huyện. Điện thoại: 000.000</div></div></form></body></html>
        """
    }

    private func liferay(_ title: String, _ section: String?, _ day: String, _ text: String) -> String {
        """
        <html lang="vi-VN"><head><title>\(title) - Cổng thông tin</title></head><body class="signed-out">
        <header id="banner" role="banner"><a id="sign-in" href="#">Đăng nhập</a><nav id="navigation">\(Self.menu)</nav></header>
        <div id="content"><div class="portlet-asset-publisher">\(section.map { "<div class=\"category-name\">\($0)</div>" } ?? "")
        <h1 class="header-title">\(title)</h1>
        <div class="metadata-publish-date">Publish date \(day) | View count: 555</div>
        <div class="journal-content-article">\(text)</div>
        <div class="taglib-ratings">Average (0 Votes)</div></div>
        <div class="related"><h3>Tin liên quan</h3>\(Self.others)</div></div>
        <footer id="footer" role="contentinfo">Bản quyền thuộc về Cổng thông tin điện tử. Powered By Liferay</footer></body></html>
        """
    }

    private func wordPress(_ title: String, _ section: String?, _ day: String, _ text: String) -> String {
        """
        <html lang="vi"><head><title>\(title) – Trang tin</title><meta property="og:title" content="\(title)">
        \(section.map { "<meta property=\"article:section\" content=\"\($0)\">" } ?? "")</head><body class="single-post">
        <header class="site-header"><a href="/wp-login.php">Sign In</a><nav class="main-navigation">\(Self.menu)</nav></header>
        <main><article class="post hentry"><header class="entry-header"><h1 class="entry-title">\(title)</h1>
        <div class="entry-meta"><span class="posted-on">\(day)</span></div></header><div class="entry-content">\(text)</div>
        <footer class="entry-footer"><span>Tag:</span><h4>File đính kèm</h4></footer></article>
        <section class="related-posts"><h3>Tin liên quan</h3>\(Self.others)</section></main>
        <aside class="widget-area"><h2>Đọc nhiều</h2>\(Self.others)</aside>
        <footer class="site-footer">© Trang tin</footer></body></html>
        """
    }

    private func aspNet(_ title: String, _ section: String?, _ day: String, _ text: String) -> String {
        """
        <html><head><title>\(title)</title></head><body><form id="Form1"><input type="hidden" name="__VIEWSTATE" value="dDwtMTI3">
        <table width="780"><tr><td colspan="2" class="menu">\(Self.menu)</td></tr><tr><td width="180">\(Self.menu)</td><td>
        \(section.map { "<div class=\"chuyenmuc\">\($0)</div>" } ?? "")
        <div class="tieude"><b>\(title)</b></div><div class="ngay">Ngày đăng: \(day)</div>
        <div class="noidung">\(text)</div><div>Các tin khác</div>\(Self.others)</td></tr>
        <tr><td colspan="2">Bản quyền thuộc về Văn phòng UBND huyện</td></tr></table></form></body></html>
        """
    }
}
