#!/usr/bin/env python3
"""Makes pages as the programs behind public portals print them, around the texts of pages that are there already.

    python3 Benchmarks/train/portals.py DATA OUT [COUNT]

DATA is a folder of sets as `pages.py` reads them; OUT/portals becomes one more set. Portals of one province are hard to
come by, their programs are few: SharePoint (2010 to 2019), Liferay, DotNetNuke, Joomla, Drupal, WordPress and tables written by
hand. Every page has one of their frames with menus, ribbons, sidebars, lists of other articles and counters drawn by lot,
and inside it an article, a notice, a table or an event. The same DATA gives the same pages.
"""
import gzip
import html
import json
import os
import random
import re
import sys

MENU = ("Trang chủ|Giới thiệu|Tin tức - Sự kiện|Cơ cấu tổ chức|Chức năng nhiệm vụ|Văn bản|Văn bản chỉ đạo điều hành|Thủ tục hành chính|"
        "Dịch vụ công trực tuyến|Hỏi đáp|Liên hệ|Sơ đồ cổng|Thư điện tử|Công báo|Chuyển đổi số|Cải cách hành chính|Quy hoạch|"
        "Đầu tư - Doanh nghiệp|Du lịch|Thông báo|Lịch công tác|Tiếp công dân|Home|About|Services|News|Events|Departments|"
        "Contact Us|FAQs|Careers|Licensing|Forms|Publications|Open Data|Press Releases|Board|Sitemap").split("|")
TOOLS = ("Gửi email|In trang|Quay lại|Chia sẻ|Cỡ chữ|Đọc bài viết|Bản in|Phóng to|Thu nhỏ|Tương phản|Nghe đọc bài|Print|Share|"
         "Email|Tweet|Like|Lưu tin").split("|")
OTHERS = ("Tin liên quan|Các tin khác|Tin cùng chuyên mục|Các tin đã đưa|Tin mới hơn|Tin cũ hơn|Tin đọc nhiều|Bài viết khác|"
          "Related news|Other news|Latest news|Most viewed").split("|")
WIDGETS = ("Thông tin cần biết|Liên kết website|Thống kê truy cập|Văn bản mới|Lịch công tác tuần|Thời tiết|Bình chọn|Video clip|"
           "Hình ảnh|Chuyên mục|Quick links|Resources|Upcoming events|Documents|Archive").split("|")
FOOT = ("Bản quyền thuộc về Ủy ban nhân dân tỉnh|Cơ quan chủ quản: UBND tỉnh|Chịu trách nhiệm: Chánh Văn phòng|"
        "Giấy phép số 112/GP-TTĐT|Điện thoại: 0200.3.123.456 - Fax: 0200.3.654.321|Email: banbientap@tinh.gov.vn|"
        "Ghi rõ nguồn khi phát hành lại thông tin|Copyright 2021 Department of Commerce|Privacy|Terms of use|Accessibility|"
        "Đang truy cập: 125|Tổng lượt truy cập: 1.234.567|Hôm nay: 871").split("|")
SKIPS = "Skip Ribbon Commands|Skip to main content|Turn off Animations|Turn on Animations|Sign In|Đăng nhập|Bỏ qua nội dung".split("|")


