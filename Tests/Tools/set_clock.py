#!/usr/bin/env python3
"""Sets the clock under a running daemon, to and fro and over the change of daylight saving time, and counts its polls.

    python3 Tests/Tools/set_clock.py .build/release/feedgate

Sixty sources on sixty loopback hosts, each to be polled every 30 seconds. The clock of the daemon alone is set (`clock.c`, which
needs a C compiler). Every line says how often each source was polled in that time, and how many requests came in one second at the
most; exit code 1 where a source was left out or polled oftener than its interval allows, but for once after a start."""
import collections, http.server, os, shutil, subprocess, sys, tempfile, threading, time

SOURCES, INTERVAL = 60, 30


def main():
    feedgate, here = os.path.abspath(sys.argv[1]), os.path.dirname(os.path.abspath(__file__))
    folder = tempfile.mkdtemp(prefix="feedgate-clock-")
    compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
    subprocess.run([compiler, "-shared", "-fPIC", "-o", folder + "/clock.so", here + "/clock.c", "-ldl"], check=True)
    polls = []

    class Feed(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == "/robots.txt":
                return self.send_error(404)
            polls.append((time.monotonic(), self.path))
            body = b"<rss version='2.0'><channel><title>x</title><item><guid>1</guid><title>t</title></item></channel></rss>"
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("0.0.0.0", 0), Feed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = folder + "/home"
    os.makedirs(home + "/feeds")
    for n in range(SOURCES):
        host = f"127.9.0.{n + 1}"
        with open(f"{home}/feeds/s{n}.yaml", "w") as file:
            file.write(f"url: http://{host}:{server.server_port}/f{n}\nallow_private: [{host}]\ninterval: {INTERVAL}s\nfetch_pages: false\n")
    bad = []

    def clock(seconds):
        with open(folder + "/offset.new", "w") as file:
            file.write(str(int(seconds)))
        os.rename(folder + "/offset.new", folder + "/offset")

    def phase(name, seconds, more=0):
        start = time.monotonic()
        time.sleep(seconds)
        now = [poll for poll in polls if poll[0] >= start]
        times = collections.Counter(path for _, path in now)
        most = max(collections.Counter(int(moment) for moment, _ in now).values(), default=0)
        few, many = min((times[f"/f{n}"] for n in range(SOURCES))), max(times.values(), default=0)
        if few < max(1, int(seconds / (INTERVAL * 1.1 + 22))) or many > seconds / INTERVAL + 1 + more or most > 25:
            bad.append(name)
        print(f"{name:44}{seconds:4} s: {few} to {many} polls of a source, at most {most} requests in a second", flush=True)

    def start():
        environment = dict(os.environ, LD_PRELOAD=folder + "/clock.so", CLOCK_FILE=folder + "/offset", TZ="Europe/Berlin")
        return subprocess.Popen([feedgate, "run", "--no-serve", "--home", home], env=environment, stderr=subprocess.DEVNULL)

    def stop(daemon):
        daemon.terminate()
        begin = time.monotonic()
        if daemon.wait(20) != 0 or time.monotonic() - begin > 5:
            bad.append("stop")

    day = 86_400
    try:
        clock(0)
        daemon = start()
        phase("start", 45)
        # 2027-03-28 01:00 UTC: in Berlin two o'clock becomes three.
        for name, offset in [("400 days ahead", 400 * day), ("400 days back", -400 * day), ("right", 0), ("past 2038", 5_000 * day),
                             ("a minute before DST", 1_806_195_540 - time.time()), ("an hour ahead", 3_600), ("right again", 0)]:
            clock(offset)
            phase("the clock is set: " + name, 75)
        for name, offset in [("400 days ahead", 400 * day), ("400 days back", -400 * day), ("right", 0)]:
            stop(daemon)
            clock(offset)
            daemon = start()
            phase("started anew, the clock was set: " + name, 60, more=1)
        stop(daemon)
    finally:
        daemon.kill()
        shutil.rmtree(folder)
    if bad:
        sys.exit(f"not as it should be: {', '.join(bad)}")


main()
