#!/usr/bin/env python3
"""Speed and memory of `feedgate export --format jsonl` against sqlite3 writing the same rows, on one core, in one run.

    python3 Benchmarks/export.py .build/release/feedgate [--articles 1000000] [--runs 3] [--home FOLDER]

It makes a home folder of its own with so many articles of 500 to 6,000 characters, put into the store by Feedgate's own schema;
`--home` keeps it there and takes it again the next time. Peers: `SELECT data` of the same rows and `.dump` of the table, both into
a file on the same disk. All processes are kept to one core with taskset. The command takes turns with its peers; the medians count.
Exit code 1 where a goal is missed: 100 MB of output a second, 200 MB of memory; two exports that differ are an error too.
"""
import argparse
import datetime
import hashlib
import json
import os
import random
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
NUMBER = "\x1a"


def article(numbers, day):
    """An article; `NUMBER` stands where its own number comes in."""
    paragraphs, characters = [], 0
    length = numbers.randint(500, 6000)
    while characters < length:
        words = numbers.choices(SYLLABLES, k=numbers.randint(20, 90))
        paragraph = " ".join(words).capitalize() + f" {NUMBER}."
        paragraphs.append(paragraph)
        characters += len(paragraph)
    return {
        "attachments": [], "byline": {"author": "Thanh Huyền", "printed": "Thanh Huyền"}, "captions": [],
        "contentHTML": "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
        "contentText": "\n\n".join(paragraphs),
        "extraction": {"confidence": numbers.randint(500, 999) / 1000, "method": "page", "rules": ["ViewCounter"]},
        "language": "vi", "published": {"iso8601": day, "precision": "day", "source": "page"},
        "section": "Tin tức", "tags": [], "title": " ".join(numbers.choices(SYLLABLES, k=9)).capitalize(),
        "url": f"https://portal.example/tin/{NUMBER}",
    }


def rows(articles, days):
    """The articles in the order of their days, as a store that has polled for years holds them."""
    numbers = random.Random(1)
    kinds = []
    for _ in range(2_000):
        value = article(numbers, "\x1b")
        html, value["contentHTML"] = value["contentHTML"], ""
        data = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        pieces = data.replace("\\u001b", "\x1b").replace("\\u001a", "\x1a")
        kinds.append((pieces, html, value["extraction"]["confidence"], len(value["contentText"])))
    for number in range(articles):
        data, html, confidence, length = kinds[number * 7 % len(kinds)]
        day = days[number * len(days) // articles]
        name = str(number)
        data = data.replace("\x1b", day).replace(NUMBER, name)
        source, url = f"s{number % 4}", f"https://portal.example/tin/{name}"
        yield {
            "number": number + 1, "id": f"{number:032x}", "source_id": source, "key": url, "url": url, "day": day,
            "moment": day + "T00:00:00Z", "first_seen": "2024-06-01T00:00:00Z", "fetched_at": "2024-06-01T00:00:00Z",
            "revision": 1, "content_sha256": f"{number:064x}", "language": "vi", "section": "Tin tức",
            "confidence": confidence, "length": length, "data": data, "html": html.replace(NUMBER, name),
        }


def fill(feedgate, home, articles):
    """The schema is Feedgate's own: it makes an empty store, and rows are put into that, without journal and search index."""
    os.makedirs(home + "/feeds/pages")
    for number in range(4):
        open(f"{home}/feeds/s{number}.yaml", "w").write("folder: pages\n")
    subprocess.run([feedgate, "poll", "--quiet", "--home", home], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    database = sqlite3.connect(home + "/feedgate.sqlite")
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "cache_size = -200000"):
        database.execute("PRAGMA " + pragma)
    database.execute("DROP TRIGGER article_added")
    first = datetime.date(2010, 1, 1)
    days = [(first + datetime.timedelta(number)).isoformat() for number in range(5_000)]
    counts = {}

    def values(columns):
        for row in rows(articles, days):
            count = counts.setdefault((row["source_id"], row["day"]), [0, 0])
            count[0] += 1
            count[1] += len((row["data"] + row["html"]).encode())
            yield [row.get(column) for column in columns]

    columns = [row[1] for row in database.execute("PRAGMA table_info(article)")]
    database.executemany(
        f"INSERT INTO article ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", values(columns))
    database.executemany("INSERT INTO day_count VALUES (?, ?, ?, ?)", [(*key, *count) for key, count in counts.items()])
    database.commit()
    database.close()
    os.sync()


def measure(command, output):
    started = time.perf_counter()
    process = subprocess.Popen(["taskset", "-c", "0", *command], stdout=open(output, "wb") if output else None)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} failed")
    return time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("feedgate")
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--home")
    asked = parser.parse_args()
    feedgate = os.path.abspath(asked.feedgate)
    work = tempfile.mkdtemp(prefix="feedgate-export-")
    try:
        home = asked.home or work + "/home"
        database = home + "/feedgate.sqlite"
        started = time.perf_counter()
        if not os.path.exists(database):
            # In a process of its own: the memory that a process had before it became another one counts as the other's.
            child = os.fork()
            if child == 0:
                fill(feedgate, home, asked.articles)
                os._exit(0)
            if os.waitpid(child, 0)[1]:
                sys.exit("the store could not be filled")
        print(f"{asked.articles} articles, database {os.path.getsize(database) / 1e6:.0f} MB, filled in {time.perf_counter() - started:.0f} s",
              flush=True)
        export = [feedgate, "export", "--home", home, "--quiet", "--split", "none", "--out"]
        commands = {
            "feedgate export --format jsonl": (export + [work + "/out", "--format", "jsonl"], None, work + "/out/articles.jsonl"),
            "sqlite3 SELECT data": (["sqlite3", database, "SELECT data FROM article ORDER BY moment DESC, id DESC"], work + "/rows", work + "/rows"),
            "sqlite3 .dump article": (["sqlite3", database, ".dump article"], work + "/dump", work + "/dump"),
        }
        found = {name: [] for name in commands}
        size, sums = {}, set()
        for _ in range(asked.runs):
            for name, (command, output, written) in commands.items():
                found[name].append(measure(command, output))
                size[name] = os.path.getsize(written)
                if output is None:
                    sums.add(digest(written))
                os.remove(written)
        floor = statistics.median(cpu for _, cpu, _ in found["sqlite3 SELECT data"])
        missed = len(sums) > 1
        print(f"{asked.runs} exports, {'one content' if len(sums) == 1 else 'DIFFERENT CONTENTS'}")
        for name, runs_of in found.items():
            wall, cpu, memory = (statistics.median(run[index] for run in runs_of) for index in range(3))
            rate = size[name] / 1e6 / wall
            print(
                f"{name:32} {size[name] / 1e6:6.0f} MB  {wall:6.2f} s  CPU {cpu:6.2f} s  {rate:6.1f} MB/s  "
                f"{memory:5.0f} MB memory  CPU ratio {cpu / floor:.2f}")
            missed |= name.startswith("feedgate") and (rate < 100 or memory > 200)
        sys.exit(missed)
    finally:
        shutil.rmtree(work)


main()