class Maker:
    """One page: what is drawn by lot is drawn from `dice`."""

    def __init__(self, dice, texts, titles):
        self.dice, self.texts, self.titles = dice, texts, titles

    def some(self, values, low, high):
        return [self.dice.choice(values) for _ in range(self.dice.randint(low, high))]

    def link(self, text, extra=""):
        return f'<a href="/{self.dice.randint(1, 9999)}.aspx"{extra}>{html.escape(text)}</a>'

    def date(self):
        d = self.dice
        day, month, year = d.randint(1, 28), d.randint(1, 12), d.randint(2009, 2025)
        return d.choice([f"{day:02}/{month:02}/{year}", f"{day:02}/{month:02}/{year} {d.randint(0, 23)}:{d.randint(0, 59):02}",
                         f"{day}/{month}/{year} | {d.randint(7, 17)}:{d.randint(10, 59)}",
                         f"Thứ Hai, ngày {day} tháng {month} năm {year}", f"{month}/{day}/{year} 8:00 AM"])

    def menu(self, classes):
        d = self.dice
        rows = []
        for item in self.some(MENU, 5, 16):
            sub = ""
            if d.random() < 0.4:
                sub = "<ul>" + "".join(f"<li>{self.link(x)}</li>" for x in self.some(MENU, 2, 7)) + "</ul>"
            rows.append(f"<li>{self.link(item)}{sub}</li>")
        return f'<div class="{classes}"><ul>{"".join(rows)}</ul></div>'

    def other(self, low=3, high=10):
        d = self.dice
        dated = d.random() < 0.6
        rows = []
        for title in self.some(self.titles, low, high):
            stamp = f' <span class="date">({self.date()})</span>' if dated else ""
            rows.append(f"<li>{self.link(title)}{stamp}</li>" if d.random() < 0.9 else f"<div>{self.link(title)}{stamp}</div>")
        return "<ul>" + "".join(rows) + "</ul>"

    def widget(self, shell):
        d = self.dice
        kind = d.random()
        if kind < 0.5:
            body = self.other(3, 8)
        elif kind < 0.7:
            body = "<select>" + "".join(f"<option>{x}</option>" for x in self.some(MENU, 4, 9)) + "</select>"
        elif kind < 0.85:
            body = "<ul>" + "".join(f"<li>{self.link(x)}</li>" for x in self.some(MENU, 4, 9)) + "</ul>"
        else:
            body = f"<p>{html.escape(d.choice(d.choice(self.texts))[:160])}…</p>" + self.link("Xem tiếp")
        return shell.format(title=d.choice(WIDGETS), body=body)

    def paragraph(self, text, style):
        text = html.escape(text)
        return {"p": f"<p>{text}</p>", "mso": f'<p class="MsoNormal" style="text-align:justify"><span style="font-size:14pt">'
                f"<font face=Arial>{text}</font></span></p>", "div": f"<div>{text}</div><div>&nbsp;</div>",
                "br": f"{text}<br><br>\n", "span": f"<p><span><span>&nbsp;&nbsp; {text}</span></span></p>\u200b",
                "td": f"<div style='text-align: justify'>{text}</div>"}[style]

    def body(self, article):
        """The article's HTML, and its text as a reader would copy it."""
        d = self.dice
        style = d.choice(["p", "p", "mso", "div", "br", "span", "td"])
        kept, parts = [], []
        kind = d.random()
        paragraphs = article if kind < 0.55 else article[:d.randint(1, 3)]
        if d.random() < 0.35:
            lead = paragraphs[0]
            paragraphs = paragraphs[1:]
            kept.append(lead)
            tag = d.choice(['<div class="sapo">{}</div>', "<p><strong>{}</strong></p>", '<div class="summary">{}</div>',
                            '<h2 class="news-intro">{}</h2>', '<span id="lblSummary" style="font-weight:bold">{}</span>'])
            parts.append(tag.format(html.escape(lead)))
        for index, paragraph in enumerate(paragraphs):
            parts.append(self.paragraph(paragraph, style))
            kept.append(paragraph)
            if d.random() < 0.12:
                parts.append(f'<p style="text-align:center"><img src="/Images/{index}.jpg" alt=""></p>')
                if d.random() < 0.6:
                    caption = " ".join(d.choice(self.titles).split()[:14])
                    parts.append(f'<p style="text-align:center"><em class="caption">{html.escape(caption)}</em></p>')
        if kind > 0.85:
            rows = [[str(n + 1), *self.some(["Nguyễn Văn An", "Trưởng phòng", "0912345678", "Phó Giám đốc", "Chuyên viên",
                                             "Trần Thị Bình", "25/11/2019", "12.500", "Xã Bình Minh"], 3, 3)]
                    for n in range(d.randint(3, 12))]
            parts.append("<table border=1>" + "".join("<tr>" + "".join(f"<td><p>{c}</p></td>" for c in row) + "</tr>"
                                                      for row in rows) + "</table>")
            kept += [cell for row in rows for cell in row]
        elif kind > 0.72:
            fields = [("Thời gian", self.date()), ("Địa điểm", "Hội trường UBND tỉnh, số 5 đường Lê Lợi"),
                      ("Thành phần", "Lãnh đạo các sở, ban, ngành"), ("When", "Wednesday, 9:00 AM - 11:00 AM"),
                      ("Location", "100 West Main Street, Room 9"), ("Event type", "Board meeting")]
            shape = d.choice(["<p><strong>{}:</strong> {}</p>", "<h3>{}</h3><div>{}</div>", "<dl><dt>{}</dt><dd>{}</dd></dl>",
                              "<div class='row'><div class='label'>{}</div><div class='value'>{}</div></div>"])
            for name, value in d.sample(fields, d.randint(2, 4)):
                parts.append(shape.format(name, value))
                kept += [name, value]
        elif kind > 0.6:
            items = [" ".join(d.choice(self.titles).split()[:d.randint(3, 12)]) for _ in range(d.randint(3, 7))]
            parts.append("<ul>" + "".join(f"<li>{html.escape(i) if d.random() < 0.6 else self.link(i)}</li>" for i in items)
                         + "</ul>")
            kept += items
        if d.random() < 0.4:
            parts.append(f'<p style="text-align:right"><strong>{d.choice(["Thanh Huyền", "Minh Hằng - Đài TT", "Tin, ảnh: Thu Hà", "BBT"])}'
                         "</strong></p>")
        return "".join(parts), "\n".join(kept)

    def files(self):
        if self.dice.random() > 0.3:
            return ""
        rows = "".join(f'<li><a href="/Lists/{n}.pdf">{n}-QĐ-UBND.pdf</a></li>' for n in range(self.dice.randint(1, 3)))
        return f'<div class="attach">{self.dice.choice(["File đính kèm:", "Tài liệu đính kèm", "Attachments"])}<ul>{rows}</ul></div>'

    def tools(self):
        d = self.dice
        count = f"<span>{d.choice(['Lượt xem', 'Số lượt xem', 'View count', 'Đã xem'])}: {d.randint(1, 9999)}</span>"
        tools = "".join(self.link(x, ' class="tool"') for x in self.some(TOOLS, 0, 5))
        return f'<div class="{d.choice(["tools", "box-social", "toolbar", "news-tools"])}">{tools}{count if d.random() < .7 else ""}</div>'

    def footer(self, classes):
        tag = self.dice.choice(["div", "footer", "td"])
        rows = "".join(f"<p>{x}</p>" for x in self.some(FOOT, 2, 7))
        return f'<{tag} class="{classes}">{rows}</{tag}>'

    def page(self, article, title):
        frame = self.dice.choice([sharepoint, sharepoint, sharepoint_2010, liferay, dotnetnuke, joomla, drupal, wordpress,
                                  tables, divisions])
        body, text = self.body(article)
        heading = self.dice.choice(["Cổng thông tin điện tử tỉnh", title, f"{title} - Cổng thông tin", f"Tin tức - {title}"])
        page = f"<html><head><title>{html.escape(heading)}</title></head><body>{frame(self, title, body)}</body></html>"
        return page, text, frame.__name__


