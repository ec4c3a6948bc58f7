#!/usr/bin/env python3
"""Holds `feedgate init` against local sites of every CMS kind: are all articles of the list found, and nothing else?

    python3 Benchmarks/portals.py .build/release/feedgate [SEED] [-v]

Each site is written here after the markup of its kind, with titles, dates, menus, side boxes and footers drawn by SEED, and served
on its own loopback address and port. The answer that counts is the list of links: those of the site's news, in whatever box of the
page, against those that `init` proposes. Prints precision and recall of each, and the seconds from the bare address to the saved
source with its first articles stored. Exit code 1 where less than 95 % of all links are right.
"""
import http.server
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

SUBJECTS = (
    "Huyện Gò Sỏi|Xã Suối Ngổ|Phường Bến Đá|Thị trấn Cầu Mây|Sở Xây dựng|Hội Nông dân tỉnh|Đoàn Thanh niên xã|Trường tiểu học Đồng Lau|"
    "Hợp tác xã Tân Tiến|Công an phường|Trạm Y tế xã|Ban quản lý chợ|Hội Cựu chiến binh|Trung tâm Văn hóa|Bưu điện huyện").split("|")
VERBS = (
    "khánh thành|tổ chức hội nghị về|triển khai kế hoạch|tổng kết một năm|phát động phong trào|ra mắt mô hình|bàn giao|kiểm tra công tác|"
    "tập huấn cho cán bộ về|trao quà nhân dịp|khởi công xây dựng|lấy ý kiến người dân về").split("|")
OBJECTS = (
    "cây cầu treo qua suối|nhà văn hóa thôn|trồng rừng đầu xuân|phòng chống lụt bão|chuyển đổi số|tuyến đường liên xã|nước sạch nông thôn|"
    "giống lúa mới|tiêm phòng cho đàn trâu|vệ sinh môi trường|hội thi bóng chuyền|ngày sách và văn hóa đọc|thư viện lưu động").split("|")
MENU = "Trang chủ|Giới thiệu|Tin tức|Văn bản|Thủ tục hành chính|Hỏi đáp|Liên hệ|Sơ đồ cổng".split("|")
DOCUMENTS = [
    f"{kind} số {number}/{kind[:2].upper()}-UBND về việc {what}"
    for kind, number, what in [
        ("Quyết định", 115, "ban hành quy chế làm việc của Ủy ban nhân dân huyện"), ("Kế hoạch", 48, "cải cách hành chính năm nay"),
        ("Công văn", 902, "tăng cường phòng cháy chữa cháy rừng mùa khô"), ("Thông báo", 7, "lịch tiếp công dân tháng này")]
]


class Site:
    """Articles, and pages by path."""

    def __init__(self, kind, numbers, link, count):
        self.kind, self.numbers, self.pages, self.listing = kind, numbers, {}, "/tin-tuc"
        self.articles, self.feed = [], None
        titles = set()
        while len(titles) < count:
            titles.add(f"{numbers.choice(SUBJECTS)} {numbers.choice(VERBS)} {numbers.choice(OBJECTS)}")
        day = 28
        for number, title in enumerate(sorted(titles, key=lambda _: numbers.random())):
            day = day - 1 if number % 2 else day
            identity = 48_211 - number * numbers.randint(1, 5)
            date = f"{max(day, 1):02}/05/2024"
            self.articles.append((link(identity, title), title, date))

    def menu(self):
        return "".join(f'<li><a href="/{slug(name)}">{name}</a></li>' for name in MENU)

    def documents(self):
        return "".join(f'<li><a href="/van-ban/{number}">{name}</a></li>' for number, name in enumerate(DOCUMENTS))

    def links(self):
        names = ["Cổng thông tin Chính phủ", "Báo điện tử của tỉnh", "Công báo của tỉnh nhà"]
        return "".join(f'<li><a href="https://site{number}.example/">{name}</a></li>' for number, name in enumerate(names))

    def lead(self):
        return f"Sáng {self.numbers.randint(1, 28)}/5, {self.numbers.choice(SUBJECTS)} {self.numbers.choice(VERBS)} {self.numbers.choice(OBJECTS)}, đông đảo bà con đến dự…"

    def frame(self, content, head=""):
        return (
            f"<html lang=vi><head><title>Cổng thông tin điện tử</title>{head}</head><body><div id=top><ul>{self.menu()}</ul></div>"
            f"{content}<div id=footer><p>Cơ quan chủ quản: Ủy ban nhân dân huyện. <a href='/lien-he'>Liên hệ</a> "
            f"<a href='/rieng-tu'>Chính sách riêng tư</a></p></div></body></html>")

    def article_pages(self):
        for path, title, date in self.articles:
            body = "".join(
                f"<p>{self.numbers.choice(SUBJECTS)} {self.numbers.choice(VERBS)} {self.numbers.choice(OBJECTS)}, theo đó {self.numbers.choice(SUBJECTS).lower()} "
                f"sẽ phối hợp {self.numbers.choice(VERBS)} {self.numbers.choice(OBJECTS)} trong thời gian tới.</p>" for _ in range(5))
            self.pages[path] = self.frame(f"<div class=detail><h1>{title}</h1><div class=date>{date}</div>{body}</div>")


