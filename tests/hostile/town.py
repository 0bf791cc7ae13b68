"""A world of its own on loopback, and all that goes over its wire.

To be used in a network and mount namespace of its own (`unshare -n -m`): there every address leads to this
machine, names are told by a server that a test scripts, and whatever address is dialled answers. So a
program can be tried as it is, with nothing opened to it, and what it sends is seen as packets.
"""

from __future__ import annotations

import socket
import struct
import subprocess
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path

SITE, SITE6 = "93.184.216.34", "2606:2800:220:1::34"
HERE, HERE6 = "198.41.0.4", "2606:2800:220:1::4"
NAMES = "9.9.9.9"
PUBLIC = frozenset({SITE, SITE6, HERE, HERE6, NAMES})
"""All addresses that are public here. On the wire no other may be seen, as sender or as receiver."""

_EVERYTHING = 0x0003
_A, _CNAME, _AAAA = 1, 5, 28


def settle(folder: Path) -> None:
    """Make every address this machine's own, and have its resolver ask `NAMES`."""
    for words in (
        "link set lo up",
        f"address add {HERE}/32 dev lo",
        f"-6 address add {HERE6}/128 dev lo nodad",
        f"route add local default dev lo src {HERE}",
        f"-6 route add local default dev lo src {HERE6}",
    ):
        subprocess.run(["ip", *words.split()], check=True, capture_output=True, timeout=10)
    texts = {
        "/etc/resolv.conf": f"nameserver {NAMES}\noptions timeout:1 attempts:1\n",
        "/etc/nsswitch.conf": "hosts: files dns\n",
        "/etc/hosts": "127.0.0.1 localhost\n::1 localhost\n",
    }
    for target, text in texts.items():
        source = folder / Path(target).name
        source.write_text(text)
        subprocess.run(["mount", "--bind", str(source), target], check=True, timeout=10)


@dataclass(slots=True)
class Wire:
    """Counts packets by the addresses they carry."""

    seen: Counter[str] = field(default_factory=Counter)
    packets: int = 0

    def start(self) -> None:
        tap = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(_EVERYTHING))
        tap.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 32 << 20)
        threading.Thread(target=self._count, args=(tap,), daemon=True).start()

    def _count(self, tap: socket.socket) -> None:
        while True:
            data = tap.recv(128)
            self.packets += 1
            if data[:1] and data[0] >> 4 == 4:
                addresses = data[12:16], data[16:20]
            elif data[:1] and data[0] >> 4 == 6:
                addresses = data[8:24], data[24:40]
            else:
                self.seen["what is no packet"] += 1
                continue
            self.seen.update(str(ip_address(address)) for address in addresses)

    def strangers(self) -> dict[str, int]:
        """Addresses that are not public, and how many packets had them."""
        return {name: count for name, count in self.seen.items() if name not in PUBLIC}


class Resolver:
    """Tells the addresses of names as scripted: a list of answers, of which the last one stays.

    An answer is addresses, or `alias NAME` and the addresses of that. A name that is not known is none.
    """

    def __init__(self) -> None:
        self.names: dict[str, list[list[str]]] = {}
        self.asked: Counter[str] = Counter()

    def start(self) -> None:
        server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        server.bind((NAMES, 53))
        threading.Thread(target=self._serve, args=(server,), daemon=True).start()

    def _serve(self, server: socket.socket) -> None:
        while True:
            question, client = server.recvfrom(2048)
            server.sendto(self._answer(question), client)

    def _answer(self, question: bytes) -> bytes:
        labels, at = [], 12
        while length := question[at]:
            labels.append(question[at + 1 : at + 1 + length].decode("latin-1").lower())
            at += 1 + length
        (kind,) = struct.unpack_from(">H", question, at + 1)
        name, asked = ".".join(labels), question[12 : at + 5]
        script = self.names.get(name)
        if script is None:
            return question[:2] + struct.pack(">HHHHH", 0x8183, 1, 0, 0, 0) + asked
        # One look of the system's resolver asks for both kinds of address.
        turn = self.asked[f"{name} {kind}"]
        self.asked[f"{name} {kind}"] += 1
        records, owner = b"", b"\xc0\x0c"
        count = 0
        for text in script[min(turn, len(script) - 1)]:
            if text.startswith("alias "):
                parts = (part.encode() for part in text.removeprefix("alias ").split("."))
                whole = b"".join(bytes([len(part)]) + part for part in parts) + b"\0"
                records += owner + struct.pack(">HHIH", _CNAME, 1, 0, len(whole)) + whole
                owner, count = whole, count + 1
                continue
            address = ip_address(text)
            if kind == (_A if address.version == 4 else _AAAA):
                packed = address.packed
                records += owner + struct.pack(">HHIH", kind, 1, 0, len(packed)) + packed
                count += 1
        return question[:2] + struct.pack(">HHHHH", 0x8180, 1, count, 0, 0) + asked + records


@dataclass(slots=True)
class Sites:
    """Answers on port 80 of every address. `answer(host, path)` gives what a public one says."""

    answer: Callable[[str, str], bytes]
    elsewhere: bytes
    intrusions: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)

    def start(self) -> None:
        for family, address in ((socket.AF_INET, "0.0.0.0"), (socket.AF_INET6, "::")):
            listener = socket.create_server((address, 80), family=family, backlog=1024)
            threading.Thread(target=self._accept, args=(listener,), daemon=True).start()

    def _accept(self, listener: socket.socket) -> None:
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            connection.settimeout(5)
            here = str(connection.getsockname()[0]).removeprefix("::ffff:")
            data = b""
            try:
                while b"\r\n\r\n" not in data:
                    piece = connection.recv(65536)
                    if not piece:
                        break
                    data += piece
                if here not in PUBLIC:
                    self.intrusions[here] += 1
                    connection.sendall(self.elsewhere)
                    return
                first, *lines = data.decode("latin-1").split("\r\n")
                path = [*first.split(" "), "", ""][1]
                hosts = (line[5:].strip() for line in lines if line.lower().startswith("host:"))
                host = next(hosts, "")
                self.asked[host] += 1
                connection.sendall(self.answer(host, path))
            except OSError:
                return
