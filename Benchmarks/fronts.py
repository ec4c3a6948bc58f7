#!/usr/bin/env python3
"""Holds `feedgate init` against fronts of news sites in many languages and makes: are all their articles found, and nothing else?

    python3 Benchmarks/fronts.py .build/release/feedgate [SEED] [-v]

As `portals.py`, with makes that the finder was not written against: block themes, whole cards that are links, document tables, dates
in words, in other digits or before the links, fronts in parts with lists of what is most read. What counts is the same: the site's
articles against the links that `init` proposes. Exit code 1 where less than 95 % of all links are right.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
import urllib.parse

from portals import serve

WORDS = {
    "en": ("Council|Hospital trust|Harbour board|Primary school|Fire service|Museum|Farmers|Bus company|Library|City choir|River authority|Small firms|Students|Rail union",
           "approves|delays|opens|reviews|rejects|celebrates|rebuilds|defends|announces|questions|restores|sells",
           "new cycle bridge|plans for flood wall|budget for winter|summer festival site|old market hall|emergency ward|solar roof scheme|school meals contract|night bus route|public garden|heritage trail|ferry timetable"),
    "de": ("Stadtrat|Klinikum|Hafenverwaltung|Grundschule|Feuerwehr|Heimatmuseum|Landwirte|Verkehrsbetriebe|Bücherei|Kirchenchor|Wasserverband|Handwerker",
           "beschließt|verschiebt|eröffnet|prüft|lehnt ab:|feiert|saniert|verteidigt|kündigt an:|bezweifelt|verkauft",
           "neue Radbrücke am Fluss|Pläne für den Deich|Haushalt für das Jahr|Gelände für Sommerfest|alte Markthalle|Notaufnahme im Westen|Solardach für Schulen|Nachtbus in die Dörfer|Stadtgarten am Wall"),
    "es": ("El ayuntamiento|El hospital|La junta del puerto|El colegio público|Los bomberos|El museo|Los agricultores|La biblioteca|El coro|Los comerciantes",
           "aprueba|aplaza|inaugura|revisa|rechaza|celebra|restaura|defiende|anuncia|vende",
           "el nuevo puente para bicicletas|los planes contra las inundaciones|el presupuesto de invierno|la fiesta de verano|el antiguo mercado|la sala de urgencias|el comedor escolar|la línea nocturna|el jardín público"),
    "fr": ("Le conseil municipal|L’hôpital|Le port|L’école primaire|Les pompiers|Le musée|Les agriculteurs|La médiathèque|La chorale|Les commerçants",
           "approuve|reporte|inaugure|examine|rejette|célèbre|restaure|défend|annonce|vend",
           "la nouvelle passerelle cyclable|les plans de la digue|le budget d’hiver|la fête d’été|l’ancienne halle|le service des urgences|la cantine scolaire|la ligne de nuit|le jardin public"),
    "ja": ("市議会|市立病院|港湾局|小学校|消防署|郷土資料館|農業組合|図書館|合唱団|商店街", "が承認|が延期|が公開|が見直し|が発表|が開催|が改修|が募集|が報告",
           "新しい自転車橋の建設計画|堤防工事の予定|冬の予算案|夏まつりの会場|旧市場の活用|救急外来の受付時間|太陽光パネルの設置|夜間バスの路線|市民公園の整備"),
    "zh": ("市政府|市医院|港务局|实验小学|消防支队|博物馆|农业合作社|图书馆|合唱团|商会", "通过|推迟|启动|审议|发布|举办|改造|征集|公布",
           "新建自行车桥项目方案|防洪堤工程计划|冬季预算草案|夏季文化节活动|老市场改造方案|急诊服务时间|校园供餐合同|夜间公交线路|城市公园建设进展"),
    "ar": ("المجلس البلدي|المستشفى العام|هيئة الميناء|المدرسة الابتدائية|الدفاع المدني|المتحف الوطني|المزارعون|المكتبة العامة|الفرقة الموسيقية|غرفة التجارة",
           "يقر|يؤجل|يفتتح|يراجع|يرفض|يحتفل بـ|يرمم|يدافع عن|يعلن|يناقش", "جسر الدراجات الجديد|خطط السد الواقي|ميزانية الشتاء|مهرجان الصيف|السوق القديم|قسم الطوارئ|وجبات المدارس|خط الحافلات الليلي|الحديقة العامة"),
    "ru": ("Городской совет|Больница|Управление порта|Начальная школа|Пожарная служба|Краеведческий музей|Фермеры|Библиотека|Хор|Предприниматели",
           "утвердил|отложил|открыл|пересмотрел|отклонил|отметил|отреставрировал|защитил|объявил|обсудил",
           "новый велосипедный мост|планы строительства дамбы|зимний бюджет|летний фестиваль|старый рынок|отделение скорой помощи|школьное питание|ночной автобус|городской сад"),
    "vi": ("Huyện Gò Sỏi|Xã Suối Ngổ|Phường Bến Đá|Thị trấn Cầu Mây|Sở Xây dựng|Hội Nông dân tỉnh|Đoàn Thanh niên xã|Trường tiểu học Đồng Lau|Trạm Y tế xã|Bưu điện huyện",
           "khánh thành|tổ chức hội nghị về|triển khai kế hoạch|tổng kết một năm|phát động phong trào|bàn giao|kiểm tra công tác|khởi công xây dựng",
           "cây cầu treo qua suối|nhà văn hóa thôn|trồng rừng đầu xuân|phòng chống lụt bão|chuyển đổi số|tuyến đường liên xã|nước sạch nông thôn|giống lúa mới|vệ sinh môi trường"),
}


class Front:
    """A site in one language: articles as (path, title, day of May 2024), and pages by path."""

    def __init__(self, kind, language, numbers, link, count, listing="/news"):
        self.kind, self.language, self.numbers, self.pages, self.listing = kind, language, numbers, {}, listing
        self.who, self.does, self.what = (part.split("|") for part in WORDS[language])
        space = "" if language in ("ja", "zh") else " "
        titles = []
        while len(titles) < count:
            title = space.join([numbers.choice(self.who), numbers.choice(self.does), numbers.choice(self.what)])
            if title not in titles:
                titles.append(title)
        identity, day, self.articles = numbers.randint(20_000, 90_000), 28, []
        for number, title in enumerate(titles):
            day = max(1, day - number % 2)
            identity -= numbers.randint(1, 40)
            self.articles.append((link(identity, title, day), title, day))
        for path, title, day in self.articles:
            text = "".join(f"<p>{self.lead()} {self.lead()} {self.lead()}</p>" for _ in range(5))
            self.pages[path] = f"<html lang={language}><head><title>{title}</title></head><body><h1>{title}</h1><time datetime=2024-05-{day:02}>{day}.5.2024</time>{text}</body></html>"

    def lead(self):
        one = lambda: self.numbers.choice(self.who), lambda: self.numbers.choice(self.does), lambda: self.numbers.choice(self.what)
        mark = "。" if self.language in ("ja", "zh") else "."
        space = "" if self.language in ("ja", "zh") else " "
        return space.join(part() for part in one) + ", " + space.join(part() for part in one) + mark

    def page(self, content, head="", menu=(), footer=(), attributes=""):
        links = lambda names: "".join(f'<li><a href="{path}">{name}</a></li>' for name, path in names)
        self.pages[self.listing] = (
            f"<!doctype html><html lang={self.language} {attributes}><head><title>News</title>{head}</head><body><header><nav><ul>{links(menu)}</ul></nav></header>"
            f"{content}<footer><ul>{links(footer)}</ul></footer></body></html>")
        return self


def slug(title):
    import unicodedata
    text = unicodedata.normalize("NFD", title.lower().replace("đ", "d").replace("ß", "ss"))
    return "-".join("".join(c if c.isalnum() and c.isascii() else " " for c in text if not unicodedata.combining(c)).split())


EN_MENU = [("Home", "/"), ("News", "/news"), ("Your council", "/council"), ("Jobs and careers", "/jobs"), ("Council tax and benefits", "/council-tax"),
           ("Waste and recycling", "/waste"), ("Contact us", "/contact")]
EN_FOOT = [("Privacy policy", "/privacy"), ("Accessibility statement", "/accessibility-statement-2024"), ("Terms of use", "/terms-of-use"), ("Cookies", "/cookies")]


def block_theme(numbers):
    front = Front("WordPress, block theme", "en", numbers, lambda n, t, d: f"/{slug(t)}/", 10, "/blog/")
    items = "".join(
        f'<li class="wp-block-post post-{i} post type-post status-publish hentry category-news tag-town"><div class="wp-block-group is-layout-flow">'
        f'<figure class="wp-block-post-featured-image"><a href="{p}" target="_self"><img width="640" height="360" src="/u/{i}.jpg" class="attachment-post-thumbnail" alt="{t}"></a></figure>'
        f'<h3 class="wp-block-post-title"><a href="{p}" target="_self">{t}</a></h3><div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">{front.lead()} '
        f'<a class="wp-block-post-excerpt__more-link" href="{p}">Continue reading</a></p></div><div class="wp-block-template-part"><div class="wp-block-post-date"><time datetime="2024-05-{d:02}T09:00:00+00:00"><a href="{p}">May {d}, 2024</a></time></div>'
        f'<div class="taxonomy-category wp-block-post-terms"><a href="/category/news/" rel="tag">News</a><span>, </span><a href="/category/town-life/" rel="tag">Town life</a></div></div></div></li>'
        for i, (p, t, d) in enumerate(front.articles))
    cloud = "".join(f'<a href="/tag/{slug(w)}/" class="tag-cloud-link">{w}</a> ' for w in front.what)
    return front.page(
        f'<main class="wp-block-group"><div class="wp-block-query"><ul class="wp-block-post-template is-layout-flow">{items}</ul><nav class="wp-block-query-pagination">'
        f'<div class="wp-block-query-pagination-numbers"><span class="page-numbers current">1</span><a class="page-numbers" href="/blog/page/2/">2</a><a class="page-numbers" href="/blog/page/3/">3</a></div>'
        f'<a href="/blog/page/2/" class="wp-block-query-pagination-next">Next Page</a></nav></div></main><aside><h2>Tags</h2><p class="wp-block-tag-cloud">{cloud}</p></aside>',
        '<meta name="generator" content="WordPress 6.7">', EN_MENU, EN_FOOT)


def drupal10(numbers):
    front = Front("Drupal 10 views", "en", numbers, lambda n, t, d: f"/news/{slug(t)}", 10)
    items = "".join(
        f'<div class="views-row"><article data-history-node-id="{i}" class="node node--type-news node--view-mode-teaser"><h2 class="node__title"><a href="{p}" rel="bookmark"><span class="field field--name-title">{t}</span></a></h2>'
        f'<div class="node__meta"><span class="field field--name-created"><time datetime="2024-05-{d:02}T10:00:00+01:00">{d} May 2024</time></span> by <a href="/user/{i % 3}" class="username">press office</a></div>'
        f'<div class="node__content"><p>{front.lead()}</p><ul class="links inline"><li class="node-readmore"><a href="{p}" rel="tag" title="{t}">Read more<span class="visually-hidden"> about {t}</span></a></li></ul></div></article></div>'
        for i, (p, t, d) in enumerate(front.articles))
    topics = "".join(f'<li><a href="/topics/{slug(w)}">{w.capitalize()}</a></li>' for w in front.what[:8])
    return front.page(
        f'<main role=main><div class="region region-content"><div class="views-element-container"><div class="view view-news"><div class="view-content">{items}</div><nav class="pager"><ul class="pager__items">'
        f'<li class="pager__item is-active">1</li><li class="pager__item"><a href="?page=1">2</a></li><li class="pager__item pager__item--next"><a href="?page=1" rel="next">Next ›</a></li></ul></nav></div></div></div>'
        f'<aside><h2>Browse by topic</h2><ul>{topics}</ul></aside></main>', '<meta name="Generator" content="Drupal 10 (https://www.drupal.org)">', EN_MENU, EN_FOOT)


def card_links(numbers):
    front = Front("cards that are links", "en", numbers, lambda n, t, d: f"/news/articles/c{n:x}w0k{n % 9}o", 18, "/")
    def card(p, t, d, image=True):
        picture = '<div class="sc-a1 fk"><img src="/ace/480/cpsprodpb/x.jpg" loading="lazy" alt=""></div>' if image else ""
        ago = numbers.choice([f"{numbers.randint(2, 22)} hrs ago", f"{numbers.randint(2, 6)} days ago"])
        return (f'<div data-testid="card" class="sc-{numbers.randint(100, 999)}x"><a class="sc-2e6 kt" data-testid="internal-link" href="{p}">{picture}<div class="sc-8ea"><div><h2 data-testid="card-headline" class="sc-8ea jz">{t}</h2></div>'
                f'<p data-testid="card-description">{front.lead()}</p><div class="sc-4e5"><span data-testid="card-metadata-lastupdated">{ago}</span><span data-testid="card-metadata-tag">Town</span></div></div></a></div>')
    parts = [front.articles[:6], front.articles[6:12], front.articles[12:]]
    sections = "".join(f'<section><div class="title-bar"><h2><a href="/news/{name}">{name.capitalize()}</a></h2></div><div class="grid">{"".join(card(*a, image=name != "brief") for a in part)}</div></section>' for name, part in zip(["top", "business", "brief"], parts))
    read = "".join(f'<li><span>{i}</span><a href="{p}"><span>{t}</span></a></li>' for i, (p, t, _) in enumerate(front.articles[4:9]))
    return front.page(
        f'<main>{sections}<section><h2>Most read</h2><ol>{read}</ol></section></main>', "",
        [("Home", "/"), ("News", "/news"), ("Sport", "/sport"), ("Business", "/business"), ("Innovation", "/innovation"), ("Culture", "/culture"), ("Travel", "/travel"), ("Live", "/live")],
        [("About us", "/about"), ("Help and questions", "/help/questions"), ("Do not share or sell my info", "/usingthebbc/cookies/how-can-i-change")])


def german_front(numbers):
    front = Front("German front", "de", numbers, lambda n, t, d: f"/{numbers.choice(['region', 'politik', 'sport'])}/{slug(t)}-{n}.html", 15, "/")
    items = "".join(
        f'<article class="teaser {"teaser--xl" if i == 0 else "teaser--s"}"><a class="teaser__link" href="{p}" title="{t}"><div class="teaser__media"><picture><img alt="" src="/img/{i}.webp"></picture></div>'
        f'<div class="teaser__text"><h3><span class="teaser__kicker">{numbers.choice(["Region", "Rathaus", "Verkehr"])}</span><span class="hidden">: </span><span class="teaser__headline">{t}</span></h3>'
        f'<p class="teaser__intro">{front.lead()}</p></div></a><footer class="teaser__meta"><time datetime="2024-05-{d:02}T07:15:00+02:00">{d}. Mai 2024</time><span class="plus">Plus</span><a href="/autor/anna-berg">Anna Berg</a></footer></article>'
        for i, (p, t, d) in enumerate(front.articles))
    topics = "".join(f'<li><a href="/thema/{slug(w)}">{w}</a></li>' for w in front.what[:6])
    return front.page(
        f'<div class="topics"><span>Themen:</span><ul>{topics}</ul></div><main>{items}</main><aside class="shop"><h2>Unser Shop</h2><ul><li><a href="https://shop.example/kalender-2025-heimat">Kalender 2025 mit Bildern der Heimat</a></li>'
        '<li><a href="https://shop.example/buch-radtouren-am-fluss">Das Buch: 30 Radtouren am Fluss entlang</a></li></ul></aside>', "",
        [("Startseite", "/"), ("Politik", "/politik/"), ("Region", "/region/"), ("Sport", "/sport/"), ("Kultur", "/kultur/"), ("Anzeigen", "/anzeigen/"), ("E-Paper", "/epaper/")],
        [("Impressum", "/impressum"), ("Datenschutz", "/datenschutz"), ("AGB", "/agb"), ("Kündigung von Verträgen", "/kuendigung-von-vertraegen")])


def spanish_dl(numbers):
    front = Front("Spanish town hall, dl", "es", numbers, lambda n, t, d: f"/ayuntamiento/noticia.jsp?id_noticia={n}", 12, "/ayuntamiento/noticias.jsp")
    items = "".join(f'<dt>{d} de mayo de 2024</dt><dd><a href="{p}">{t}</a><p>{front.lead()}</p></dd>' for p, t, d in front.articles)
    procedures = "".join(f'<li><a href="/ayuntamiento/tramite.jsp?id_tramite={n}">{t}</a></li>' for n, t in enumerate(["Solicitud de empadronamiento en el municipio", "Licencia de obra menor", "Pago de tributos y tasas", "Inscripción en actividades deportivas"]))
    return front.page(
        f'<div id="lateral"><h2>Trámites</h2><ul>{procedures}</ul></div><div id="contenido"><h1>Noticias</h1><dl class="noticias">{items}</dl><p class="paginacion"><a href="/ayuntamiento/noticias.jsp?pag=2">Siguiente</a></p></div>', "",
        [("Inicio", "/"), ("El municipio", "/municipio.jsp"), ("Turismo", "/turismo.jsp"), ("Sede electrónica", "https://sede.example/")], [("Aviso legal", "/aviso-legal.jsp"), ("Mapa web", "/mapa.jsp")])


def japanese_city(numbers):
    front = Front("Japanese city hall", "ja", numbers, lambda n, t, d: f"/soshiki/{numbers.randint(10, 60)}/{n}.html", 12, "/shinchaku/index.html")
    items = "".join(f'<li><span class="date">2024年5月{d}日</span><span class="title"><a href="{p}">{t}について</a></span></li>' for p, t, d in front.articles)
    offices = "".join(f'<li><a href="/soshiki/{n}/index.html">{name}</a></li>' for n, name in enumerate(["総務課", "財政課", "市民課", "健康づくり課", "子育て支援課", "都市計画課", "教育委員会事務局"], 10))
    return front.page(
        f'<div id="main"><h1>新着情報</h1><ul class="list">{items}</ul></div><div id="side"><h2>組織から探す</h2><ul>{offices}</ul></div>', "",
        [("ホーム", "/"), ("くらし・手続き", "/kurashi/index.html"), ("子育て・教育", "/kosodate/index.html"), ("市政情報", "/shisei/index.html")], [("サイトマップ", "/sitemap.html"), ("個人情報の取り扱いについて", "/privacy/kojin.html")])


def chinese_government(numbers):
    front = Front("Chinese government", "zh", numbers, lambda n, t, d: f"/xwzx/zwyw/202405/t202405{d:02}_{n}.html", 15, "/xwzx/zwyw/")
    items = "".join(f'<li><span>2024-05-{d:02}</span><a href="./202405/{p.split("/")[-1]}" target="_blank" title="{t}">{t}</a></li>' for p, t, d in front.articles)
    left = "".join(f'<li><a href="../{name}/">{label}</a></li>' for name, label in [("zwyw", "政务要闻"), ("bmdt", "部门动态"), ("tzgg", "通知公告"), ("jcxx", "基层信息")])
    return front.page(
        f'<div class="left"><ul>{left}</ul></div><div class="right"><div class="position">您当前的位置：<a href="/">首页</a> &gt; <a href="../">新闻中心</a></div><ul class="list">{items}</ul>'
        '<div class="page"><script>createPageHTML(20, 0, "index", "html");</script></div></div><div class="links"><a href="http://www.gov.example/">中国政府网</a><a href="http://www.province.example/">省人民政府门户网站</a></div>', "",
        [("首页", "/"), ("政务公开", "/zwgk/"), ("办事服务", "/bsfw/"), ("互动交流", "/hdjl/")], [("网站地图", "/wzdt/"), ("联系我们", "/lxwm/")])


def arabic_front(numbers):
    digits = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    front = Front("Arabic front", "ar", numbers, lambda n, t, d: "/news/2024/5/" + f"{d}/" + urllib.parse.quote(t.replace(" ", "-")), 12, "/news")
    items = "".join(
        f'<div class="post-item"><a class="img" href="{p}"><img src="/i/{i}.jpg" alt="{t}"></a><div class="post-body"><a class="category" href="/category/local">محليات</a><h3><a href="{p}">{t}</a></h3>'
        f'<span class="date">{str(d).translate(digits)} مايو {"2024".translate(digits)}</span><p>{front.lead()}</p></div></div>' for i, (p, t, d) in enumerate(front.articles))
    return front.page(
        f'<div class="container"><div class="posts">{items}</div><div class="pager"><a href="/news?page=2">التالي</a></div></div>', "",
        [("الرئيسية", "/"), ("سياسة", "/category/politics"), ("اقتصاد", "/category/economy"), ("رياضة", "/category/sports"), ("ثقافة وفنون", "/category/culture")],
        [("من نحن", "/about"), ("سياسة الخصوصية وشروط الاستخدام", "/privacy-policy"), ("اتصل بنا", "/contact")], "dir=rtl")


def russian_list(numbers):
    front = Front("Russian list", "ru", numbers, lambda n, t, d: f"/news/{n}/", 14, "/news/")
    items = "".join(
        f'<div class="news-item" id="bx_1878455859_{i}"><span class="news-date-time">{d:02}.05.2024</span> <a href="{p}"><b>{t}</b></a><br />{front.lead()}<br /><div style="clear:both"></div></div>'
        for i, (p, t, d) in enumerate(front.articles))
    events = "".join(f'<li><a href="/afisha/{n}/">{t}</a></li>' for n, t in enumerate(["Выставка народных ремёсел в музее", "Концерт духового оркестра", "Ярмарка выходного дня на площади"]))
    return front.page(
        f'<div class="news-list">{items}<font class="text">Новости 1 - 14 из 520<br />Начало | Пред. | <b>1</b> <a href="/news/?PAGEN_1=2">2</a> <a href="/news/?PAGEN_1=3">3</a> | <a href="/news/?PAGEN_1=2">След.</a></font></div>'
        f'<div class="right"><h3>Афиша</h3><ul>{events}</ul></div>', '<script src="/bitrix/js/main/core/core.js"></script>',
        [("Главная", "/"), ("Администрация", "/administration/"), ("Документы", "/documents/"), ("Обращения граждан", "/appeals/")], [("Карта сайта", "/map/"), ("Политика конфиденциальности", "/policy/")])


def french_press(numbers):
    front = Front("French press releases", "fr", numbers, lambda n, t, d: f"/actualites/{slug(t)}", 9, "/actualites")
    items = "".join(
        f'<div class="fr-col-12 fr-col-md-4"><div class="fr-card fr-enlarge-link"><div class="fr-card__body"><div class="fr-card__content"><h2 class="fr-card__title"><a href="{p}">{t}</a></h2>'
        f'<p class="fr-card__desc">{front.lead()}</p><div class="fr-card__start"><ul class="fr-tags-group"><li><p class="fr-tag">Vie locale</p></li></ul><p class="fr-card__detail">Publié le {d} mai 2024</p></div></div></div></div></div>'
        for p, t, d in front.articles)
    files = "".join(f'<li><a href="/files/dossier-de-presse-{n}.pdf">Dossier de presse n° {n} (PDF, 2 Mo)</a></li>' for n in range(4))
    return front.page(
        f'<main id="content"><nav class="fr-breadcrumb"><ol><li><a href="/">Accueil</a></li><li><a href="/actualites" aria-current="page">Actualités</a></li></ol></nav><div class="fr-grid-row">{items}</div>'
        f'<nav class="fr-pagination"><ul><li><a href="?page=1">2</a></li><li><a class="fr-pagination__link--next" href="?page=1">Page suivante</a></li></ul></nav><section><h2>Dossiers de presse</h2><ul>{files}</ul></section></main>', "",
        [("Accueil", "/"), ("Démarches en ligne", "/demarches"), ("Votre commune au quotidien", "/commune"), ("Nous contacter", "/contact")],
        [("Mentions légales", "/mentions-legales"), ("Accessibilité : non conforme", "/accessibilite"), ("Données personnelles et cookies", "/donnees-personnelles-et-cookies")])


def document_table(numbers):
    front = Front("table of documents", "vi", numbers, lambda n, t, d: f"/van-ban/chi-tiet/{n}", 12, "/van-ban")
    rows = "".join(
        f'<tr><td class="stt">{i + 1}</td><td class="sohieu"><a href="{p}">{100 + i}/QĐ-UBND</a></td><td class="ngay">{d:02}/05/2024</td><td class="trichyeu"><a href="{p}">Quyết định về việc {t[0].lower() + t[1:]}</a></td><td><a href="/files/{i}.pdf" title="Tải về"><img src="/i/pdf.png" width=16></a></td></tr>'
        for i, (p, t, d) in enumerate(front.articles))
    kinds = "".join(f'<li><a href="/van-ban?loai={n}">{t}</a></li>' for n, t in enumerate(["Nghị quyết", "Quyết định", "Chỉ thị", "Kế hoạch", "Công văn chỉ đạo điều hành"]))
    return front.page(
        f'<div class="container"><form><input name="q"><button>Tìm</button></form><table class="table table-bordered"><thead><tr><th>STT</th><th>Số, ký hiệu</th><th>Ngày ban hành</th><th>Trích yếu</th><th>Tệp</th></tr></thead><tbody>{rows}</tbody></table>'
        f'<ul class="pagination"><li class="active"><span>1</span></li><li><a href="/van-ban?page=2">2</a></li></ul><h3>Loại văn bản</h3><ul>{kinds}</ul></div>', "",
        [("Trang chủ", "/"), ("Tin tức", "/tin-tuc"), ("Văn bản", "/van-ban"), ("Công dân hỏi, cơ quan trả lời", "/hoi-dap")], [("Sơ đồ cổng", "/so-do"), ("Liên hệ", "/lien-he")])


def vietnamese_paper(numbers):
    front = Front("Vietnamese paper", "vi", numbers, lambda n, t, d: f"/{slug(t)}-post{n}.html", 20, "/thoi-su/")
    hero, side, rest = front.articles[0], front.articles[1:5], front.articles[5:]
    top = f'<article class="story story--primary"><figure><a class="cms-link" href="{hero[0]}" title="{hero[1]}"><img src="/t.webp"></a></figure><h2 class="story__heading"><a class="cms-link" href="{hero[0]}">{hero[1]}</a></h2><div class="story__summary">{front.lead()}</div></article>'
    top += "".join(f'<article class="story"><h2 class="story__heading"><a class="cms-link" href="{p}">{t}</a></h2></article>' for p, t, _ in side)
    items = "".join(
        f'<article class="story" data-id="{i}"><figure class="story__thumb"><a class="cms-link" href="{p}" title="{t}"><img src="/a{i}.webp" alt=""></a></figure><h2 class="story__heading"><a class="cms-link" href="{p}" title="{t}">{t}</a></h2>'
        f'<div class="story__meta"><a href="/thoi-su/">Thời sự</a> <time>{numbers.randint(2, 20)} giờ trước</time></div><div class="story__summary">{front.lead()}</div></article>' for i, (p, t, d) in enumerate(rest))
    video = "".join(f'<div class="v"><a href="/video/{slug(t)}-{n}.html"><img src="/v.jpg"></a><h3><a href="/video/{slug(t)}-{n}.html">{t}</a></h3></div>' for n, t in enumerate(["Toàn cảnh lễ hội hoa bên sông", "Một ngày của người gác đèn biển", "Nghề rèn dao trên núi cao"]))
    return front.page(
        f'<div class="site-content"><div class="rank-1">{top}</div><div class="timeline content-list">{items}</div><button class="control__loadmore">Xem thêm</button><div class="video-box"><h3>Video</h3>{video}</div></div>', "",
        [("Trang chủ", "/"), ("Chính trị", "/chinh-tri/"), ("Thời sự", "/thoi-su/"), ("Kinh tế - Xã hội", "/kinh-te-xa-hoi/"), ("Pháp luật", "/phap-luat/"), ("Đời sống văn hóa", "/doi-song-van-hoa/")],
        [("Giới thiệu", "/gioi-thieu.html"), ("Đặt báo", "/dat-bao.html"), ("Thông tin tòa soạn", "/toa-soan.html")])


def liferay_dxp(numbers):
    front = Front("Liferay DXP cards", "vi", numbers, lambda n, t, d: f"/web/guest/w/{slug(t)}", 8, "/web/guest/tin-tuc")
    items = "".join(
        f'<div class="col-md-4 col-12"><div class="card card-type-asset product-card h-100"><div class="aspect-ratio card-item-first"><img alt="" class="aspect-ratio-item" src="/documents/d/guest/{i}"></div><div class="card-body"><div class="autofit-col">'
        f'<p class="card-title"><a class="text-truncate-inline" href="http://HOST{p}"><span class="text-truncate">{t}</span></a></p><p class="card-subtitle">{front.lead()}</p><span class="text-secondary">{d:02}/05/24</span></div></div></div></div>' for i, (p, t, d) in enumerate(front.articles))
    docs = "".join(f'<li><a href="/web/guest/vb/-/document_library/{n}">{t}</a></li>' for n, t in enumerate(["Quyết định ban hành quy chế làm việc của huyện", "Kế hoạch cải cách hành chính năm nay", "Công văn tăng cường phòng cháy rừng"]))
    front.page(f'<div class="portlet-asset-publisher"><div class="row">{items}</div><ul class="pagination"><li class="page-item"><a class="page-link" href="/web/guest/tin-tuc?_cur=2">2</a></li></ul></div><div class="portlet-body"><h4>Văn bản mới</h4><ul>{docs}</ul></div>',
               '<script src="/o/js/liferay.js"></script>', [("Trang chủ", "/web/guest"), ("Giới thiệu chung", "/web/guest/gioi-thieu"), ("Tin tức sự kiện", "/web/guest/tin-tuc")], [("Liên hệ", "/web/guest/lien-he")])
    return front


def old_paragraphs(numbers):
    front = Front("old paragraphs", "en", numbers, lambda n, t, d: f"news.asp?id={n}", 10, "/parish/newslist.asp")
    front.articles = [("/parish/" + p, t, d) for p, t, d in front.articles]
    front.pages = {("/parish/" + p if p.startswith("news.asp") else p): text for p, text in front.pages.items()}
    items = "".join(f'<p><font size=2><a href="{p.removeprefix("/parish/")}"><b>{t}</b></a> ({d} May 2024)<br>{front.lead()}</font></p>' for p, t, d in front.articles)
    return front.page(
        f'<table width=760><tr><td width=150 valign=top><a href="index.asp">Home</a><br><a href="minutes.asp">Minutes of meetings</a><br><a href="members.asp">Parish councillors</a><br><a href="hall.asp?p=1">Village hall bookings</a></td>'
        f'<td>{items}<p><a href="newslist.asp?page=2">Older news</a></p></td></tr></table>', "", [], [])


def months_archive(numbers):
    front = Front("list by months", "en", numbers, lambda n, t, d: f"/press/2024-05-{d:02}-{slug(t)}", 14, "/press")
    half = [front.articles[:8], front.articles[8:]]
    parts = "".join(f'<h2>{month} 2024</h2><ul>{"".join(f"<li><strong>{d} May:</strong> <a href={p}>{t}</a></li>" for p, t, d in part)}</ul>' for month, part in zip(["May", "May (continued)"], half))
    years = "".join(f'<li><a href="/press/archive/{y}">{y}</a></li>' for y in range(2010, 2024))
    return front.page(f'<main><h1>Press releases</h1>{parts}<h2>Earlier years</h2><ul>{years}</ul><h2>Contacts for journalists</h2><ul><li><a href="mailto:press@x.example">press@x.example</a></li><li><a href="/press/photo-library-for-media">Photo library for media</a></li></ul></main>', "", EN_MENU, EN_FOOT)


MAKERS = [block_theme, drupal10, card_links, german_front, spanish_dl, japanese_city, chinese_government, arabic_front, russian_list, french_press,
          document_table, vietnamese_paper, liferay_dxp, old_paragraphs, months_archive]


def main():
    feedgate = os.path.abspath(sys.argv[1])
    arguments = [argument for argument in sys.argv[2:] if argument != "-v"]
    seed = int(arguments[0]) if arguments else 1
    right = proposed = wanted = dated = 0
    for index, make in enumerate(MAKERS):
        front = make(random.Random(seed * 1_000 + index))
        base = serve(front)
        front.pages = {path: page.replace("http://HOST", base) for path, page in front.pages.items()}
        with tempfile.TemporaryDirectory() as home:
            done = subprocess.run([feedgate, "init", base + front.listing, "--home", home, "--allow-private", "--json"], capture_output=True, text=True)
            found = json.loads(done.stdout) if done.returncode == 0 else {"items": [], "kind": "none", "yaml": done.stderr}
        links = {urllib.parse.unquote(item["url"]).removeprefix(base) for item in found["items"]}
        expected = {urllib.parse.unquote(path) for path, _, _ in front.articles}
        titles = {title for _, title, _ in front.articles}
        hits = links & expected
        clean = sum(any(item["title"] in (title, title + "について", "Quyết định về việc " + title[0].lower() + title[1:]) for title in titles) for item in found["items"])
        days = sum(item["date_published"] is not None for item in found["items"])
        right, proposed, wanted, dated = right + len(hits), proposed + len(links), wanted + len(expected), dated + days
        print(f"{front.kind:26} {found['kind']:8} {len(hits)} of {len(expected)} articles, {len(links - expected)} foreign links, {clean} titles, {days} dates", flush=True)
        if "-v" in sys.argv:
            print("   foreign:", sorted(links - expected), "\n   missing:", sorted(expected - links))
            print("   odd titles:", [item["title"] for item in found["items"] if item["title"] not in titles][:4], "\n  ", found["yaml"].replace("\n", "\n   "))
    print(f"all: precision {right / max(proposed, 1):.3f}, recall {right / wanted:.3f} (goal 0.95)")
    sys.exit(min(right / max(proposed, 1), right / wanted) < 0.95)


if __name__ == "__main__":
    main()
