"""What students' programs listen on, as the hub sees it, which is root; a program of its own, in the hub's network."""

import json
import socket
from pathlib import Path

FIRST_STUDENT = 1000
_LISTENS = "0A"


def found():
    """The account, address and port of each that listens, without root and the system's services."""
    for table in ("tcp", "tcp6"):
        for row in Path("/proc/net", table).read_text().splitlines()[1:]:
            _, place, _, state, *_, uid = row.split()[:8]
            if state == _LISTENS and int(uid) >= FIRST_STUDENT:
                address, port = place.split(":")
                # Java listens on addresses of IPv6 that stand for those of IPv4; the last byte comes first.
                yield int(uid), socket.inet_ntoa(bytes.fromhex(address[-8:])[::-1]), int(port, 16)


def answers(address, port, protocol=socket.IPPROTO_TCP):
    """Whether a connection comes about; who may not accept one lets us wait."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, protocol) as asking:
        asking.settimeout(3)
        try:
            asking.connect((address, port))
            return True
        except OSError:
            return False


if __name__ == "__main__":
    print(json.dumps([[address, port, answers(address, port)] for _, address, port in found()]))
