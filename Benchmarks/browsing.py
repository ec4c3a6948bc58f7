#!/usr/bin/env python3
"""Opens the server's pages in Chromium with hostile articles in the store, and reports everything that runs, loads or navigates.

    pip install playwright            # drives the Chromium of the system: apt-get install chromium
    python3 Benchmarks/browsing.py .build/release/feedgate CASES.jsonl [--most N] [--every]

Each line of CASES is a JSON object with `id` and hostile HTML under `input`. Every case becomes an item of a JSON Feed on loopback
(title, author, tag and body; its address where it is one), and an article page that a listing leads to; the name and the section of
the sources are hostile too. They are polled, served, and their pages opened with the server's own policy and, so that the policy is
not what saves us, with the policy taken off: articles, the original beside them, sources, search, charts, and the page for trying an
address. A page is bad where a dialog opens, anything but an image or a film is asked of another host, the browser goes elsewhere, or the
document has a script, a handler, a frame, a form or an address that could run. Exit code 2 where one is. `--every` opens the
original beside every article rather than every tenth.
"""

import argparse
import html
import http.server
import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import urllib.parse
import urllib.request

from playwright.sync_api import sync_playwright

TOKEN = "0123456789abcdef0123456789abcdef"
NAMES = '<script>alert("name")</script>"\'><img src=x onerror=alert(1)>'
DOM = """() => {
  const bad = [];
  for (const e of document.querySelectorAll('*')) {
    const name = e.localName, inside = e.closest('.prose, .blocks, .diff, h1, bdi, li p') !== null;
    if (['script','iframe','frame','object','embed','applet','base','portal'].includes(name)) bad.push('element ' + name);
    if (inside && ['form','input','button','link','style','meta','svg','math','textarea','select'].includes(name)) bad.push('element ' + name);
    for (const a of e.attributes) {
      if (/^on/i.test(a.name)) bad.push(a.name);
      if (inside && (a.name === 'style' || a.name === 'srcdoc')) bad.push(a.name);
      if (/^(href|src|action|formaction|xlink:href|data|poster|background)$/i.test(a.name)
          && /^[\\s\\u0000-\\u0020]*(javascript|vbscript|data)[\\s\\u0000-\\u0020]*:/i.test(a.value)
          && !(name === 'img' && /^data:image\\/(png|gif|jpe?g|webp);/i.test(a.value))) bad.push(a.name + '=' + a.value.slice(0, 60));
    }
  }
  return bad;
}"""


def articles_of(rows):
    """Items of a JSON Feed, and the pages of a listing."""
    items, pages = [], {}
    for number, row in enumerate(rows):
        case = row["input"]
        item = {"id": f"item-{number}", "title": f"{number} {case[:300]}", "content_html": f"<p>Case {number}</p>{case}",
                "authors": [{"name": case[:200]}], "tags": [case[:100]], "date_published": f"2024-05-{1 + number % 28:02}T08:00:00Z"}
        word = case.strip().split()[0] if case.strip() else ""
        item["url"] = word if ":" in word and "<" not in word else f"https://evil.example/{number}?x={urllib.parse.quote(case[:50])}"
        items.append(item)
        text = "".join(f"<p>Ủy ban nhân dân xã đã họp bàn việc số {number}.{i}, đông đảo bà con tham dự và đóng góp nhiều ý kiến.</p>" for i in range(4))
        pages[f"/a/{number}.html"] = (
            f"<html><head><title>{html.escape(case[:200])}</title></head><body><h1>{html.escape(case[:200])}</h1><div class=content>{text}{case}{text}</div></body></html>")
    return items, pages


