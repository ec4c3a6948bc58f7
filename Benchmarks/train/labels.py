"""Says of every text block whether the gold text has it: the labels that the model learns."""
import re
import unicodedata

# One token a word, or a character where the script has no spaces: the tokens by which extraction is scored.
WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f"
TOKEN = re.compile(rf"[{WIDE}]|[^\W{WIDE}]+")


def tokens(text):
    """The tokens of a text, NFC and lower case."""
    return TOKEN.findall(unicodedata.normalize("NFC", text or "").lower())


def shingles(words, size):
    """Every run of `size` tokens; a shorter text is one run."""
    return [tuple(words[i:i + size]) for i in range(max(1, len(words) - size + 1))]


def candidates(block, where):
    """Where a block may stand in the gold text: (start, end, share of its shingles found there)."""
    size = min(4, len(block))
    runs = shingles(block, size)
    starts = {}
    for offset, run in enumerate(runs):
        for spot in where[size].get(run, ())[:30]:
            start = spot - offset
            key = start // 8
            starts.setdefault(key, []).append(start)
    result = []
    for spots in starts.values():
        result.append((min(spots), min(spots) + len(block), min(1.0, len(spots) / len(runs))))
    best = sorted(result, key=lambda item: -item[2])[:12]
    return [item for item in best if item[2] >= (0.99 if size < 4 else 0.4)]


def full_text(blocks, gold):
    """For each block (a list of tokens) the share of it that stands in the gold tokens, in its place.

    The blocks that the gold text is made of are the heaviest chain of blocks whose places in it do not run backwards: a
    headline in a menu, or a text that the page prints twice, finds its place taken.
    """
    where = {size: {} for size in (1, 2, 3, 4)}
    for size in where:
        for index, run in enumerate(shingles(gold, size)):
            where[size].setdefault(run, []).append(index)
    length = len(gold) + 2
    tree = [(0.0, -1)] * (length + 1)
    chain = []  # (previous link, block, share)
    for index, block in enumerate(blocks):
        if not block:
            continue
        found = []
        for start, end, share in candidates(block, where):
            best = (0.0, -1)
            spot = min(length, max(0, start) + 2)
            while spot > 0:
                if tree[spot][0] > best[0]:
                    best = tree[spot]
                spot -= spot & -spot
            found.append((best[0] + len(block) * share, best[1], min(length - 1, end), share))
        for weight, previous, end, share in found:
            chain.append((previous, index, share))
            spot = end + 1
            while spot <= length:
                if tree[spot][0] < weight:
                    tree[spot] = (weight, len(chain) - 1)
                spot += spot & -spot
    best = (0.0, -1)
    spot = length
    while spot > 0:
        if tree[spot][0] > best[0]:
            best = tree[spot]
        spot -= spot & -spot
    shares = [0.0] * len(blocks)
    link = best[1]
    while link >= 0:
        link, index, share = chain[link]
        shares[index] = max(shares[index], share)
    return shares


def snippets(texts, wanted, unwanted):
    """For each block 1 if it has a wanted snippet, 0 if an unwanted one, else None."""
    flat = [re.sub(r"\s+", " ", text).strip() for text in texts]
    result = [None] * len(flat)
    for values, label in ((unwanted, 0.0), (wanted, 1.0)):
        for snippet in values or []:
            snippet = re.sub(r"\s+", " ", snippet).strip()
            hits = [i for i, text in enumerate(flat) if snippet and snippet in text]
            # A snippet that stands in several blocks says nothing of any one of them.
            if len(hits) == 1:
                result[hits[0]] = label
    return result
