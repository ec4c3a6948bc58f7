#!/usr/bin/env python3
"""Feeds of 50 MB through `feedgate parse` and `xmllint --stream --noout`: user time of both, and the memory of the first.

    Benchmarks/feeds.py [--feedgate .build/release/feedgate] [--megabytes 50] [--runs 3] [--cases ../shared/feeds]

The feeds are made here, the same ones every time: long articles in CDATA and escaped, in Vietnamese, and headlines alone.
With --cases the harness beside the cases is run as well.
"""
import argparse, os, random, resource, subprocess, sys, tempfile

EN = "the people of our town government market river mountain report says after before council school weather price".split()
VI = "người dân chính phủ thị trường sông núi báo cáo mới cho biết sau trước hội đồng trường học trẻ em thời tiết".split()


def sentence(words, count):
    text = " ".join(random.choice(words) for _ in range(count))
    return text[0].upper() + text[1:] + "."


def item(number, words, kind):
    link = "https://example.org/a/%d" % number
    head = "<item><title>%s</title><link>%s</link><guid>%s</guid><pubDate>Fri, 21 Nov 2025 03:15:00 GMT</pubDate>" % (
        sentence(words, 8), link, link)
    if kind == "headlines":
        return head + "<description>%s</description></item>\n" % sentence(words, 12)
    html = "".join('<p>%s <a href="%s/%d">%s</a> %s</p>\n<p><img src="%s.jpg" alt="%s"/></p>\n' % (
        sentence(words, 60), link, part, sentence(words, 4), sentence(words, 40), link, sentence(words, 5)) for part in range(4))
    if kind == "escaped":
        body = html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    else:
        body = "<![CDATA[%s]]>" % html
    return head + "<category>%s</category><description>%s</description><content:encoded>%s</content:encoded></item>\n" % (
        random.choice(words), sentence(words, 30), body)


def make(path, words, kind, size):
    random.seed(7)
    pool = [item(number, words, kind).encode() for number in range(500)]
    with open(path, "wb") as file:
        written = file.write(b'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content='
                             b'"http://purl.org/rss/1.0/modules/content/"><channel><title>K</title><link>https://example.org/</link>\n')
        while written < size:
            written += file.write(random.choice(pool))
        file.write(b"</channel></rss>\n")


def user_time(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def peak(command):
    """Kilobytes of memory, read by a process of its own."""
    code = ("import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,check=True);"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    return int(subprocess.run([sys.executable, "-c", code, *command], capture_output=True, check=True, text=True).stdout)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--feedgate", default=".build/release/feedgate")
    arguments.add_argument("--megabytes", type=int, default=50)
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--cases")
    options = arguments.parse_args()
    print("%-10s %12s %12s %8s %10s" % ("feed", "xmllint s", "parse s", "ratio", "memory MB"))
    with tempfile.TemporaryDirectory() as folder:
        for name, words, kind in [("articles", EN, "cdata"), ("escaped", EN, "escaped"), ("vietnamese", VI, "cdata"),
                                  ("headlines", EN, "headlines")]:
            path = os.path.join(folder, name + ".xml")
            make(path, words, kind, options.megabytes * 1_000_000)
            floor = min(user_time(["xmllint", "--stream", "--noout", path]) for _ in range(options.runs))
            command = [options.feedgate, "parse", path]
            ours = min(user_time(command) for _ in range(options.runs))
            print("%-10s %12.2f %12.2f %8.2f %10.0f" % (name, floor, ours, ours / floor, peak(command) / 1024))
            os.remove(path)
    if options.cases:
        harness = os.path.join(options.cases, "harness", "run_cases.py")
        subprocess.run([sys.executable, harness, "--batch", os.path.abspath(options.feedgate) + " parse --batch",
                        os.path.join(options.cases, "cases.jsonl")], check=True)


if __name__ == "__main__":
    main()