def title_of(m, title, tags):
    return m.dice.choice(tags).format(html.escape(title))


def stamp(m, tags):
    return m.dice.choice(tags).format(m.date())


def others(m, shell):
    return "".join(shell.format(title=m.dice.choice(OTHERS), body=m.other()) for _ in range(m.dice.randint(0, 3)))


def sharepoint(m, title, body):
    d = m.dice
    ribbon = "".join(f'<a href="javascript:;" class="ms-skiplink">{x}</a>' for x in m.some(SKIPS, 1, 4))
    side = "".join(m.widget('<div class="ms-webpart-chrome ms-webpart-chrome-vertical"><div class="ms-webpart-chrome-title">'
                            '<h2 class="ms-webpart-titleText">{title}</h2></div><div class="ms-WPBody">{body}</div></div>')
                   for _ in range(d.randint(0, 5)))
    label = "ctl00_PlaceHolderMain_%02d" % d.randint(1, 40)
    field = d.choice([
        f'<div id="{label}_label" style="display:none">Page Content</div><div id="{label}__ControlWrapper_RichHtmlField" '
        f'class="ms-rtestate-field" style="display:inline" aria-labelledby="{label}_label">{body}</div>',
        f'<div class="ms-rtestate-field"><div class="ExternalClass{d.randrange(16**16):X}">{body}</div></div>',
        f'<div class="content-detail" id="contentDetail">{body}</div>'])
    main = (f'<a name="mainContent"></a>{title_of(m, title, ["<h1>{}</h1>", "<h1 class=title>{}</h1>", "<div class=tieude>{}</div>", "<h3>{}</h3>"])}'
            f'{stamp(m, ["<span class=ngaydang>{}</span>", "<div>Ngày đăng: {}</div>", "<div class=date>{}</div>", ""])}{m.tools()}'
            f'{field}{m.files()}{others(m, "<div class=tinlienquan><h3>{title}</h3>{body}</div>")}')
    zone = (f'<div class="ms-webpart-zone ms-fullWidth"><div class="s4-wpcell-plain ms-webpartzone-cell">{main}</div></div>'
            if d.random() < 0.5 else main)
    return (f'<form method="post" id="aspnetForm" action="x.aspx"><input type=hidden name=__VIEWSTATE value=x>'
            f'<div id="s4-ribbonrow"><div id="s4-ribboncont">{ribbon}<div class="ms-cui-ribbonTopBars">Tap trung vao noi dung</div></div></div>'
            f'<div id="s4-workspace"><div id="s4-bodyContainer"><div id="s4-titlerow" class="ms-dialogHidden">'
            f'{m.menu("ms-core-navigation ms-dialogHidden")}<div class="ms-breadcrumb">{m.link("Trang chủ")} &gt; {m.link("Tin tức")}</div></div>'
            f'<div id="s4-mainarea"><div id="sideNavBox" class="ms-dialogHidden">{m.menu("ms-core-listMenu-verticalBox") if d.random() < .5 else ""}</div>'
            f'<div id="contentBox"><div id="DeltaPlaceHolderMain">{zone}</div></div><div class="col-right">{side}</div></div>'
            f'{m.footer("footer s4-notdlg")}</div></div><div id="hidZone" style="display:none"></div></form>')


