#!/usr/bin/env python3
"""Trains the model that tells content from what surrounds it, and writes it as a Swift file.

    pip install lightgbm scikit-learn numpy
    python3 Benchmarks/train/pages.py DATA WORK .build/release/feedgate     # features and texts of every page
    python3 Benchmarks/train/train.py DATA WORK                             # five-fold scores, split by site
    python3 Benchmarks/train/train.py DATA WORK --write Sources/Articles/Pages/Content/ContentModel+trees.swift

The score of a page is the F1 of its four-token shingles; the text kept is the one with the greatest expected F1, as the
extractor keeps it. The same input gives the same model: seeds are fixed and nothing depends on the clock.
"""
import argparse
import base64
import json
import os
import struct
import zlib
from collections import Counter, defaultdict
from urllib.parse import urlparse

import lightgbm
import numpy
from sklearn.model_selection import GroupKFold

import labels

TREES, LEAVES, RATE = 150, 31, 0.1
# After so many trees a block whose odds are below e to this power is asked no more; `BoostedTrees` has the same figures.
CHECKPOINT, HOPELESS = 30, -2.5
# A set whose gold text is another extractor's output, of one make, or made up, counts for less.
TRUST = {"mozilla-readability": 0.5, "zhwced": 0.7, "portals": 0.15}


def site(page, name):
    """Pages of one site stay in one fold."""
    host = urlparse(page["url"] or "").hostname or page["id"]
    return name + page["id"] if host == "fakehost" else ".".join(host.split(".")[-2:])


def load(data, work):
    """All pages with their tokens and labels, and all rows."""
    pages, rows, names, position = [], [], None, 0
    for name in sorted(os.listdir(data)):
        lines = open(f"{work}/{name}.jsonl", encoding="utf8")
        names = json.loads(next(lines))
        matrix = numpy.fromfile(f"{work}/{name}.f32", dtype=numpy.float32).reshape(-1, len(names))
        gold = {page["id"]: page for page in map(json.loads, open(f"{data}/{name}/gold.jsonl", encoding="utf8"))}
        for line in lines:
            row = json.loads(line)
            page = gold[row["id"]]
            blocks = [labels.tokens(text) for text in row["texts"]]
            full = page["kind"] == "fulltext" and page.get("articleBody")
            words = labels.tokens(page["articleBody"]) if full else None
            marks = (labels.full_text(blocks, words) if full
                     else labels.snippets(row["texts"], page.get("with"), page.get("without")))
            pages.append(dict(set=name, id=row["id"], kind=page.get("page_type") or "-", site=site(page, name),
                              blocks=blocks, gold=words, marks=marks, rows=slice(position, position + len(blocks))))
            position += len(blocks)
        rows.append(matrix)
    return pages, numpy.concatenate(rows), names


def targets(pages, count):
    """Labels and weights of all rows: every page weighs the same, its blocks by their share of its text."""
    truth, weight = numpy.zeros(count, numpy.int8), numpy.zeros(count, numpy.float32)
    for page in pages:
        size = numpy.array([len(block) for block in page["blocks"]], numpy.float32)
        truth[page["rows"]] = [(mark or 0) > 0.5 for mark in page["marks"]]
        if page["gold"] is None:
            weight[page["rows"]] = [0.06 if mark is not None else 0 for mark in page["marks"]]
        else:
            share = numpy.minimum(1, (size + 1) / max(40, len(page["gold"]))) + 0.2 / max(20, len(size))
            weight[page["rows"]] = share * TRUST.get(page["set"], 1)
    return truth, weight * (200_000 / weight.sum())


def fit(rows, truth, weight, names):
    settings = dict(objective="binary", learning_rate=RATE, num_leaves=LEAVES, min_data_in_leaf=60,
                    feature_fraction=0.5, bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, max_bin=127,
                    min_sum_hessian_in_leaf=0.05, num_threads=2, verbose=-1, seed=1, deterministic=True)
    used = weight > 0
    data = lightgbm.Dataset(rows[used], label=truth[used], weight=weight[used])
    return lightgbm.train(settings, data, TREES)


