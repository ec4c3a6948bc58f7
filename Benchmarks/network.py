#!/usr/bin/env python3
"""The daemon on a network that loses packets, with peers that stop, reset and vanish, and whether all is well when it heals.

    python3 Benchmarks/network.py --feedgate .build/release/feedgate

Needs root, `unshare` and `iptables` (or iptables-legacy): everything happens in a network namespace of its own. Hosts of five
kinds, a few of each: good ones; ones that lose a fifth of all packets; ones whose server is stopped (SIGSTOP) and only its kernel
answers; ones that reset the connection in the middle of the body; ones from which nothing comes back at all. It begins
after --calm seconds, in which robots.txt is read everywhere. After --trouble seconds more everything is mended; within --healing seconds every source must have been read again. Prints JSON."""
import argparse, asyncio, collections, json, os, random, shutil, signal, socket, struct, subprocess, sys, tempfile, threading, time

KINDS = {"good": 1, "lossy": 2, "stopped": 3, "reset": 4, "vanished": 5}
HOSTS = 8
PORT = 8000
BODY = ("<rss version='2.0'><channel><title>x</title>" + "".join(
    f"<item><guid>{n}</guid><title>Bài {n}</title><link>http://news.example/{n}</link><description>{'Tối qua tổ dân phố họp. ' * 400}"
    f"</description></item>" for n in range(20)) + "</channel></rss>").encode()


def serve(kind, log):
    """One process for the hosts of a kind."""
    state = {"bad": False}
    signal.signal(signal.SIGUSR1, lambda *_: state.update(bad=False))
    signal.signal(signal.SIGUSR2, lambda *_: state.update(bad=True))

    async def answer(reader, writer):
        host = writer.get_extra_info("sockname")[0]
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            if b"/robots.txt" in head.split(b"\r\n")[0]:
                writer.write(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                return await writer.drain()
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: %d\r\n\r\n" % len(BODY))
            if state["bad"]:
                writer.write(BODY[:random.randrange(len(BODY))])
                await writer.drain()
                writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return
            writer.write(BODY)
            await writer.drain()
            os.write(log, f"{host} {time.monotonic()}\n".encode())
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def main():
        servers = [await asyncio.start_server(answer, f"127.0.{KINDS[kind]}.{n + 1}", PORT) for n in range(HOSTS)]
        await asyncio.gather(*(server.serve_forever() for server in servers))

    asyncio.run(main())


def look(pid):
    fds = []
    for fd in os.listdir(f"/proc/{pid}/fd"):
        try:
            fds.append(os.readlink(f"/proc/{pid}/fd/{fd}"))
        except OSError:
            pass
    status = open(f"/proc/{pid}/status").read()
    number = lambda name: int(status.split(name + ":")[1].split()[0])
    return sum(fd.startswith("socket:") for fd in fds), number("VmRSS") // 1024, number("Threads")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feedgate", default=".build/release/feedgate")
    parser.add_argument("--interval", type=int, default=5)
    parser.add_argument("--calm", type=int, default=15, help="seconds before the trouble begins")
    parser.add_argument("--trouble", type=int, default=90)
    parser.add_argument("--healing", type=int, default=240)
    options = parser.parse_args()
    binary = os.path.abspath(options.feedgate)
    if os.environ.get("FEEDGATE_NETNS") is None:
        os.environ["FEEDGATE_NETNS"] = "1"
        os.execvp("unshare", ["unshare", "-n", sys.executable, *sys.argv])
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    table = shutil.which("iptables-legacy") or shutil.which("iptables")
    drop = lambda kind, *how: [subprocess.run(
        [table, "-A", "INPUT", way, f"127.0.{KINDS[kind]}.0/24", *how, "-j", "DROP"], check=True) for way in ("-s", "-d")]
    source, log = os.pipe()
    answers, lock = collections.defaultdict(list), threading.Lock()

    def read():
        for line in os.fdopen(source):
            host, moment = line.split()
            with lock:
                answers[host].append(float(moment))

    threading.Thread(target=read, daemon=True).start()
    children = {}
    for kind in KINDS:
        children[kind] = os.fork()
        if children[kind] == 0:
            serve(kind, log)
            os._exit(0)
    folder = tempfile.mkdtemp(prefix="feedgate-net-")
    try:
        os.makedirs(folder + "/feeds")
        open(folder + "/feedgate.yaml", "w").write("contact: https://reader.example/bot\nhost_gap: 1s\nhttp_client_timeout: 15s\n")
        for kind, third in KINDS.items():
            for n in range(HOSTS):
                host = f"127.0.{third}.{n + 1}"
                open(f"{folder}/feeds/{kind}-{n}.yaml", "w").write(
                    f"url: http://{host}:{PORT}/feed\nallow_private: [{host}]\ninterval: {options.interval}s\nfetch_pages: false\n")
        time.sleep(1)
        daemon = subprocess.Popen([binary, "run", "--no-serve", "--home", folder], stderr=open(folder + "/log", "w"))
        time.sleep(options.calm)
        drop("lossy", "-m", "statistic", "--mode", "random", "--probability", "0.2")
        drop("vanished")
        os.kill(children["stopped"], signal.SIGSTOP)
        os.kill(children["reset"], signal.SIGUSR2)
        with lock:
            answers.clear()
        start, most = time.monotonic(), (0, 0, 0)
        while time.monotonic() - start < options.trouble:
            time.sleep(1)
            most = tuple(map(max, most, look(daemon.pid)))
        with lock:
            before = {kind: [len(answers[f"127.0.{third}.{n + 1}"]) for n in range(HOSTS)] for kind, third in KINDS.items()}
        subprocess.run([table, "-F", "INPUT"], check=True)
        os.kill(children["stopped"], signal.SIGCONT)
        os.kill(children["reset"], signal.SIGUSR1)
        healed = time.monotonic()
        waiting = {}
        while time.monotonic() - healed < options.healing:
            with lock:
                waiting = {kind: sum(not any(t > healed for t in answers[f"127.0.{third}.{n + 1}"]) for n in range(HOSTS))
                           for kind, third in KINDS.items()}
            if not any(waiting.values()):
                break
            time.sleep(1)
        seconds = time.monotonic() - healed
        least = min((look(daemon.pid) for _ in range(40) if not time.sleep(0.25)), default=(0, 0, 0))
        end = time.monotonic()
        daemon.terminate()
        daemon.wait(30)
        print(json.dumps({
            "answers_in_trouble": before, "least_answers_of_a_good_host": min(before["good"]),
            "good_host_could_have": options.trouble // (options.interval + 1), "not_read_again": waiting,
            "all_read_again_after_seconds": round(seconds), "most_sockets_MiB_threads": most, "least_sockets_MiB_threads": least,
            "stopped_in_seconds": round(time.monotonic() - end, 2), "exit": daemon.returncode}, indent=1))
        sys.exit(any(waiting.values()) or daemon.returncode)
    finally:
        for child in children.values():
            os.kill(child, signal.SIGCONT)
            os.kill(child, signal.SIGKILL)
        shutil.rmtree(folder)


main()