def sharepoint_2010(m, title, body):
    d = m.dice
    side = "".join(m.widget('<table class="s4-wpTopTable"><tr><td>{title}</td></tr><tr><td valign=top>{body}</td></tr></table>')
                   for _ in range(d.randint(1, 5)))
    main = (f'<table width="100%"><tr><td class="{d.choice(["tieudetin", "title", "ms-pagetitle"])}">{html.escape(title)}</td></tr>'
            f'<tr><td class="ngay">{m.date()}</td></tr><tr><td><div class="ms-rtestate-field" id="ctl00_noidung">{body}</div></td></tr>'
            f'<tr><td>{m.tools()}{m.files()}</td></tr><tr><td>{others(m, "<b>{title}</b>{body}")}</td></tr></table>')
    return (f'<form id="aspnetForm"><div id="s4-ribbonrow" class="s4-pr">{"".join(f"<span>{x}</span>" for x in m.some(SKIPS, 2, 4))}</div>'
            f'<table width="1000" align=center><tr><td colspan=3>{m.menu("menu-top s4-tn")}</td></tr><tr><td width=200 valign=top>'
            f'{m.menu("s4-ql")}{side if d.random() < .5 else ""}</td><td valign=top class="ms-bodyareacell">'
            f'<div id="MSO_ContentTable">{main}</div></td><td width=200>{side}</td></tr><tr>{m.footer("bottom")}</tr></table></form>')


def liferay(m, title, body):
    d = m.dice
    portlet = ('<div class="portlet-boundary portlet-boundary_56_ portlet-static"><section class="portlet">'
               '<header class="portlet-topper"><h1 class="portlet-title"><span class="portlet-title-text">{title}</span></h1></header>'
               '<div class="portlet-content"><div class="portlet-body">{body}</div></div></section></div>')
    side = "".join(m.widget(portlet) for _ in range(d.randint(1, 5)))
    main = (f'<div class="asset-full-content"><h3 class="asset-title header-title"><span>{html.escape(title)}</span></h3>'
            f'<div class="metadata-publish-date">{m.date()}</div><div class="asset-content" id="x"><div class="journal-content-article">{body}</div>'
            f'{m.files()}<div class="taglib-social-bookmarks">{m.tools()}</div></div></div>'
            f'{others(m, "<div class=asset-links><h2 class=asset-links-title>{title}</h2>{body}</div>")}')
    return (f'<div id="wrapper"><a href="#main-content" id="skip-to-content">{d.choice(SKIPS)}</a><header id="banner">'
            f'<nav class="sort-pages modify-pages" id="navigation">{m.menu("nav")}</nav></header><div id="content">'
            f'<nav id="breadcrumbs"><ul class="breadcrumb"><li>{m.link("Trang chủ")}</li></ul></nav><div class="columns-2" id="main-content">'
            f'<div class="portlet-layout row-fluid"><div class="portlet-column span8">{portlet.format(title="Chi tiết tin", body=main)}</div>'
            f'<div class="portlet-column span4">{side}</div></div></div></div>{m.footer("footer")}</div>')


