#!/usr/bin/env python3
"""`feedgate clean` beside other extractors on pages with known text, in one run: F1, user CPU, pages a second.

    pip install trafilatura lxml_html_clean readability-lxml resiliparse     # those that are missing are left out
    python3 Benchmarks/extractors.py .build/release/feedgate SET [LIMIT]

SET is a folder with `gold.jsonl` (`id`, `url`, `articleBody`) and `html/<id>.html.gz`. F1 is of four-token shingles, as the mean of
precision and of recall over pages. Every extractor gets the same UTF-8 in memory; feedgate, which is a process, reads it from
standard input, and its start counts.
"""
import gzip
import json
import os
import resource
import subprocess
import sys
import time
from collections import Counter

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "train"))
import labels  # noqa: E402
import pages as training  # noqa: E402


def f1(texts, gold):
    precision, recall = [], []
    for page in gold:
        said = Counter(labels.shingles(labels.tokens(texts.get(page["id"]) or ""), 4))
        said.pop((), None)
        known = Counter(labels.shingles(labels.tokens(page["articleBody"]), 4))
        hits = sum((said & known).values())
        if said:
            precision.append(hits / sum(said.values()))
        recall.append(hits / sum(known.values()))
    p, r = sum(precision) / max(1, len(precision)), sum(recall) / len(recall)
    return 2 * p * r / max(1e-9, p + r), p, r


def feedgate(binary, gold, html):
    lines = "\n".join(json.dumps({"id": page["id"], "url": page["url"], "html": html[page["id"]]}) for page in gold)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    out = subprocess.run([binary, "clean", "--jsonl"], input=lines.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    return {row["id"]: row.get("text") for row in map(json.loads, out.splitlines())}, seconds


def peers():
    try:
        import trafilatura
        yield "trafilatura", lambda html: trafilatura.extract(html, include_comments=False)
        yield "trafilatura, fast", lambda html: trafilatura.extract(html, include_comments=False, fast=True)
    except ImportError:
        pass
    try:
        import readability
        from lxml.html import fromstring
        yield "readability-lxml", lambda html: fromstring(readability.Document(html).summary()).text_content()
    except ImportError:
        pass
    try:
        from resiliparse.extract.html2text import extract_plain_text
        yield "resiliparse", lambda html: extract_plain_text(html, main_content=True)
    except ImportError:
        pass


def main():
    binary, folder = sys.argv[1:3]
    gold = [json.loads(line) for line in open(f"{folder}/gold.jsonl", encoding="utf8")]
    gold = [page for page in gold if page.get("articleBody")][:int(sys.argv[3]) if len(sys.argv) > 3 else None]
    html = {page["id"]: training.utf8(gzip.open(f"{folder}/html/{page['id']}.html.gz").read(), page.get("charset")).decode("utf8", "replace")
            for page in gold}
    size = sum(len(text.encode()) for text in html.values()) / 1e6
    print(f"{len(gold)} pages, {size:.0f} MB\n{'extractor':20}     F1  precision  recall  pages/s   MB/s")

    def show(name, texts, seconds):
        print("%-20s  %.3f      %.3f   %.3f  %7.0f  %5.1f" % (name, *f1(texts, gold), len(gold) / seconds, size / seconds), flush=True)

    show("feedgate", *feedgate(binary, gold, html))
    for name, extract in peers():
        texts, start = {}, time.process_time()
        for page in gold:
            try:
                texts[page["id"]] = extract(html[page["id"]])
            except Exception:
                texts[page["id"]] = ""
        show(name, texts, time.process_time() - start)


main()
