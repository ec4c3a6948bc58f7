#!/usr/bin/env python3
"""What a large store costs: the same work on a store of N articles and on an empty one, in one run.

    python3 Benchmarks/store.py .build/release/feedgate [ARTICLES] [FOLDER]

Polls 500 new articles, polls them again, starts, exports one source and searches, first in an empty home and then in one that
was filled with ARTICLES (default 1,000,000) from 5,000 sources behind the program's back. Prints seconds, and the ratio of the
full store to the empty one; what does not depend on the size of the store has a ratio near 1. 1,000,000 articles take about 3 GB.
`s7`, one of the 5,000, is exported as well: its articles lie scattered over the whole file.
"""
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

SOURCES = 5_000
WORDS = [f"tu{number}" for number in range(20_000)]


def make_home(folder, name):
    home = os.path.join(folder, name)
    os.makedirs(home + "/feeds/new")
    os.makedirs(home + "/exports")
    with open(home + "/feeds/new.yaml", "w") as file:
        file.write("name: New\nfolder: new\n")
    with open(home + "/feeds/s7.yaml", "w") as file:
        file.write("name: Seven\nfolder: none\nenabled: false\n")
    rng = random.Random(7)
    items = []
    for number in range(500):
        text = " ".join(rng.choices(WORDS, k=300))
        items.append(
            f"<item><title>{' '.join(rng.choices(WORDS, k=8))}</title><link>https://new.example/{number}</link>"
            f"<guid>n{number}</guid><content:encoded>&lt;p&gt;{text}&lt;/p&gt;</content:encoded></item>"
        )
    with open(home + "/feeds/new/feed.xml", "w") as file:
        file.write(
            '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>New</title>'
            + "".join(items) + "</channel></rss>"
        )
    return home


def mixed(number, salt):
    """A number that looks like a 64-bit hash; the same for the same arguments."""
    value = (number * 8 + salt) * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9 & 0xFFFFFFFFFFFFFFFF
    value = (value ^ value >> 27) * 0x94D049BB133111EB & 0xFFFFFFFFFFFFFFFF
    return (value ^ value >> 31) - (1 << 63)


def articles(count):
    """Rows as `feedgate poll` stores them, `count` from SOURCES sources in turn, over ten years."""
    rng = random.Random(1)
    texts = [" ".join(rng.choices(WORDS, k=60)) for _ in range(2_000)]
    for number in range(1, count + 1):
        source = f"s{number % SOURCES}"
        day = f"{2015 + number * 9 // count}-{1 + number % 12:02}-{1 + number % 28:02}"
        moment = f"{day}T{number % 24:02}:00:00Z"
        text = f"{texts[number * 7919 % 2_000]} {number}"
        data = (
            f'{{"attachments":[],"captions":[],"contentHTML":"","contentText":"{text}",'
            f'"extraction":{{"confidence":0.9,"method":"page","rules":[]}},"language":"vi",'
            f'"published":{{"iso8601":"{moment}","precision":"second","source":"meta"}},"tags":[],'
            f'"title":"{text[:40]}","url":"https:\\/\\/{source}.example\\/{number}"}}'
        )
        yield (number, f"{number:032x}", source, f"https://{source}.example/{number}", day, moment, moment, moment,
               f"{number:064x}", len(text), data, f"<p>{text}</p>")