def dotnetnuke(m, title, body):
    d = m.dice
    module = ('<div class="DnnModule DnnModule-DNN_HTML"><div class="c_head"><span id="dnn_ctr_lblTitle" class="Head">{title}</span></div>'
              '<div class="Normal">{body}</div></div>')
    side = "".join(m.widget(module) for _ in range(d.randint(1, 5)))
    main = (f'<div class="news-detail">{title_of(m, title, ["<h1 class=news-title>{}</h1>", "<span class=Head id=lblHeadline>{}</span>", "<h2>{}</h2>"])}'
            f'<div class="news-date">{m.date()}</div><div id="dnn_ctr403_ViewNews_lblContent" class="Normal">{body}</div>{m.files()}{m.tools()}</div>'
            f'{others(m, "<div class=other-news><div class=head>{title}</div>{body}</div>")}')
    return (f'<form id="Form"><div id="dnn_HeaderPane">{m.menu("dnnMenu")}</div><div id="dnn_LeftPane">{side}</div>'
            f'<div id="dnn_ContentPane" class="ContentPane"><div class="DnnModule">{main}</div></div>'
            f'<div id="dnn_RightPane">{side if d.random() < .3 else ""}</div>{m.footer("dnn_FooterPane")}</form>')


def joomla(m, title, body):
    d = m.dice
    side = "".join(m.widget('<div class="moduletable"><h3>{title}</h3>{body}</div>') for _ in range(d.randint(1, 6)))
    main = (f'<div class="item-page" itemscope><div class="page-header"><h2 itemprop="headline">{html.escape(title)}</h2></div>'
            f'<dl class="article-info muted"><dt>Details</dt><dd class="category-name">Chuyên mục: {m.link("Tin tức")}</dd>'
            f'<dd class="published">{m.date()}</dd><dd class="hits">Lượt xem: {d.randint(1, 999)}</dd></dl>'
            f'<div itemprop="articleBody">{body}</div>{m.files()}{m.tools()}<ul class="pager pagenav"><li>{m.link("Trang trước")}</li></ul></div>'
            f'{others(m, "<div class=relateditems><h4>{title}</h4>{body}</div>")}')
    return (f'<div class="header">{m.menu("nav menu")}</div><div class="breadcrumbs">{m.link("Trang chủ")}</div><div class="row">'
            f'<div id="aside" class="span3">{side}</div><main id="content" class="span9">{main}</main></div>{m.footer("footer")}')


def drupal(m, title, body):
    d = m.dice
    side = "".join(m.widget('<div class="block block-views"><h2 class="block-title">{title}</h2><div class="content">{body}</div></div>')
                   for _ in range(d.randint(1, 5)))
    main = (f'<h1 class="page-title">{html.escape(title)}</h1><div id="node-12" class="node node-news clearfix"><div class="submitted">'
            f'{m.date()} by admin</div><div class="field field-name-body field-type-text-with-summary"><div class="field-items">'
            f'<div class="field-item even" property="content:encoded">{body}</div></div></div>{m.files()}<ul class="links inline">'
            f'<li>{m.link("Print")}</li></ul></div>{others(m, "<div class=view-related><h3>{title}</h3>{body}</div>")}')
    return (f'<div id="page"><div id="header" class="region region-header">{m.menu("main-menu links")}</div><div class="breadcrumb">{m.link("Home")}</div>'
            f'<div id="main"><div id="content" class="column"><div class="region region-content">{main}</div></div>'
            f'<div class="region region-sidebar-first sidebar">{side}</div></div>{m.footer("region region-footer")}</div>')


