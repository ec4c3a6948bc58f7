#!/usr/bin/env python3
"""Speed and memory of `feedgate export --format jsonl` against sqlite3 writing the same rows, on one core, in one run.

    python3 Benchmarks/export.py .build/release/feedgate [ARTICLES] [RUNS]

It makes a home folder of its own with so many articles (1,000,000) of 500 to 6,000 characters, put into the store by Feedgate's
own schema. Peers: `SELECT data` of the same rows and `.dump` of the table, both into a file on the same disk. All processes are
kept to one core with taskset. The command takes turns with its peers; the medians count.
"""
import json
import os
import random
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

SYLLABLES = (
    "ủy ban nhân dân tỉnh đã tổ chức hội nghị triển khai kế hoạch phát triển kinh tế xã hội năm trong đó các huyện thành phố "
    "được giao chỉ tiêu cụ thể về sản xuất nông nghiệp xây dựng đường giao thông trường học trạm y tế nhà văn hóa người lao động"
).split()


def article(random_number, number):
    paragraphs, characters = [], 0
    length = random_number.randint(500, 6000)
    while characters < length:
        words = random_number.choices(SYLLABLES, k=random_number.randint(20, 90))
        paragraph = " ".join(words).capitalize() + f" {number}."
        paragraphs.append(paragraph)
        characters += len(paragraph)
    return {
        "attachments": [], "byline": {"author": "Thanh Huyền", "printed": "Thanh Huyền"}, "captions": [],
        "contentHTML": "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
        "contentText": "\n\n".join(paragraphs),
        "extraction": {"confidence": random_number.randint(500, 999) / 1000, "method": "page", "rules": ["ViewCounter"]},
        "language": "vi",
        "published": {"iso8601": f"20{10 + number % 14:02}-{number % 12 + 1:02}-{number % 28 + 1:02}", "precision": "day", "source": "page"},
        "section": "Tin tức", "tags": [], "title": " ".join(random_number.choices(SYLLABLES, k=9)).capitalize(),
        "url": f"https://portal.example/tin/{number}",
    }


def fill(feedgate, home, articles):
    """The schema is Feedgate's own: it makes an empty store, and rows are put into that."""
    os.makedirs(home + "/feeds/pages")
    for number in range(4):
        open(f"{home}/feeds/s{number}.yaml", "w").write("folder: pages\n")
    subprocess.run([feedgate, "poll", "--quiet", "--home", home], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    database = sqlite3.connect(home + "/feedgate.sqlite")
    database.execute("PRAGMA synchronous = OFF")
    # The search index is not what is measured, and takes longer than all the rest.
    for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%article_search%'").fetchall():
        database.execute(f'DROP TRIGGER "{name}"')
    columns = [row[1] for row in database.execute("PRAGMA table_info(article)") if row[1] != "number"]
    statement = f"INSERT INTO article ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    numbers = random.Random(1)
    order = sorted(range(articles), key=lambda number: (number % 14, number % 12, number % 28))
    with database:
        for number in order:
            value = article(numbers, number)
            row = {
                "id": f"{number:032x}", "source_id": f"s{number % 4}", "key": value["url"], "url": value["url"],
                "day": value["published"]["iso8601"], "moment": value["published"]["iso8601"] + "T00:00:00Z",
                "first_seen": "2024-06-01T00:00:00Z", "fetched_at": "2024-06-01T00:00:00Z", "revision": 1,
                "content_sha256": f"{number:064x}", "language": "vi", "section": "Tin tức",
                "confidence": value["extraction"]["confidence"], "length": len(value["contentText"]),
                "data": json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
            }
            database.execute(statement, [row.get(column) for column in columns])
    database.close()


def measure(command, output):
    started = time.perf_counter()
    process = subprocess.Popen(["taskset", "-c", "0", *command], stdout=open(output, "wb") if output else None)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} failed")
    return time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    feedgate = os.path.abspath(sys.argv[1])
    articles = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    work = tempfile.mkdtemp(prefix="feedgate-export-")
    try:
        home = work + "/home"
        fill(feedgate, home, articles)
        database = home + "/feedgate.sqlite"
        print(f"{articles} articles, database {os.path.getsize(database) / 1e6:.0f} MB")
        export = [feedgate, "export", "--home", home, "--quiet", "--split", "none", "--out"]
        commands = {
            "feedgate export --format jsonl": (export + [work + "/out", "--format", "jsonl"], None, work + "/out/articles.jsonl"),
            "sqlite3 SELECT data": (["sqlite3", database, "SELECT data FROM article ORDER BY moment DESC, id DESC"], work + "/rows", work + "/rows"),
            "sqlite3 .dump article": (["sqlite3", database, ".dump article"], work + "/dump", work + "/dump"),
        }
        found = {name: [] for name in commands}
        size = {}
        for _ in range(runs):
            for name, (command, output, written) in commands.items():
                found[name].append(measure(command, output))
                size[name] = os.path.getsize(written)
                os.remove(written)
        floor = statistics.median(cpu for _, cpu, _ in found["sqlite3 SELECT data"])
        for name, runs_of in found.items():
            wall, cpu, memory = (statistics.median(run[index] for run in runs_of) for index in range(3))
            print(
                f"{name:32} {size[name] / 1e6:6.0f} MB  {wall:6.2f} s  CPU {cpu:6.2f} s  {size[name] / 1e6 / wall:6.1f} MB/s  "
                f"{memory:5.0f} MB memory  CPU ratio {cpu / floor:.2f}")
    finally:
        shutil.rmtree(work)


main()
