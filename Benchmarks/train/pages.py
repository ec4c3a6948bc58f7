#!/usr/bin/env python3
"""Unpacks development data and computes every page's features.

    python3 Benchmarks/train/pages.py DATA WORK FEEDGATE

DATA is a folder of sets (`<set>/gold.jsonl`, `<set>/html/<id>.html.gz`), WORK a scratch folder, FEEDGATE the binary.
WORK/<set>.f32 and WORK/<set>.jsonl then hold the features and texts, WORK/<set>/ the pages in UTF-8.
"""
import gzip
import json
import os
import subprocess
import sys

BOMS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def utf8(raw, charset):
    """The page in UTF-8, read as the header says where it is not UTF-8 already."""
    if raw[:2] in BOMS:
        return raw[2:].decode(BOMS[raw[:2]], "replace").encode()
    try:
        raw.decode("utf-8")
        return raw
    except UnicodeDecodeError:
        try:
            return raw.decode(charset or "utf-8", "replace").encode()
        except LookupError:
            return raw.decode("utf-8", "replace").encode()


def main():
    data, work, feedgate = sys.argv[1:4]
    os.makedirs(work, exist_ok=True)
    for name in sorted(os.listdir(data)):
        if len(sys.argv) > 4 and name not in sys.argv[4:]:
            continue
        gold = [json.loads(line) for line in open(f"{data}/{name}/gold.jsonl", encoding="utf8")]
        os.makedirs(f"{work}/{name}", exist_ok=True)
        lines = []
        for page in gold:
            path = f"{work}/{name}/{page['id']}.html"
            if not os.path.exists(path):
                raw = gzip.open(f"{data}/{name}/html/{page['id']}.html.gz").read()
                open(path, "wb").write(utf8(raw, page.get("charset")))
            lines.append(json.dumps({"id": page["id"], "url": page["url"], "html_path": path}))
        subprocess.run([feedgate, "features", f"{work}/{name}"], input="\n".join(lines).encode(), check=True)
        print(f"{name}: {len(gold)} pages")


if __name__ == "__main__":
    main()
