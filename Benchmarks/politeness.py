#!/usr/bin/env python3
"""Runs the daemon against the hostile server, restarts it half-way, and has the politeness scorer judge the server's log.

    python3 Benchmarks/politeness.py --feedgate .build/release/feedgate --shared ../shared/security --hour 6 --hours 40

An "hour" of the server's headers lasts --hour seconds; the sources' interval is set to it."""
import argparse, json, os, shutil, signal, subprocess, sys, tempfile, time, urllib.request

# Feeds that say something about conditional requests, intervals, rate limits, redirects, robots.txt and bait.
FEEDS = ["cond/" + name for name in (
    "both etag lm none weak frozen-lm unquoted every huge-etag no-304 odd-lm zone-lm future-lm epoch-lm no-store expires0 "
    "day 304-bare 304-new").split()] + """429/seconds 429/date 429/none 429/huge 503/seconds 503/none 410 404 500 perm perm308
    temp private/x private/public.xml cookies?n=10 feed/grow feed/vanish redir?to=http://127.0.0.1:{C}/canary
    page-img feed-links loop gz-cut""".split()
OTHERS = {2: ["feed/ok", "cond/etag"], 3: ["feed/ok"], 4: ["feed/ok"], 5: ["private/x", "feed/ok"], 6: ["feed/ok"],
          7: ["private/x", "cond/lm"], 8: ["feed/ok"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feedgate", default=".build/release/feedgate")
    parser.add_argument("--shared", default="../shared/security")
    parser.add_argument("--hour", type=int, default=6)
    parser.add_argument("--hours", type=float, default=40, help="how long each of the two halves runs")
    parser.add_argument("--port", type=int, default=18_950)
    parser.add_argument("--keep", action="store_true", help="leave the home folder and the log")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="feedgate-polite-")
    os.makedirs(folder + "/feeds")
    with open(folder + "/feedgate.yaml", "w") as file:
        file.write("contact: https://reader.example/bot\n")
    port, canary, number = options.port, options.port + 1, 0
    for host, paths in {1: FEEDS, **OTHERS}.items():
        for path in paths:
            path = path.replace("{C}", str(canary))
            with open(f"{folder}/feeds/s{number}.yaml", "w") as file:
                file.write(f"url: http://127.0.0.{host}:{port}/{path}\nallow_private: [127.0.0.{host}]\ninterval: {options.hour}s\n")
            number += 1
    log = folder + "/log.jsonl"
    seconds = options.hour * options.hours
    server = subprocess.Popen(
        [sys.executable, options.shared + "/hostile_server.py", "--port", str(port), "--canary", str(canary), "--log", log,
         "--hour", str(options.hour), "--max-hold", "40", "--max-life", str(2 * seconds + 120)], stdout=subprocess.DEVNULL)
    time.sleep(1)

    def run(number):
        with open(f"{folder}/run{number}.log", "w") as errors:
            daemon = subprocess.Popen(
                [os.path.abspath(options.feedgate), "run", "--no-serve", "--home", folder], stderr=errors)
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                time.sleep(min(seconds / 5, max(0, end - time.monotonic())))
                for feed in ("frozen-lm", "both", "lm"):
                    urllib.request.urlopen(f"http://127.0.0.1:{port}/_ctl/bump?feed={feed}", timeout=5).read()
            daemon.send_signal(signal.SIGTERM)
            start = time.monotonic()
            daemon.wait(10)
            return time.monotonic() - start

    try:
        stops = [run(1), run(2)]
    finally:
        server.terminate()
        server.wait()
    judged = subprocess.run(
        [sys.executable, options.shared + "/score_politeness.py", log, "--hour", str(options.hour), "--json"],
        capture_output=True, text=True)
    score = json.loads(judged.stdout)
    failed = [c for c in score["criteria"] if c["result"] == "fail"]
    print(json.dumps({
        "score": score["score"], "requests": score["requests"], "feeds": score["feeds"], "not_applicable": score["na"],
        "failed": failed, "seconds_to_stop": [round(s, 2) for s in stops]}, indent=1, ensure_ascii=False))
    if options.keep:
        print(folder, file=sys.stderr)
    else:
        shutil.rmtree(folder)


main()
