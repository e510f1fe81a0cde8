"""One student against another's address, in every way that TCP has: listens there, as the hub connects, and connects to what listens there.

A program of its own, in the hub's network; it begins as root. Prints what came about, and how often the system answered a flood.
"""

import contextlib
import json
import os
import re
import socket
import sys
import threading
from pathlib import Path

from proof.hub import listeners

DEFER_ACCEPT = 9  # a connection without data stays half open
FLOOD = 8
PROTOCOLS = {"TCP": socket.IPPROTO_TCP, "Multipath TCP": 262}
EVERY_ADDRESS = "0.0.0.0"


@contextlib.contextmanager
def account(uid):
    """What is opened meanwhile belongs to this account."""
    os.seteuid(uid)
    try:
        yield
    finally:
        os.seteuid(0)


def listening(address, protocol, backlog=5, options=()):
    waiting = socket.socket(socket.AF_INET, socket.SOCK_STREAM, protocol)
    for level, option, value in options:
        waiting.setsockopt(level, option, value)
    waiting.bind((address, 0))
    waiting.listen(backlog)
    return waiting


def flooded():
    """Listens everywhere, with so many half-open connections that the system answers further ones without a socket (SYN cookies)."""
    waiting = listening(EVERY_ADDRESS, socket.IPPROTO_TCP, 2, [(socket.IPPROTO_TCP, DEFER_ACCEPT, 60)])
    half = [socket.socket() for _ in range(FLOOD)]
    for one in half:
        one.setblocking(False)
        one.connect_ex(("127.0.0.1", waiting.getsockname()[1]))
    threading.Thread(target=accept_all, args=(waiting,), daemon=True).start()
    return waiting, half


def accept_all(waiting):
    accepted = []
    with contextlib.suppress(OSError):  # closed
        while True:
            accepted.append(waiting.accept())


def cookies():
    head, values = re.findall(r"^TcpExt: (.*)$", Path("/proc/net/netstat").read_text(), re.M)
    return int(dict(zip(head.split(), values.split(), strict=True))["SyncookiesSent"])


def heard(uid, address):
    """The ways in which the account's program is heard on the address by root."""
    with contextlib.ExitStack() as opened, account(uid):
        waiting = {name: opened.enter_context(listening(address, protocol)) for name, protocol in PROTOCOLS.items()}
        waiting["a flood"], half = flooded()
        for one in (waiting["a flood"], *half):
            opened.enter_context(one)
        os.seteuid(0)
        return [f"{way}, asked by {name}" for way, one in waiting.items() for name, protocol in PROTOCOLS.items() if listeners.answers(address, one.getsockname()[1], protocol)]


def main(intruder, other):
    intruder, other = int(intruder), int(other)
    places = [(address, port) for uid, address, port in listeners.found() if uid == other]
    address = places[0][0]
    before = cookies()
    result = {"heard": heard(intruder, address), "cookies": cookies() - before, "heard of the other": heard(other, address)}
    with account(intruder):
        result["reached"] = [f"port {port} by {name}" for _, port in places for name, protocol in PROTOCOLS.items() if listeners.answers(address, port, protocol)]
    print(json.dumps(result | {"places": len(places)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