def wordpress(m, title, body):
    d = m.dice
    side = "".join(m.widget('<section class="widget"><h2 class="widget-title">{title}</h2>{body}</section>') for _ in range(d.randint(1, 6)))
    main = (f'<article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">{html.escape(title)}</h1>'
            f'<div class="entry-meta"><time class="entry-date">{m.date()}</time> <span class="author">admin</span></div></header>'
            f'<div class="entry-content">{body}{m.files()}</div><footer class="entry-footer">{m.tools()}</footer></article>'
            f'<nav class="post-navigation">{m.link(d.choice(m.titles))}</nav>{others(m, "<div class=related-posts><h3>{title}</h3>{body}</div>")}')
    return (f'<div id="page"><header id="masthead"><nav id="site-navigation">{m.menu("menu")}</nav></header><div id="content">'
            f'<main id="main" class="site-main">{main}</main><aside id="secondary">{side}</aside></div>{m.footer("site-footer")}</div>')


def tables(m, title, body):
    d = m.dice
    side = "".join(m.widget("<table><tr><td class=mnuhead>{title}</td></tr><tr><td>{body}</td></tr></table>") for _ in range(d.randint(1, 5)))
    main = (f'<table><tr><td><b><font size=4 color=#cc0000>{html.escape(title)}</font></b></td></tr><tr><td><i>{m.date()}</i></td></tr>'
            f'<tr><td class="{d.choice(["noidung", "content", "detail", "txt"])}">{body}</td></tr><tr><td>{m.files()}{m.tools()}</td></tr>'
            f'<tr><td>{others(m, "<p class=tinkhac>{title}</p>{body}")}</td></tr></table>')
    return (f'<center><table width=980><tr><td colspan=3>{m.menu("mnutop")}</td></tr><tr><td width=180 valign=top>{m.menu("mnuleft")}{side}</td>'
            f'<td valign=top>{main}</td><td valign=top>{side if d.random() < .6 else ""}</td></tr><tr>{m.footer("foot")}</tr></table></center>')


def divisions(m, title, body):
    d = m.dice
    side = "".join(m.widget('<div class="box-right"><div class="box-title">{title}</div><div class="box-content">{body}</div></div>')
                   for _ in range(d.randint(1, 6)))
    main = (f'{title_of(m, title, ["<h1 class=title-detail>{}</h1>", "<div class=title-news>{}</div>", "<p class=tieu-de-tin>{}</p>", "<h2>{}</h2>"])}'
            f'{stamp(m, ["<p class=time>{}</p>", "<span class=ngay-dang>Cập nhật: {}</span>", "<div class=post-date>{}</div>"])}'
            f'<div class="{d.choice(["detail-content", "noi-dung", "content-news", "chi-tiet", "the-content"])}" id="content-detail">{body}</div>'
            f'{m.files()}{m.tools()}{others(m, "<div class=tin-lien-quan><h3>{title}</h3>{body}</div>")}')
    return (f'<div class="top">{m.menu("main-menu")}</div><div class="container"><div class="path">{m.link("Trang chủ")} » {m.link("Tin tức")}</div>'
            f'<div class="col-md-8 left">{main}</div><div class="col-md-4 right">{side}</div></div>{m.footer("bottom-footer")}')


def main():
    data, out = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 400
    articles = []
    for name in sorted(os.listdir(data)):
        if name in ("portals", "mozilla-readability", "sharepoint"):
            continue
        for page in map(json.loads, open(f"{data}/{name}/gold.jsonl", encoding="utf8")):
            if page.get("articleBody") and page.get("title") and (page.get("page_type") or "article") == "article":
                paragraphs = [p.strip() for p in re.split(r"\n+", page["articleBody"]) if len(p.split()) > 6 or len(p) > 60]
                if len(paragraphs) > 1:
                    articles.append((page["id"], page["title"], paragraphs[:30]))
    dice = random.Random(1)
    titles, texts = [a[1] for a in articles], [a[2] for a in articles]
    os.makedirs(f"{out}/portals/html", exist_ok=True)
    with open(f"{out}/portals/gold.jsonl", "w", encoding="utf8") as gold:
        for number in range(count):
            _, title, paragraphs = articles[dice.randrange(len(articles))]
            page, text, make = Maker(dice, texts, titles).page(paragraphs, title)
            name = f"{make}-{number}"
            with gzip.GzipFile(f"{out}/portals/html/{name}.html.gz", "wb", mtime=0) as file:
                file.write(page.encode())
            gold.write(json.dumps(dict(id=name, url=f"https://{make}.example/{number}", kind="fulltext",
                                       articleBody=text, title=title, page_type=make), ensure_ascii=False) + "\n")
    print(f"{count} pages in {out}/portals")


if __name__ == "__main__":
    main()