def slug(text):
    import unicodedata
    text = unicodedata.normalize("NFD", text.lower()).replace("đ", "d")
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in text if not unicodedata.combining(c)).split())


def sharepoint(numbers):
    site = Site("SharePoint", numbers, lambda n, t: f"/tintuc/Pages/{slug(t)[:40]}.aspx?ItemID={n}", 12)
    rows = "".join(
        f'<tr><td class="ms-vb2"><div class="item"><a href="{p}" class="ms-WPTitle">{t}</a><span class="date">({d})</span>'
        f'<div class="brief">{site.lead()}</div></div></td></tr>' for p, t, d in site.articles)
    site.listing = "/tintuc/Pages/default.aspx"
    site.pages[site.listing] = site.frame(
        '<form id="aspnetForm" method="post"><input type="hidden" name="__VIEWSTATE" value="/wEPDw"><div id="s4-ribbonrow"><a href="javascript:;">Skip Ribbon Commands</a>'
        '<a href="/_layouts/15/Authenticate.aspx">Sign In</a></div><div id="s4-workspace"><div id="DeltaPlaceHolderMain">'
        f'<table class="ms-webpart-chrome" id="MSOZoneCell_WebPartWPQ2"><tr><td><h2>Tin hoạt động</h2><table>{rows}</table></td></tr></table>'
        f'<div class="ms-webpart-zone"><h3>Văn bản mới</h3><ul>{site.documents()}</ul></div></div>'
        f'<div class="links"><h3>Liên kết</h3><ul>{site.links()}</ul></div></div></form>',
        '<meta name="GENERATOR" content="Microsoft SharePoint"><link rel=stylesheet href="/_layouts/15/1066/styles/corev15.css">')
    return site


def liferay(numbers):
    site = Site("Liferay", numbers, lambda n, t: f"/web/gosoi/tin-tuc/-/asset_publisher/a1B2/content/{slug(t)}?{n}", 10)
    items = "".join(
        f'<div class="asset-abstract {"default-asset-publisher" if i else "first"}"><h4 class="asset-title"><a href="{p}"><i class="icon-file"></i> {t}</a></h4>'
        f'<div class="asset-content"><div class="asset-summary"><img src="/documents/{i}.jpg" alt="">{site.lead()} <a href="{p}">Xem chi tiết</a></div>'
        f'<div class="asset-metadata"><span class="metadata-publish-date">{d}</span></div></div></div>'
        for i, (p, t, d) in enumerate(site.articles))
    site.listing = "/web/gosoi/tin-tuc"
    site.pages[site.listing] = site.frame(
        f'<div id="p_p_id_101_INSTANCE_a1B2_" class="portlet-boundary portlet-asset-publisher"><div class="portlet-body">{items}'
        '<div class="taglib-page-iterator"><a href="/web/gosoi/tin-tuc?cur=2">Sau</a></div></div></div>'
        f'<div class="portlet-boundary"><div class="portlet-body"><h3>Văn bản</h3><ul class="lfr-menu">{site.documents()}</ul><h3>Liên kết website</h3><ul>{site.links()}</ul></div></div>',
        '<script src="/o/frontend-js-web/liferay.js"></script>')
    return site