def chances(model, rows):
    """The probability of each block, as `BoostedTrees` finds it."""
    early = model.predict(rows, num_iteration=CHECKPOINT, raw_score=True)
    odds = numpy.where(early > HOPELESS, model.predict(rows, raw_score=True), early)
    return 1 / (1 + numpy.exp(-odds))


def keep(chances, words):
    """The blocks whose text has the greatest expected F1."""
    order = numpy.argsort(-chances, kind="stable")
    likely, kept = numpy.cumsum((words * chances)[order]), numpy.cumsum(words[order])
    score = 2 * likely / numpy.maximum(1e-9, kept + likely[-1])
    return chances >= chances[order[int(numpy.argmax(score))]]


def score(page, kept):
    """True and false positives and false negatives of a page's shingles."""
    said = Counter(labels.shingles([word for block, k in zip(page["blocks"], kept) if k for word in block], 4))
    said.pop((), None)
    gold = Counter(labels.shingles(page["gold"], 4))
    hits = sum((said & gold).values())
    return hits, sum(said.values()) - hits, sum(gold.values()) - hits


def f1(scores):
    """F1 of mean precision and mean recall."""
    precision = numpy.mean([tp / (tp + fp) for tp, fp, fn in scores if tp + fp] or [0])
    recall = numpy.mean([tp / (tp + fn) for tp, fp, fn in scores if tp + fn] or [0])
    return 2 * precision * recall / max(1e-9, precision + recall), precision, recall


def cross_validate(pages, rows, truth, weight, names):
    folds = GroupKFold(5).split(pages, groups=[zlib.crc32(page["site"].encode()) for page in pages])
    results = defaultdict(list)
    words = rows[:, names.index("words")].astype(float)
    for _, held in folds:
        held = set(held)
        train = weight.copy()
        for index in held:
            train[pages[index]["rows"]] = 0
        model = fit(rows, truth, train, names)
        for index in sorted(held):
            page = pages[index]
            if page["gold"] is None or not page["blocks"]:
                continue
            spot = page["rows"]
            result = score(page, keep(chances(model, rows[spot]), words[spot]))
            results[page["set"]].append(result)
            if page["kind"] != "-":
                results[f"{page['set']} {page['kind']}"].append(result)
    for name in sorted(results):
        print("%-28s %5d pages  F1 %.3f  precision %.3f  recall %.3f" % (name, len(results[name]), *f1(results[name])))


def encode(model):
    """The trees in the form that `BoostedTrees` reads."""
    trees = model.dump_model()["tree_info"]
    out = [struct.pack("<H", len(trees))]
    for tree in trees:
        questions, answers = [], []

        def walk(node):
            if "leaf_value" in node:
                answers.append(node["leaf_value"])
                return -len(answers)
            index = len(questions)
            questions.append(None)
            left, right = walk(node["left_child"]), walk(node["right_child"])
            questions[index] = struct.pack("<Hhhf", node["split_feature"], left, right, node["threshold"])
            return index

        walk(tree["tree_structure"])
        out.append(struct.pack("<H", len(questions)) + b"".join(questions) + struct.pack(f"<{len(answers)}f", *answers))
    return base64.b64encode(b"".join(out)).decode()


def write(path, model, names):
    text = encode(model)
    lines = "\n".join("        " + text[i:i + 108] for i in range(0, len(text), 108))
    check = zlib.crc32("\n".join(names).encode())
    open(path, "w").write(f'''// Written by Benchmarks/train/train.py: {TREES} trees of {LEAVES} leaves.
extension ContentModel {{
    /// CRC-32 of the feature names that the trees were trained with, joined by line feeds.
    static let trainedNames: UInt32 = 0x{check:08X}

    /// The trees in the form that `BoostedTrees` reads.
    static let trainedTrees = """
{lines}
        """
}}
''')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("work")
    parser.add_argument("--write")
    options = parser.parse_args()
    pages, rows, names = load(options.data, options.work)
    truth, weight = targets(pages, len(rows))
    if options.write:
        write(options.write, fit(rows, truth, weight, names), names)
    else:
        cross_validate(pages, rows, truth, weight, names)


main()