def fill(path, count):
    """What `feedgate poll` would have stored, in the order in which it is written fastest: indexes and sums at the end."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA cache_size = -2000000")
    later = [sql for name, sql in database.execute(
        "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND tbl_name IN ('article', 'day_count')"
        " AND sql IS NOT NULL")]
    for kind, name in database.execute(
        "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'index') AND tbl_name IN ('article', 'day_count')"
        " AND sql IS NOT NULL").fetchall():
        database.execute(f"DROP {kind} {name}")
    database.execute("BEGIN")
    database.executemany(
        "INSERT INTO source (id, polled_at) VALUES (?, '2024-01-01T00:00:00Z')", ((f"s{n}",) for n in range(SOURCES)))
    database.executemany(
        "INSERT INTO fingerprint (number, source_id, guid, url, title, content) VALUES (?,?,?,?,?,?)",
        ((n, f"s{n % SOURCES}", *(mixed(n, kind) for kind in (1, 2, 3, 4))) for n in range(1, count + 1)))
    database.executemany(
        "INSERT INTO article (number, id, source_id, url, key, day, moment, first_seen, fetched_at, revision, content_sha256,"
        " confidence, length, language, data, html) VALUES (?1,?2,?3,?4,?4,?5,?6,?7,?8,1,?9,0.9,?10,'vi',?11,?12)", articles(count))
    for source in sorted(range(SOURCES), key=lambda n: f"s{n}"):
        numbers = [n for n in range(source, count + 1, SOURCES) if n > 0]
        database.executemany("INSERT INTO alias VALUES (?,?,?,?)", (
            (f"s{source}", kind, *pair) for kind in (1, 2, 3, 4) for pair in sorted((mixed(n, kind), n) for n in numbers)))
    step = (1 << 64) // (6 * count)
    database.executemany("INSERT INTO band VALUES (?,?)", (
        (place * step - (1 << 63), place * 15_485_863 % count + 1) for place in range(6 * count)))
    database.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")
    database.execute(
        "INSERT INTO day_count (source_id, day, articles, bytes)"
        " SELECT source_id, day, count(*), sum(length(CAST(data || html AS BLOB))) FROM article GROUP BY source_id, day")
    database.execute(
        "INSERT OR REPLACE INTO source_total (source_id, articles, bytes, newest)"
        " SELECT source_id, sum(articles), sum(bytes), max(day) FROM day_count GROUP BY source_id")
    for sql in later:
        database.execute(sql)
    database.execute("COMMIT")
    database.close()
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.close()


def seconds(feedgate, home, *arguments):
    begin = time.monotonic()
    done = subprocess.run([feedgate, *arguments], cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode not in (0, 2):
        sys.exit(f"feedgate {' '.join(arguments)}: {done.stderr}")
    return time.monotonic() - begin


def query(path, sql):
    database = sqlite3.connect(path)
    best = 1e9
    for _ in range(5):
        begin = time.monotonic()
        database.execute(sql).fetchall()
        best = min(best, time.monotonic() - begin)
    return best


def measure(feedgate, home):
    path = home + "/feedgate.sqlite"
    # As `claimDueHosts` asks it.
    due = """SELECT host FROM planned_poll JOIN host ON name = host WHERE next_at <= 100 AND (worker IS NULL OR leased_until <= 100)
             GROUP BY host ORDER BY min(next_at), host LIMIT 16"""
    return {
        "start (check of a home)": min(seconds(feedgate, home, "poll", "--dry-run") for _ in range(3)),
        "500 new articles": seconds(feedgate, home, "poll", "new", "--quiet"),
        "500 known articles": min(seconds(feedgate, home, "poll", "new", "--quiet") for _ in range(3)),
        "export of one source": min(seconds(feedgate, home, "export", "--format", "json", "--source", "new", "--out", home + "/out") for _ in range(3)),
        "export of an old source": min(seconds(feedgate, home, "export", "--format", "json", "--source", "s7", "--out", home + "/out") for _ in range(3)),
        "due query": query(path, due),
        "size of everything": seconds(feedgate, home, "prune"),
    }


def main():
    feedgate = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    folder = tempfile.mkdtemp(dir=sys.argv[3] if len(sys.argv) > 3 else None)
    try:
        empty, full = make_home(folder, "empty"), make_home(folder, "full")
        seconds(feedgate, full, "status")
        begin = time.monotonic()
        fill(full + "/feedgate.sqlite", count)
        print(f"filled with {count:,} articles in {time.monotonic() - begin:.0f} s, {os.path.getsize(full + '/feedgate.sqlite') / 1e9:.1f} GB")
        for home in (empty, full):
            seconds(feedgate, home, "status")
            database = sqlite3.connect(home + "/feedgate.sqlite")
            database.executemany("INSERT OR IGNORE INTO source (id) VALUES (?)", ((f"s{n}",) for n in range(SOURCES)))
            database.executemany("INSERT INTO host (name) VALUES (?)", ((f"s{n}.example",) for n in range(SOURCES)))
            database.executemany("INSERT INTO planned_poll VALUES (?,?,?)", ((f"s{n}", f"s{n}.example", n % 1_000) for n in range(SOURCES)))
            database.commit()
            database.close()
        low, high = measure(feedgate, empty), measure(feedgate, full)
        print(f"{'':26}{'empty':>10}{'full':>10}{'ratio':>8}")
        for name in low:
            print(f"{name:26}{low[name]:10.4f}{high[name]:10.4f}{high[name] / low[name]:8.2f}")
    finally:
        shutil.rmtree(folder)


main()