def wordpress(numbers, feed=True):
    site = Site("WordPress" if feed else "WordPress without feed", numbers, lambda n, t: f"/2024/05/{slug(t)}/", 10)
    items = "".join(
        f'<article id="post-{i}" class="post type-post hentry"><a class="post-thumbnail" href="{p}"><img class="wp-image-{i}" src="/wp-content/uploads/{i}.jpg" alt=""></a>'
        f'<header class="entry-header"><h2 class="entry-title"><a href="{p}" rel="bookmark">{t}</a></h2><span class="posted-on"><time datetime="2024-05-{d[:2]}T08:00:00+07:00">{d}</time></span>'
        f'<span class="cat-links"><a href="/category/tin-tuc/">Tin tức</a></span></header><div class="entry-summary"><p>{site.lead()} <a class="more-link" href="{p}">Đọc tiếp</a></p></div></article>'
        for i, (p, t, d) in enumerate(site.articles))
    site.listing = "/category/tin-tuc/"
    site.pages[site.listing] = site.frame(
        f'<main>{items}<nav class="navigation pagination"><a class="next page-numbers" href="/category/tin-tuc/page/2/">Tiếp</a></nav></main>'
        f'<aside class="widget-area"><section class="widget"><h2>Chuyên mục</h2><ul><li><a href="/category/van-hoa/">Văn hóa xã hội</a></li><li><a href="/category/kinh-te/">Kinh tế nông nghiệp</a></li></ul></section>'
        f'<section><h2>Liên kết</h2><ul>{site.links()}</ul></section></aside>',
        '<meta name="generator" content="WordPress 6.5"><link rel="stylesheet" href="/wp-content/themes/x/style.css"><link rel="stylesheet" href="/wp-includes/a.css">')
    if feed:
        entries = "".join(f"<item><title>{t}</title><link>BASE{p}</link><pubDate>Fri, {d[:2]} May 2024 08:00:00 +0700</pubDate></item>" for p, t, d in site.articles)
        site.pages["/category/tin-tuc/feed/"] = f'<rss version="2.0"><channel><title>Tin tức</title>{entries}</channel></rss>'
    return site


def dnn(numbers):
    site = Site("DotNetNuke", numbers, lambda n, t: f"/tin-tuc/tabid/97/id/{n}/{slug(t)}.aspx", 9)
    rows = "".join(
        f'<div class="edn_article"><div class="edn_img"><a href="{p}"><img src="/Portals/0/{i}.jpg"></a></div><div class="edn_titel"><a id="dnn_ctr402_lnk{i}" href="{p}">{t}</a></div>'
        f'<div class="edn_date">Cập nhật: {d} 08:{i:02}</div><p>{site.lead()}</p></div>' for i, (p, t, d) in enumerate(site.articles))
    site.listing = "/tin-tuc.aspx"
    site.pages[site.listing] = site.frame(
        f'<form id="Form"><div id="dnn_ContentPane"><div class="DnnModule DNNModule-402" id="dnn_ctr402_ContentPane">{rows}</div></div>'
        f'<div id="dnn_RightPane"><div class="DNNModule"><h2>Văn bản mới ban hành</h2><ul>{site.documents()}</ul></div><ul>{site.links()}</ul></div></form>',
        '<meta name="generator" content="DotNetNuke"><link rel=stylesheet href="/Portals/_default/default.css"><script src="/DesktopModules/a.js"></script>')
    return site


def joomla(numbers):
    site = Site("Joomla", numbers, lambda n, t: f"/index.php/tin-tuc/{n}-{slug(t)}", 8)
    items = "".join(
        f'<div class="items-row"><div class="item column-1" itemprop="blogPost"><h2 itemprop="name"><a href="{p}" itemprop="url">{t}</a></h2>'
        f'<dl class="article-info"><dd class="published">Được đăng: {d}</dd><dd class="hits">Lượt xem: {numbers.randint(10, 999)}</dd></dl><p>{site.lead()}</p>'
        f'<p class="readmore"><a href="{p}">Đọc thêm…</a></p></div></div>' for p, t, d in site.articles)
    site.listing = "/index.php/tin-tuc"
    site.pages[site.listing] = site.frame(
        f'<div class="blog com_content">{items}<div class="pagination"><a title="2" href="/index.php/tin-tuc?start=8">2</a></div></div>'
        f'<div class="moduletable"><h3>Văn bản</h3><ul class="latestnews">{site.documents()}</ul></div><div class="moduletable"><ul>{site.links()}</ul></div>',
        '<meta name="generator" content="Joomla! - Open Source Content Management"><script src="/media/system/js/core.js"></script><script src="/media/jui/js/j.js"></script>')
    return site


