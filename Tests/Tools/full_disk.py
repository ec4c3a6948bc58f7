#!/usr/bin/env python3
"""Fills the disk under a running daemon again and again, and says what was lost: nothing should be.

    python3 Tests/Tools/full_disk.py .build/release/feedgate [ROUNDS]

Mounts a tmpfs of 16 MiB (needs root, or `unshare -rm`), has `feedgate run` poll a feed that grows with every request, with
archive and exports, and leaves it from 0 to 2 MiB of room at random for some seconds, ROUNDS (default 12) times. Then it must
have kept running, have said so in the log, and go on where it was: every item ever served is in the store once, exports and
archive are whole, the database is sound. One line of JSON; exit code 1 where that is not so."""
import http.server, json, os, random, re, signal, sqlite3, subprocess, sys, tempfile, threading, time


class Feed(http.server.BaseHTTPRequestHandler):
    served = 0
    words = "Sáng nay xã họp bàn việc làm đường nội đồng, các hộ hiến đất và góp công để kịp vụ xuân năm nay".split()

    def do_GET(self):
        if self.path != "/feed":
            return self.send_error(404)
        Feed.served += 5
        items = "".join(
            f"<item><guid>n{n}</guid><title>Bài {n}</title><link>http://news.example/{n}</link><description>"
            f"{' '.join(random.Random(n).choices(self.words, k=400))}</description></item>"
            for n in range(max(0, Feed.served - 60), Feed.served))
        body = f"<rss version='2.0'><channel><title>grows</title>{items}</channel></rss>".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def room(folder):
    disk = os.statvfs(folder)
    return disk.f_bavail * disk.f_frsize


def leave(folder, left):
    with open(folder + "/filler", "ab") as file:
        try:
            while (more := room(folder) - left) > 0:
                file.write(b"\0" * min(more, 1 << 16))
                file.flush()
        except OSError:
            pass


def main():
    feedgate, rounds = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 12
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Feed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = tempfile.mkdtemp(prefix="feedgate-full-")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", home]).returncode:
        os.rmdir(home)
        sys.exit("cannot mount a tmpfs; try `unshare -rm python3 Tests/Tools/full_disk.py …`")
    rng, log = random.Random(1), tempfile.TemporaryFile()
    try:
        os.makedirs(home + "/feeds"), os.makedirs(home + "/exports")
        open(home + "/feeds/a.yaml", "w").write(
            f"url: http://127.0.0.1:{server.server_port}/feed\nallow_private: [127.0.0.1]\ninterval: 1s\nfetch_pages: false\n")
        open(home + "/exports/all.yaml", "w").write("formats: [json, jsonl, rss]\n")
        daemon = subprocess.Popen([feedgate, "run", "--no-serve", "--home", home], stderr=log)
        died = False
        for _ in range(rounds):
            time.sleep(rng.uniform(2, 4))
            leave(home, rng.choice([0, 0, 1 << 16, 1 << 18, 1 << 20, 2 << 20]))
            time.sleep(rng.uniform(2, 5))
            os.remove(home + "/filler")
            died = died or daemon.poll() is not None
            # A feed holds what twelve polls brought: time enough to make good what could not be stored.
            served, end = Feed.served, time.monotonic() + 60
            while Feed.served < served + 10 and time.monotonic() < end and daemon.poll() is None:
                time.sleep(0.2)
        os.kill(daemon.pid, signal.SIGTERM) if not died else None
        daemon.wait(10)
        leave(home, 0), os.remove(home + "/filler")
        last = subprocess.run([feedgate, "poll", "--all", "--force", "--quiet", "--home", home], capture_output=True, text=True)
        doctor = subprocess.run([feedgate, "doctor", "--thorough", "--home", home], capture_output=True, text=True)
        database = sqlite3.connect(home + "/feedgate.sqlite")
        sound = database.execute("PRAGMA integrity_check").fetchone()[0]
        keys = [int(re.search(r"\d+$", key)[0]) for key, in database.execute("SELECT key FROM article")]
        exported = json.load(open(home + "/exports/a.json"))["items"]
        lines = [json.loads(line) for line in open(home + "/exports/a.jsonl")]
        # Sixteen MiB are little for any disk, and the doctor says so.
        other = [line for line in doctor.stdout.splitlines() if "make room" not in line and "all is well" not in line]
        log.seek(0)
        errors = sorted({re.sub(r"^\S+ ", "", line)[:300] for line in log.read().decode().splitlines() if "room" in line})
        if os.environ.get("FULL_DISK_LOG"):
            log.seek(0), sys.stderr.buffer.write(log.read())
        result = {
            "rounds": rounds, "kept_running": not died, "stopped_with": daemon.returncode, "served": Feed.served,
            "stored": len(keys), "twice": len(keys) - len(set(keys)), "lost": len(set(range(Feed.served)) - set(keys)),
            "exported": [len(exported), len(lines)], "database": sound, "last_poll": last.returncode,
            "doctor": other, "errors_of_a_full_disk": len(errors), "for_example": errors[:3],
            "left_over": sorted(name for name in os.listdir(home + "/exports") if name not in ("all.yaml", "a.json", "a.jsonl", "a.rss")),
        }
        print(json.dumps(result, ensure_ascii=False))
        fine = (not died and sound == "ok" and not result["twice"] and not result["lost"] and len(exported) == len(keys) == len(lines)
                and last.returncode == daemon.returncode == 0 and errors and not result["left_over"] and not other)
        sys.exit(0 if fine else 1)
    finally:
        subprocess.run(["umount", "-l", home])
        os.rmdir(home)


main()
