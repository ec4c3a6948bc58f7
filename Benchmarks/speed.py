#!/usr/bin/env python3
"""User CPU of `feedgate clean` against that of libxml2's own parse of the same files, on one core, in one run.

    python3 Benchmarks/speed.py .build/release/feedgate FOLDER [RUNS]

FOLDER holds pages (*.html). xmllint (libxml2-utils) only parses them into its DOM and throws it away; feedgate reads, parses, finds
the article and writes it. The two take turns; the medians and their ratio are printed.
"""
import glob
import json
import resource
import statistics
import subprocess
import sys
import tempfile


def user_seconds(command, stdin=None):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run(command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def main():
    feedgate, folder = sys.argv[1:3]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    pages = sorted(glob.glob(folder + "/*.html"))
    size = sum(len(open(page, "rb").read()) for page in pages)
    floor, ours = [], []
    with tempfile.NamedTemporaryFile("w") as batch:
        batch.writelines(json.dumps({"id": page, "html_path": page}) + "\n" for page in pages)
        batch.flush()
        for _ in range(runs):
            floor.append(user_seconds(["xmllint", "--html", "--noout", *pages]))
            ours.append(user_seconds([feedgate, "clean", "--jsonl"], open(batch.name)))
    low, high = statistics.median(floor), statistics.median(ours)
    print(f"{len(pages)} pages, {size / 1e6:.0f} MB")
    print(f"xmllint --html --noout  {low:.2f} s  {len(pages) / low:5.0f} pages/s  {size / 1e6 / low:5.1f} MB/s")
    print(f"feedgate clean --jsonl  {high:.2f} s  {len(pages) / high:5.0f} pages/s  {size / 1e6 / high:5.1f} MB/s")
    print(f"ratio {high / low:.2f}")


main()
