#!/usr/bin/env python3
"""Instructions that `feedgate clean` takes for the sample pages, as valgrind counts them: the same on every run of one binary.

    apt-get install valgrind
    python3 Benchmarks/instructions.py .build/release/feedgate           # compares with instructions.json
    python3 Benchmarks/instructions.py .build/release/feedgate --pin     # writes it

A count may grow by 3 % before this fails; then find out why, or pin it on purpose. Counts differ between compilers and processors.
"""
import glob
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PINS = HERE + "/instructions.json"


def count(command):
    run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], stdout=subprocess.DEVNULL,
                         stderr=subprocess.PIPE, env={**os.environ, "LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1"})
    return int(re.search(rb"Collected : (\d+)", run.stderr).group(1))


def main():
    binary = sys.argv[1]
    samples = sorted(glob.glob(HERE + "/../feeds/samples/*/*.html"))
    start = count([binary, "--version"])
    counts = {"clean: all samples": count([binary, "clean", "--format", "json", *samples]) - start,
              "clean: all samples ten times": count([binary, "clean", "--format", "json", *samples * 10]) - start}
    if "--pin" in sys.argv:
        json.dump(counts, open(PINS, "w"), indent=2)
        return
    failed = False
    for name, pinned in json.load(open(PINS)).items():
        change = counts[name] / pinned - 1
        failed = failed or change > 0.03
        print(f"{name:32} {counts[name]:>15,}  {change:+.1%}")
    sys.exit(failed)


main()