def drupal(numbers):
    site = Site("Drupal", numbers, lambda n, t: f"/node/{n}", 11)
    items = "".join(
        f'<div class="views-row views-row-{i + 1}"><div class="views-field views-field-field-image"><a href="{p}"><img src="/sites/default/files/{i}.jpg"></a></div>'
        f'<div class="views-field views-field-title"><span class="field-content"><a href="{p}">{t}</a></span></div><div class="views-field views-field-created">{d}</div>'
        f'<div class="views-field views-field-body">{site.lead()}</div></div>' for i, (p, t, d) in enumerate(site.articles))
    site.pages[site.listing] = site.frame(
        f'<div class="region region-content"><div class="view view-tin-tuc"><div class="view-content">{items}</div><ul class="pager"><li class="pager-next"><a href="/tin-tuc?page=1">sau ›</a></li></ul></div></div>'
        f'<div class="region region-sidebar"><h2>Văn bản mới</h2><ul>{site.documents()}</ul></div>',
        '<meta name="Generator" content="Drupal 7"><link rel=stylesheet href="/sites/default/files/css/a.css"><script src="/core/misc/drupal.js"></script>')
    return site


def home_grown_tables(numbers):
    site = Site("home-grown, ASP.NET tables", numbers, lambda n, t: f"/Default.aspx?sname=gosoi&sid=4&pageid=27&catid=51&id={n}", 12)
    first, rest = site.articles[:4], site.articles[4:]
    top = "".join(
        f'<table width="100%"><tr><td width="120"><a href="{p}"><img width="110" src="/Uploads/{i}.jpg"></a></td><td valign="top"><a class="tieude" href="{p}"><b>{t}</b></a> '
        f'<span class="ngay">({d} 09:12:33 AM)</span><br>{site.lead()}</td></tr></table>' for i, (p, t, d) in enumerate(first))
    more = "".join(f'<tr><td><img src="/images/arrow.gif"> <a class="tinkhac" href="{p}">{t}</a> <span>({d})</span></td></tr>' for p, t, d in rest)
    site.listing = "/Default.aspx?sname=gosoi&sid=4&pageid=27&catid=51"
    site.pages[site.listing] = site.frame(
        '<form id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="/wEPDw"><table width="980"><tr><td width="180" id="ctl00_left">'
        f'<ul>{site.documents()}</ul><marquee><ul>{site.links()}</ul></marquee></td><td id="ctl00_main">{top}<div>Các tin khác</div><table>{more}</table>'
        '<table><tr><td><span>1</span> <a href="javascript:__doPostBack(\'ctl00$gv\',\'Page$2\')">2</a> <a href="javascript:__doPostBack(\'ctl00$gv\',\'Page$3\')">3</a></td></tr></table></td></tr></table></form>')
    return site


def home_grown_php(numbers):
    site = Site("home-grown, PHP", numbers, lambda n, t: f"/index.php?language=vi&nv=news&op=tin/{slug(t)}-{n}", 10)
    items = "".join(
        f'<div class="news_column"><div class="panel-body"><a href="{p}" title="{t}"><img alt="{t}" src="/uploads/{i}.jpg"></a><h3><a href="{p}" title="{t}">{t}</a></h3>'
        f'<p><em>Thứ sáu - {d} 15:2{i}</em> | <em>Đã xem: {numbers.randint(5, 700)}</em> | <em>Phản hồi: 0</em></p>{site.lead()}</div></div>' for i, (p, t, d) in enumerate(site.articles))
    site.listing = "/index.php?language=vi&nv=news&op=tin"
    site.pages[site.listing] = site.frame(
        f'<div class="row"><div class="col-md-18">{items}<ul class="pagination"><li><a href="/index.php?language=vi&nv=news&op=tin/page-2">2</a></li></ul></div>'
        f'<div class="col-md-6"><h4>Văn bản mới</h4><ul>{site.documents()}</ul><h4>Thăm dò ý kiến</h4><p>Bạn biết trang này từ đâu?</p><ul>{site.links()}</ul></div></div>')
    return site