def publish(rows):
    items, pages = articles_of(rows)
    most = 400
    for start in range(0, len(items), most):
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": NAMES, "items": items[start:start + most]}
        pages[f"/feed-{start // most}.json"] = json.dumps(feed)
    pages["/try.json"] = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": NAMES, "items": items[:20]})

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            page = pages.get(self.path)
            body = (page or "").encode(errors="replace")
            self.send_response(200 if page is not None else 404)
            self.send_header("Content-Type", "application/feed+json" if self.path.endswith(".json") else "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}", -(-len(items) // most), len(items)


def make_home(home, site, feeds, count):
    (home / "feeds").mkdir(parents=True)
    host = site.removeprefix("http://")
    name = json.dumps(NAMES)
    (home / "feedgate.yaml").write_text("request_rate: 0\n")
    urls = json.dumps([f"{site}/feed-{number}.json" for number in range(feeds)])
    (home / "feeds/evil.yaml").write_text(
        f"name: {name}\nsection: {name}\nurls: {urls}\nkind: feed\nfetch_pages: false\nallow_private: [\"{host}\"]\nlearn: false\n")
    urls = json.dumps([f"{site}/a/{number}.html" for number in range(0, count, max(1, count // 100))])
    (home / "feeds/pages.yaml").write_text(f"name: {name}\nurls: {urls}\nkind: pages\nallow_private: [\"{host}\"]\nlearn: false\n")
    (home / "feeds/broken.yaml").write_text(f"name: {name}\nurl: {json.dumps(site + '/<script>alert(1)</script>')}\nallow_private: [\"{host}\"]\n")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Judge:
    def __init__(self, browser, base, **options):
        self.base, self.seen = base, []
        self.context = browser.new_context(extra_http_headers={"Authorization": f"Bearer {TOKEN}"}, **options)
        self.context.route("**/*", self.route)
        self.page = self.context.new_page()
        self.page.on("dialog", self.dialog)
        self.page.on("console", lambda message: self.note("console: " + message.text[:120]) if "Content Security Policy" in message.text else None)

    def note(self, text):
        self.seen.append(text)

    def dialog(self, dialog):
        self.note("dialog " + dialog.message[:60])
        dialog.dismiss()

    def route(self, route):
        request = route.request
        if request.url.startswith(self.base):
            return route.continue_()
        if request.resource_type not in ("image", "media"):
            self.note(f"loads {request.resource_type} {request.url[:80]}")
        route.abort()

    def open(self, path):
        """What happens on a page; waits where the server says that it is asked too often."""
        for _ in range(60):
            self.seen = []
            answer = self.page.goto(self.base + path, wait_until="domcontentloaded")
            if answer.status != 429:
                break
            time.sleep(1)
        if answer.status >= 500:
            self.note(f"status {answer.status}")
        return self.judge(path)

    def judge(self, path):
        for element in self.page.query_selector_all(".prose a, .prose img, h1 bdi")[:5]:
            element.dispatch_event("mouseover")
            element.dispatch_event("focus")
        for name in self.page.evaluate(DOM):
            self.note(name)
        if not self.page.url.startswith(self.base):
            self.note("navigates to " + self.page.url[:80])
        return list(self.seen)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("feedgate")
    parser.add_argument("cases")
    parser.add_argument("--most", type=int, default=100_000)
    parser.add_argument("--every", action="store_true")
    parser.add_argument("--browser", default=shutil.which("chromium"))
    asked = parser.parse_args()
    feedgate = os.path.abspath(asked.feedgate)
    rows = [json.loads(line) for line in open(asked.cases)][: asked.most]
    work = pathlib.Path(tempfile.mkdtemp(prefix="feedgate-browsing-"))
    serve = None
    try:
        site, feeds, count = publish(rows)
        make_home(work / "home", site, feeds, count)
        subprocess.run([feedgate, "poll", "--home", work / "home", "--quiet"], stdout=subprocess.DEVNULL)
        port = free_port()
        serve = subprocess.Popen([feedgate, "serve", "--home", work / "home", "--listen", f"127.0.0.1:{port}", "--quiet"],
                                 env={**os.environ, "API_TOKEN": TOKEN})
        base = f"http://127.0.0.1:{port}"
        for _ in range(100):
            try:
                urllib.request.urlopen(base + "/healthz")
                break
            except OSError:
                time.sleep(0.1)
        paths, next_page = ["/", "/sources/evil", "/sources/pages", "/sources/broken", "/charts", "/charts?source=evil", "/search?q=case",
                            "/search?q=" + urllib.parse.quote(NAMES), "/search?q=alert&source=evil", "/" + urllib.parse.quote(NAMES),
                            "/signin?back=" + urllib.parse.quote("javascript:alert(1)"), "/signin?back=//evil.example/"], "/api/v1/articles?limit=200"
        articles = 0
        while next_page:
            try:
                answer = json.load(urllib.request.urlopen(base + next_page))
            except urllib.error.HTTPError as error:
                if error.code != 429:
                    raise
                time.sleep(1)
                continue
            for article in answer["articles"]:
                path = "/articles/" + article["id"]
                paths.append(path)
                if asked.every or articles % 10 == 0 or article["_feedgate"]["source"] == "pages":
                    paths.append(path + "/original")
                articles += 1
            next_page = answer["next"][len(base):] if answer.get("next") else None
        bad = opened = 0
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=asked.browser, args=["--no-sandbox"])
            for name, options in [("policy off", {"bypass_csp": True}), ("policy on", {})]:
                judge = Judge(browser, base, **options)
                for path in paths if name == "policy off" else paths[:12] + paths[12::7]:
                    opened += 1
                    if seen := judge.open(path):
                        bad += 1
                        print(name, path, *seen[:4], sep="\t", flush=True)
                # The page for trying an address, as a person fills it in.
                judge.page.goto(base + "/try")
                if judge.page.query_selector("#url"):
                    judge.seen = []
                    judge.page.fill("#url", site + "/try.json")
                    judge.page.click("main button")
                    judge.page.wait_for_load_state("domcontentloaded")
                    opened += 1
                    if seen := judge.judge("/try"):
                        bad += 1
                        print(name, "/try", *seen[:4], sep="\t")
                judge.context.close()
            browser.close()
        print(f"{count} cases, {articles} articles, {opened} pages opened, {bad} bad")
        raise SystemExit(2 if bad or articles < count else 0)
    finally:
        if serve:
            serve.terminate()
            serve.wait()
        shutil.rmtree(work, ignore_errors=True)


main()
