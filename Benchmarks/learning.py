#!/usr/bin/env python3
"""What learning from a source's own pages adds: precision and recall of its texts with `learn: true` and `learn: false`.

    python3 Benchmarks/learning.py .build/release/feedgate DATA [--sites 16] [--pages 40]

DATA is a folder of sets with known texts (`train/pages.py` says in what form). Sites are made of them: each has a frame of its own,
and lines that no list of words knows stand inside the article's element on most of its pages: appeals, boxes between paragraphs,
notes about the author, series, imprints. On some sites sentences of the texts themselves repeat, as the clauses of decrees do,
and must stay. Real sites of which DATA has twelve pages or more are measured as well. Every source is polled and cleaned again
(`reclean`); precision and recall count runs of four words, page by page. Exit code 1 where precision does not rise on the sites
that were made, or where recall falls by more than 0.1 % on any site.
"""
import argparse
import collections
import gzip
import json
import os
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import tempfile
import urllib.parse

PLACES = "Norwell Valley|Suối Ngổ|the Harlow coast|Bến Đá|Oakridge County|the lower Tamar|Cầu Mây|Fenwick and District".split("|")
APPEALS = [
    "Sign up for our weekly letter from {place} and never miss what the council decides in your name.",
    "We can only report from {place} because readers give what they can spare each month, thank you.",
    "Have you seen something that we should write about? Ring the newsroom of {place} on 01632 960 {n}.",
    "Mời bạn đọc gửi tin, ảnh về {place} qua hộp thư của tòa soạn, số {n}, để được đăng trên trang này.",
    "This story is part of a series on living and working in {place}, which began in {year}.",
    "Listen to our podcast about {place} wherever you get yours, with a new part every Thursday night.",
    "Our reporter has covered {place} since {year} and likes nothing better than a long meeting.",
    "Theo dõi trang của chúng tôi để biết thêm về đời sống ở {place}, cập nhật từ năm {year} đến nay.",
    "All figures in this article were checked against the public register of {place} on the day it came out.",
    "Do you want to know more? Join our readers' evening in {place}, every first Monday of the month.",
]
SHORT = ["Story continues below", "Nội dung tiếp theo", "In this series", "From our archive", "Ảnh minh họa của tòa soạn", "Support us", "Reading list"]
CLAUSES = [
    "Quyết định này có hiệu lực thi hành kể từ ngày ký, các cơ quan có liên quan chịu trách nhiệm thi hành.",
    "The committee will meet again next month, when members of the public may speak for three minutes each.",
    "Preheat the oven to 180 degrees and line a deep tin with baking paper before you begin.",
]


def articles(data):
    found = []
    for name in sorted(os.listdir(data)):
        path = f"{data}/{name}/gold.jsonl"
        if not os.path.exists(path) or name == "portals":
            continue
        for page in map(json.loads, open(path, encoding="utf8")):
            paragraphs = [part.strip() for part in re.split(r"\n+", page.get("articleBody") or "") if len(part.split()) > 8]
            if page.get("title") and 3 <= len(paragraphs) <= 40 and (page.get("page_type") or "article") == "article":
                found.append((page["title"], paragraphs))
    return found


def made_sites(found, count, pages, dice):
    """Sites as {name: (page in HTML, text)}."""
    for site in range(count):
        place, year = dice.choice(PLACES), dice.randint(1990, 2015)
        lines = [line.format(place=place, n=dice.randint(100, 999), year=year) for line in dice.sample(APPEALS, 3)]
        head, middle, foot = lines
        short = dice.choice(SHORT)
        share = dice.choice([1.0, 0.8, 0.5])
        clause = dice.choice(CLAUSES) if site % 3 == 0 else None
        body_class = dice.choice(["story-body", "entry", "content-detail", "post-text", "article__main"])
        menu = "".join(f'<li><a href="/{n}">{place} {n}</a></li>' for n in range(6))
        result = {}
        for number in range(pages):
            title, paragraphs = dice.choice(found)
            text = list(paragraphs)
            if clause and dice.random() < 0.3:
                text.insert(dice.randrange(1, len(text) + 1), clause)
            parts = [f"<p>{p}</p>" for p in text]
            shows = lambda: dice.random() < share
            if shows():
                parts.insert(min(2, len(parts)), f"<p><em>{short}</em></p><div class=box><p>{middle}</p></div>" if site % 4 else f"<p>{middle}</p>")
            if shows():
                parts.append(f"<p>{foot}</p>")
            if shows() and site % 2:
                parts.insert(0, f"<p>{head}</p>")
            html = (f"<html><head><title>{title} | {place}</title></head><body><nav><ul>{menu}</ul></nav><main><h1>{title}</h1>"
                    f"<div class={body_class}>{''.join(parts)}</div></main><footer><p>{place} {year}</p></footer></body></html>")
            result[f"p{number:03}.html"] = (html.encode(), "\n\n".join(text))
        yield f"made-{site}", result