def home_grown_modern(numbers):
    site = Site("home-grown, cards", numbers, lambda n, t: f"/chi-tiet-tin/{slug(t)}/{n}", 9)
    items = "".join(
        f'<div class="col-4"><div class="card h-100"><a href="{p}"><img class="card-img-top" src="/img/{i}.webp" alt=""></a><div class="card-body"><a class="card-title stretched-link" href="{p}">{t}</a>'
        f'<small class="text-muted">{d}</small></div></div></div>' for i, (p, t, d) in enumerate(site.articles))
    side = "".join(f'<li><a href="{p}">{t}</a></li>' for p, t, _ in site.articles[2:5])
    site.pages[site.listing] = site.frame(
        f'<div class="container"><div class="row">{items}</div><a class="next" rel="next" href="/tin-tuc?page=2">Trang sau</a><aside><h3>Đọc nhiều</h3><ul>{side}</ul>'
        f'<h3>Thông báo</h3><ul>{site.documents()}</ul></aside></div>')
    return site


def script_only(numbers):
    site = Site("scripts only, with a sitemap", numbers, lambda n, t: f"/bai-viet/{slug(t)}", 9)
    site.pages[site.listing] = site.frame("<div id=app></div><script src=/app.js></script>")
    entries = "".join(f"<url><loc>BASE{p}</loc><lastmod>2024-05-{d[:2]}</lastmod></url>" for p, _, d in site.articles)
    site.pages["/sitemap.xml"] = (
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>BASE/page-sitemap.xml</loc></sitemap><sitemap><loc>BASE/bai-viet-sitemap.xml</loc></sitemap></sitemapindex>')
    site.pages["/page-sitemap.xml"] = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>BASE/lien-he</loc></url></urlset>'
    site.pages["/bai-viet-sitemap.xml"] = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'
    return site


def serve(site):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            page = site.pages.get(self.path)
            base = f"http://127.0.0.1:{self.server.server_port}"
            body = (page or "<h1>404</h1>").replace("BASE/", base + "/").encode()
            self.send_response(200 if page else 404)
            self.send_header("Content-Type", "application/xml" if page and page.startswith(("<rss", "<urlset", "<sitemapindex")) else "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def main():
    feedgate = os.path.abspath(sys.argv[1])
    arguments = [argument for argument in sys.argv[2:] if argument != "-v"]
    seed = int(arguments[0]) if arguments else 1
    right = proposed = wanted = 0
    makers = [sharepoint, liferay, wordpress, lambda n: wordpress(n, feed=False), dnn, joomla, drupal, home_grown_tables, home_grown_php,
              home_grown_modern, script_only]
    for index, make in enumerate(makers):
        site = make(random.Random(seed * 1_000 + index))
        site.article_pages()
        base = serve(site)
        with tempfile.TemporaryDirectory() as home:
            started = time.perf_counter()
            done = subprocess.run(
                [feedgate, "init", base + site.listing, "--home", home, "--allow-private", "--json", "--save"], capture_output=True, text=True)
            looked = time.perf_counter() - started
            found = json.loads(done.stdout) if done.returncode == 0 else {"items": [], "kind": "none", "yaml": done.stderr}
            poll = subprocess.run([feedgate, "poll", "--home", home, "--json"], capture_output=True, text=True) if "-v" in sys.argv and found["items"] else None
        links = {urllib.parse.unquote(item["url"]).removeprefix(base) for item in found["items"]}
        expected = {urllib.parse.unquote(path) for path, _, _ in site.articles}
        hits = links & expected
        right, proposed, wanted = right + len(hits), proposed + len(links), wanted + len(expected)
        print(f"{site.kind:30} {found['kind']:8} {len(hits)} of {len(expected)} articles, {len(links - expected)} foreign links, {looked:.1f} s", flush=True)
        if "-v" in sys.argv:
            print("   foreign:", sorted(links - expected), "\n   missing:", sorted(expected - links), "\n  ", found["yaml"].replace("\n", "\n   "))
            print("  ", poll.stdout[:300] if poll else "")
    print(f"all: precision {right / max(proposed, 1):.3f}, recall {right / wanted:.3f} (goal 0.95)")
    sys.exit(min(right / max(proposed, 1), right / wanted) < 0.95)


if __name__ == "__main__":
    main()
