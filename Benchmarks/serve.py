#!/usr/bin/env python3
"""Holds a cached feed of `feedgate serve` against nginx sending the same bytes from a file, on loopback, in turns.

    swift build -c release --product feedgate
    Benchmarks/serve.py [.build/release/feedgate]

Needs wrk and nginx (apt-get install wrk nginx-light). Prints the rates and 99th percentiles of each round, their medians'
ratios, and whether 10,000 idle keep-alive connections leave the server answering. Exit code 1 where a goal is missed:
half of nginx's rate, three times its p99.
"""

import os, pathlib, re, resource, shutil, socket, statistics, subprocess, sys, tempfile, time, urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
ROUNDS, SECONDS, CONNECTIONS, IDLE = 3, 5, 64, 10_000


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fetch(url, **headers):
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
        return answer.read()


def wait(url):
    for _ in range(100):
        try:
            return fetch(url)
        except OSError:
            time.sleep(0.1)
    sys.exit(f"{url} does not answer")


def wrk(url, *headers):
    arguments = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency"]
    for header in headers:
        arguments += ["-H", header]
    text = subprocess.run(arguments + [url], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in text or "Socket errors" in text:
        sys.exit(text)
    unit = {"us": 1e-3, "ms": 1, "s": 1e3}
    number, name = re.search(r"99%\s+([\d.]+)(us|ms|s)", text).groups()
    return float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1)), float(number) * unit[name]


def nginx(folder, port):
    configuration = f"""
        worker_processes auto; daemon off; pid {folder}/pid; error_log {folder}/error.log;
        events {{ worker_connections 4096; }}
        http {{
            access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=10;
            types {{ application/rss+xml rss; }} gzip_static on;
            client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
            uwsgi_temp_path {folder}; scgi_temp_path {folder};
            server {{ listen 127.0.0.1:{port}; root {folder}/www; }}
        }}"""
    (folder / "nginx.conf").write_text(configuration)
    return subprocess.Popen(["nginx", "-c", folder / "nginx.conf", "-e", folder / "error.log"])


def idle(port, path):
    """Opens many connections, asks once on each, keeps them, and asks again on some."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    request = f"HEAD {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    peers = []
    for _ in range(min(IDLE, hard - 100)):
        peer = socket.create_connection(("127.0.0.1", port), timeout=10)
        peer.sendall(request)
        assert b"200 OK" in peer.recv(4096)
        peers.append(peer)
    start = time.perf_counter()
    for peer in peers[:: max(1, len(peers) // 1_000)]:
        peer.sendall(request)
        assert b"200 OK" in peer.recv(4096)
    mean = (time.perf_counter() - start) / len(peers[:: max(1, len(peers) // 1_000)])
    for peer in peers:
        peer.close()
    return len(peers), mean


def memory(process):
    text = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", text).group(1)) // 1024


def main():
    binary = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/feedgate").resolve()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="feedgate-serve-"))
    os.chmod(folder, 0o755)
    started = []
    try:
        home = folder / "home"
        shutil.copytree(ROOT / "feeds", home / "feeds")
        subprocess.run([binary, "poll", "--home", home, "--quiet"], check=True)
        ours, theirs = free_port(), free_port()
        serve = subprocess.Popen(
            [binary, "serve", "--home", home, "--listen", f"127.0.0.1:{ours}", "--quiet"])
        started.append(serve)
        wait(f"http://127.0.0.1:{ours}/healthz")
        path = "/feeds/all.rss"
        www = folder / "www" / "feeds"
        www.mkdir(parents=True)
        (www / "all.rss").write_bytes(fetch(f"http://127.0.0.1:{ours}{path}"))
        (www / "all.rss.gz").write_bytes(fetch(f"http://127.0.0.1:{ours}{path}", **{"Accept-Encoding": "gzip"}))
        started.append(nginx(folder, theirs))
        wait(f"http://127.0.0.1:{theirs}{path}")
        missed = False
        for name, headers in [("plain", []), ("gzip", ["Accept-Encoding: gzip"])]:
            size = len(fetch(f"http://127.0.0.1:{ours}{path}", **dict(header.split(": ") for header in headers)))
            assert size == len(fetch(f"http://127.0.0.1:{theirs}{path}", **dict(header.split(": ") for header in headers)))
            rounds = {ours: [], theirs: []}
            for number in range(ROUNDS):
                # Whoever comes first changes, so that neither has the warmer machine.
                for port in [ours, theirs] if number % 2 else [theirs, ours]:
                    rounds[port].append(wrk(f"http://127.0.0.1:{port}{path}", *headers))
            rate, tail = ([statistics.median(one[i] for one in rounds[port]) for port in (ours, theirs)] for i in (0, 1))
            print(f"{name}, {size} bytes: feedgate {rate[0]:.0f}/s p99 {tail[0]:.2f} ms, nginx {rate[1]:.0f}/s p99 {tail[1]:.2f} ms"
                  f" -> rate {rate[0] / rate[1]:.2f} (goal 0.50), p99 {tail[0] / tail[1]:.2f} (goal 3.00)", flush=True)
            missed |= rate[0] < 0.5 * rate[1] or tail[0] > 3 * tail[1]
        before = memory(serve)
        count, mean = idle(ours, path)
        print(f"{count} idle connections: an answer takes {mean * 1e3:.2f} ms, {memory(serve) - before} MiB more memory")
        sys.exit(1 if missed else 0)
    finally:
        for process in started:
            process.terminate()
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


main()
