#!/usr/bin/env python3
"""Runs feedgate on files made to exhaust it, and reports what takes too long or too much memory.

    Benchmarks/attacks.py .build/release/feedgate FOLDER [COMMAND …]

FOLDER holds gzipped files; every COMMAND (`clean`, `parse`) gets each of them. Two seconds and 100 MB are allowed, five
seconds over 10 MB; the exit code must be one that the command documents, the output well-formed text.
"""

import gzip
import os
import pathlib
import subprocess
import sys
import tempfile
import time


def run(command, path):
    with tempfile.TemporaryFile() as out, open(os.devnull, "wb") as none:
        start = time.monotonic()
        process = subprocess.Popen([*command, str(path)], stdin=subprocess.DEVNULL, stdout=out, stderr=none)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except KeyboardInterrupt:
            process.kill()
            raise
        process.returncode = os.waitstatus_to_exitcode(status)
        elapsed = time.monotonic() - start
        out.seek(0)
        return process.returncode, elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out.read()


def main():
    binary, folder, *commands = sys.argv[1:]
    failures = 0
    with tempfile.TemporaryDirectory() as scratch:
        for packed in sorted(pathlib.Path(folder).glob("*.gz")):
            path = pathlib.Path(scratch) / packed.name.removesuffix(".gz")
            path.write_bytes(gzip.decompress(packed.read_bytes()))
            size = path.stat().st_size
            for command in commands or ["clean"]:
                code, elapsed, cpu, memory, output = run([binary, command], path)
                faults = []
                if cpu > (5 if size > 10_000_000 else 2):
                    faults.append("too slow")
                if memory > 100:
                    faults.append("too much memory")
                if code not in (0, 1, 2):
                    faults.append("crashed")
                if b"\0" in output or b"root:x:" in output:
                    faults.append("output")
                if faults or "-v" in os.environ.get("VERBOSE", ""):
                    print(f"{command} {path.name} {size / 1e6:.1f} MB: code {code}, {cpu:.2f} s CPU, {elapsed:.2f} s,"
                          f" {memory:.0f} MB, {len(output)} bytes out: {', '.join(faults) or 'well'}", flush=True)
                failures += bool(faults)
            path.unlink()
    print(f"{failures} of the runs failed")
    raise SystemExit(2 if failures else 0)


main()
