#!/usr/bin/env python3
"""Instructions that `feedgate clean` takes for a page, beside those of libxml2's own parse of the same page.

    python3 Benchmarks/instructions.py .build-core/release/feedgate            # against the pinned figures
    python3 Benchmarks/instructions.py .build-core/release/feedgate --pin      # pins those of this build
    python3 Benchmarks/instructions.py .build-core/release/feedgate --pages FOLDER

Instructions do not depend on what else the machine does, as seconds do. Counted by valgrind's callgrind (Debian: valgrind,
libxml2-utils), what a process takes to start and end left out. It cannot read the whole program's debug information: build
with `FEEDGATE_CORE=1 swift build -c release --scratch-path .build-core`.
"""
import argparse
import glob
import json
import os
import random
import re
import subprocess
import sys
import tempfile

PINS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "instructions.json")
# Another compiler or C library moves the figures by about this much.
TOLERANCE = 0.05
WORDS = "người dân chính phủ thị trường sông núi báo cáo cho biết hội đồng trường học the harbour office opened new pier".split()


def sentence(count):
    return " ".join(random.choice(WORDS) for _ in range(count)).capitalize() + "."


def page():
    """A news page of some 250 KB, half of it scripts: menus, an article, lists of others, comments, as portals print them."""
    link = lambda n: '<li class="menu-item item-%d"><a href="/c/%d?id=%d" title="%s">%s</a></li>' % (n, n, n, sentence(4), sentence(3))
    menu = lambda count: "<ul class=\"nav menu\">" + "".join(link(n) for n in range(count)) + "</ul>"
    card = lambda n: ('<div class="card news-item" data-id="%d"><a href="/tin/%d.html"><img src="/i/%d.jpg" alt="%s" loading=lazy></a><h3><a '
                      'href="/tin/%d.html">%s</a></h3><span class="date">%02d/05/2024</span><p>%s</p></div>') % (
                          n, n, n, sentence(5), n, sentence(9), n % 28 + 1, sentence(20))
    script = "<script>window.data = {%s};</script>" % ",".join('"k%d":"</div><p>%s"' % (n, sentence(6)) for n in range(600))
    body = "".join("<p class=\"Normal\" style=\"text-align:justify\">%s <a href=\"/t/%d\">%s</a> %s</p>\n" % (
        sentence(30), n, sentence(3), sentence(25)) for n in range(25))
    title = sentence(10)
    return ("<!DOCTYPE html><html lang=vi><head><meta charset=utf-8><title>%s | Cổng thông tin</title><meta property=og:title content='%s'>"
            "<style>%s</style>%s</head><body><header>%s</header><main><article><h1>%s</h1><div class=meta>05/05/2024 08:15 | Lượt xem: 123"
            "</div><div class=\"content-detail\">%s</div><div class=tags>%s</div></article><aside>%s</aside><div class=comments>%s</div></main>"
            "<footer>%s</footer>%s</body></html>") % (
                title, title, ".a{color:red}" * 300, script, menu(120), title, body, menu(8), "".join(card(n) for n in range(40)),
                "".join("<div class=comment><b>%s</b><p>%s</p></div>" % (sentence(2), sentence(30)) for _ in range(20)), menu(60), script)


def count(command, lines=b""):
    """Instructions of a process."""
    environment = dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1")
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], input=lines, capture_output=True, env=environment)
    found = re.search(rb"Collected : (\d+)", done.stderr)
    if not found:
        sys.exit("valgrind cannot run %s:\n%s" % (command[0], done.stderr.decode(errors="replace")[-600:]))
    return int(found.group(1))


def measure(feedgate, pages):
    def clean(paths):
        return count([feedgate, "clean", "--jsonl"], "".join(json.dumps({"id": path, "html_path": path}) + "\n" for path in paths).encode())

    def parse(paths):
        return count(["xmllint", "--html", "--noout", *paths])

    # The first page pays for the tables that are made once.
    warm = pages[:1]
    size = sum(os.path.getsize(path) for path in pages)
    ours, floor = clean(warm + pages) - clean(warm), parse(warm + pages) - parse(warm)
    return {"clean": round(ours / size, 2), "xmllint": round(floor / size, 2)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("feedgate")
    parser.add_argument("--pages", help="a folder of *.html instead of the pages made here")
    parser.add_argument("--pin", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        random.seed(11)
        paths = sorted(glob.glob(options.pages + "/*.html")) if options.pages else []
        for number in range(0 if paths else 12):
            paths.append("%s/%02d.html" % (folder, number))
            open(paths[-1], "w", encoding="utf-8").write(page())
        found = measure(options.feedgate, paths)
    print("instructions a byte: clean %(clean).1f, xmllint %(xmllint).1f" % found)
    print("ratio %.2f" % (found["clean"] / found["xmllint"]))
    if options.pages:
        return
    if options.pin:
        json.dump(found, open(PINS, "w"))
        return
    pinned = json.load(open(PINS))
    print("pinned: clean %(clean).1f, xmllint %(xmllint).1f" % pinned)
    if found["clean"] > pinned["clean"] * (1 + TOLERANCE):
        sys.exit("clean takes %.0f %% more instructions than pinned" % (100 * (found["clean"] / pinned["clean"] - 1)))


main()
