#!/usr/bin/env python3
"""Polls many sources on many loopback hosts in one process, and says how fast, how large and how politely.

    python3 Benchmarks/fetching.py --feedgate .build/release/feedgate --sources 10000 --hosts 500

The peer in the same run is this script itself: it asks for the same feeds one after another over plain sockets, with no
gap, which is the floor for what the server and the machine can do."""
import argparse, asyncio, collections, json, os, shutil, socket, subprocess, tempfile, threading, time

WORDS = "Tối qua tổ dân phố họp bàn việc sửa sân chơi và các hộ đã thống nhất góp công, chọn ngày khởi công trong tháng này. "


class Server(threading.Thread):
    """Answers for every address of 127.0.0.0/8 on one port, and notes who was asked when."""

    def __init__(self, items):
        super().__init__(daemon=True)
        self.items, self.port, self.ready = items, 0, threading.Event()
        self.open, self.most = collections.Counter(), collections.Counter()
        self.begun, self.gaps, self.requests = {}, {}, collections.Counter()

    def feed(self, path):
        text = "".join(
            f"<item><guid>{path}/{n}</guid><title>Bài {n}</title><link>http://news.example{path}/{n}</link>"
            f"<description>{WORDS * 8}</description></item>" for n in range(self.items))
        return f'<rss version="2.0"><channel><title>{path}</title>{text}</channel></rss>'.encode()

    async def answer(self, reader, writer):
        host = writer.get_extra_info("sockname")[0]
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            path = head.split(b" ", 2)[1].decode()
            self.open[host] += 1
            self.most[host] = max(self.most[host], self.open[host])
            now = time.monotonic()
            if path == "/robots.txt":
                writer.write(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")
            else:
                self.requests[host] += 1
                if host in self.begun:
                    self.gaps[host] = min(self.gaps.get(host, 1e9), now - self.begun[host])
                self.begun[host] = now
                body = self.feed(path)
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: \"1\"\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self.open[host] -= 1
            writer.close()

    def run(self):
        async def serve():
            server = await asyncio.start_server(self.answer, "0.0.0.0", 0, backlog=4096)
            self.port = server.sockets[0].getsockname()[1]
            self.ready.set()
            await server.serve_forever()
        asyncio.run(serve())


def address(n):
    return f"127.{1 + n // 62500}.{n // 250 % 250}.{1 + n % 250}"


def home(folder, sources, hosts, port, gap):
    os.makedirs(folder + "/feeds")
    open(folder + "/feedgate.yaml", "w").write(f"contact: https://reader.example/bot\nhost_gap: {gap}s\nworker_pool_size: 64\n")
    for n in range(sources):
        host = address(n % hosts)
        open(f"{folder}/feeds/s{n}.yaml", "w").write(f"url: http://{host}:{port}/feed/{n}\nallow_private: [{host}]\n")


def memory(pid):
    try:
        lines = open(f"/proc/{pid}/status").read()
        sockets = sum(os.readlink(f"/proc/{pid}/fd/{fd}").startswith("socket:") for fd in os.listdir(f"/proc/{pid}/fd"))
        return int(lines.split("VmRSS:")[1].split()[0]) / 1024, sockets
    except (OSError, IndexError):
        return 0, 0


def watch(process):
    most_memory = most_sockets = 0
    while process.poll() is None:
        megabytes, sockets = memory(process.pid)
        most_memory, most_sockets = max(most_memory, megabytes), max(most_sockets, sockets)
        time.sleep(0.05)
    return most_memory, most_sockets


def floor(sources, hosts, port):
    """Seconds for the same requests over plain sockets, one after another."""
    start = time.monotonic()
    for n in range(sources):
        with socket.create_connection((address(n % hosts), port)) as s:
            s.sendall(f"GET /feed/{n} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            while s.recv(1 << 16):
                pass
    return time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feedgate", default=".build/release/feedgate")
    parser.add_argument("--sources", type=int, default=10_000)
    parser.add_argument("--hosts", type=int, default=500)
    parser.add_argument("--items", type=int, default=3)
    parser.add_argument("--gap", type=int, default=1)
    parser.add_argument("--idle", type=float, default=15, help="seconds that the idle daemon is watched; 0 for not at all")
    options = parser.parse_args()
    binary = os.path.abspath(options.feedgate)
    server = Server(options.items)
    server.start()
    server.ready.wait()
    few = min(options.sources, 2_000)
    plain = floor(few, options.hosts, server.port) / few * options.sources
    server.begun.clear(); server.gaps.clear(); server.requests.clear(); server.most.clear()
    folder = tempfile.mkdtemp(prefix="feedgate-bench-")
    try:
        home(folder, options.sources, options.hosts, server.port, options.gap)
        start = time.monotonic()
        process = subprocess.Popen([binary, "poll", "--home", folder, "--json", "--quiet"], stdout=subprocess.PIPE)
        output = []
        reader = threading.Thread(target=lambda: output.append(process.stdout.read()))
        reader.start()
        megabytes, sockets = watch(process)
        reader.join()
        seconds = time.monotonic() - start
        reports = json.loads(output[0])["sources"]
        result = {
            "sources": options.sources, "hosts": options.hosts, "failed": sum(r.get("error") is not None for r in reports),
            "articles": sum(r["added"] for r in reports), "seconds": round(seconds, 1),
            "feeds_per_second": round(options.sources / seconds),
            "floor_seconds_of_gaps": (options.sources // options.hosts - 1) * options.gap,
            "floor_seconds_of_plain_sockets": round(plain, 1), "peak_MiB": round(megabytes), "peak_sockets": sockets,
            "most_requests_at_once_at_a_host": max(server.most.values()),
            "least_gap_at_a_host": round(min(server.gaps.values(), default=0), 3),
        }
        if options.idle:
            daemon = subprocess.Popen([binary, "run", "--home", folder], stderr=subprocess.DEVNULL)
            time.sleep(options.idle)
            result["idle_daemon_MiB"] = round(memory(daemon.pid)[0])
            daemon.terminate()
            stopped = time.monotonic()
            daemon.wait()
            result["idle_daemon_stops_in_seconds"] = round(time.monotonic() - stopped, 2)
        print(json.dumps(result, indent=1))
    finally:
        shutil.rmtree(folder)


main()