def real_sites(data):
    sites = collections.defaultdict(dict)
    for name in sorted(os.listdir(data)):
        path = f"{data}/{name}/gold.jsonl"
        if not os.path.exists(path):
            continue
        for page in map(json.loads, open(path, encoding="utf8")):
            host = urllib.parse.urlsplit(page.get("url") or "").hostname
            file = f"{data}/{name}/html/{page['id']}.html.gz"
            if host and host not in ("fakehost", "web.archive.org") and page.get("articleBody") and os.path.exists(file):
                sites[host]["p" + re.sub(r"\W", "-", page["id"]) + ".html"] = (gzip.open(file).read(), page["articleBody"])
    return [(host, pages) for host, pages in sorted(sites.items()) if len(pages) >= 12]


def shingles(text):
    words = re.findall(r"\w+", text.lower())
    return collections.Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3)))


def texts(feedgate, pages, learns):
    with tempfile.TemporaryDirectory() as home:
        folder = pathlib.Path(home, "feeds/pages")
        folder.mkdir(parents=True)
        for name, (html, _) in pages.items():
            (folder / name).write_bytes(html)
        pathlib.Path(home, "feeds/site.yaml").write_text(f"folder: pages\nlearn: {str(learns).lower()}\n")
        for verb in ("poll", "reclean"):
            subprocess.run([feedgate, verb, "--home", home, "--quiet"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        store = sqlite3.connect(home + "/feedgate.sqlite")
        return [json.loads(data)["contentText"] for data, in store.execute("SELECT data FROM article")]


def score(pages, found):
    """Articles are stored under addresses of their own: each text belongs to the page whose text it shares most with."""
    precision, recall, count = 0.0, 0.0, 0
    golds = [shingles(gold) for _, gold in pages.values()]
    for text in found:
        got = shingles(text)
        wanted = max(golds, key=lambda gold: sum((gold & got).values()) / max(1, sum(gold.values())))
        common = sum((wanted & got).values())
        precision += common / max(1, sum(got.values()))
        recall += common / max(1, sum(wanted.values()))
        count += 1
    return precision / max(1, count), recall / max(1, count), count


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("feedgate")
    parser.add_argument("data")
    parser.add_argument("--sites", type=int, default=16)
    parser.add_argument("--pages", type=int, default=40)
    asked = parser.parse_args()
    feedgate = os.path.abspath(asked.feedgate)
    dice = random.Random(1)
    missed, totals = False, [[], []]
    for name, pages in list(made_sites(articles(asked.data), asked.sites, asked.pages, dice)) + real_sites(asked.data):
        before, after = (score(pages, texts(feedgate, pages, learns)) for learns in (False, True))
        print(f"{name:24} {after[2]} pages  precision {before[0]:.4f} -> {after[0]:.4f}  recall {before[1]:.4f} -> {after[1]:.4f}", flush=True)
        missed |= before[1] - after[1] > 0.001
        if name.startswith("made"):
            totals[0].append(before)
            totals[1].append(after)
    mean = lambda rows, index: sum(row[index] for row in rows) / max(1, len(rows))
    print(f"made sites: precision {mean(totals[0], 0):.4f} -> {mean(totals[1], 0):.4f}, recall {mean(totals[0], 1):.4f} -> {mean(totals[1], 1):.4f}")
    raise SystemExit(missed or mean(totals[1], 0) <= mean(totals[0], 0))


main()
