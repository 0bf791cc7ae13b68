"""Every way to an address that is not public, tried on the real program in a world of its own.

    unshare -n -m python -m tests.hostile.escapes FOLDER [--all]      prints what came of it as JSON

Nothing is opened to the program (`allow_private` is empty). Each way begins at a public address: one in the
watch list, a redirect, a name, a second look at a name, a next page, a robots.txt, a frame, a heartbeat.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.hostile.town import SITE, SITE6, Resolver, Sites, Wire, settle
from tests.http.test_addresses import NOT_PUBLIC
from tests.http.test_faults import SPELLINGS

CODES = (301, 302, 307, 308)
PRIVATE = tuple(address for address in NOT_PUBLIC if "%" not in address)
_PLACE = Path(__file__).parents[2]


def reply(status: str, *lines: str, body: str = "") -> bytes:
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body.encode())}", "Connection: close", *lines]
    return "\r\n".join([*head, "", body]).encode()


def feed(title: str, more: str = "", entry: str = "", start: str = "") -> bytes:
    body = (
        f'<?xml version="1.0"?>{start}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"'
        f' xmlns:xi="http://www.w3.org/2001/XInclude"><channel><title>Jobs</title>{more}<item><guid>1</guid>'
        f"<title>{title}</title><link>http://acme.example/1</link>{entry}</item></channel></rss>"
    )
    return reply("200 OK", "Content-Type: application/rss+xml", body=body)


def html(body: str) -> bytes:
    return reply("200 OK", "Content-Type: text/html", body=f"<!doctype html><html><body>{body}</body></html>")


def moved(code: int, to: str) -> bytes:
    return reply(f"{code} Moved", f"Location: {to}")


@dataclass(slots=True)
class World:
    """What the sites of public names say, and the sources that look at them."""

    pages: dict[str, bytes] = field(default_factory=dict)
    names: dict[str, list[list[str]]] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    ways: Counter[str] = field(default_factory=Counter)

    def host(self, way: str, *answers: list[str]) -> str:
        """A new name, public where nothing else is said."""
        self.ways[way] += 1
        name = f"{way}{self.ways[way]}.example"
        self.names[name] = list(answers) or [[SITE]]
        return name

    def watch(self, url: str, kind: str = "feed") -> None:
        self.sources[url] = kind

    def says(self, host: str, path: str, answer: bytes) -> None:
        self.pages[f"{host}{path}"] = answer

    def answer(self, host: str, path: str) -> bytes:
        if found := self.pages.get(f"{host}{path}"):
            return found
        return reply("404 Not Found") if path == "/robots.txt" else feed("Welder")


def built(every: bool) -> World:
    """All ways; without `every`, a spelling has one kind of redirect, one in four of those that an answer
    names, and an address one of the ways of a name."""
    world = World()
    for number, spelling in enumerate(SPELLINGS):
        for code in CODES if every else (CODES[number % len(CODES)],):
            host = world.host("redirect")
            world.says(host, "/jobs.xml", moved(code, f"http://{spelling}/jobs.xml"))
            world.watch(f"http://{host}/jobs.xml")
        if every or number % 4 == 0:
            _by_content(world, f"http://{spelling}/jobs.xml")
    for number, address in enumerate(PRIVATE):
        inner = f"inner{number}.example"
        scripts: tuple[tuple[str, list[list[str]]], ...] = (
            ("name", [[address]]),
            ("mixed", [[SITE, address]]),
            ("mixed", [[address, SITE]]),
            ("rebound", [[SITE], [address]]),
            ("alias", [[f"alias {inner}", address]]),
        )
        for way, answers in scripts if every else (scripts[number % len(scripts)],):
            world.watch(f"http://{world.host(way, *answers)}/jobs.xml")
    for name, address in (("open", SITE), ("open6", SITE6)):
        world.watch(f"http://{name}.example/jobs.xml")
        world.names[f"{name}.example"] = [[address]]
    return world


def _by_content(world: World, there: str) -> None:
    """Addresses that an answer names: next pages, children, single roles, robots.txt, resources of a feed.

    What a reader takes only from its own host redirects there.
    """
    host = world.host("robots")
    world.says(host, "/robots.txt", moved(301, there))
    world.watch(f"http://{host}/jobs", "page")

    for following in (there, "/more"):
        host = world.host("next")
        world.says(host, "/more", moved(302, there))
        link = f'<atom:link rel="next" href="{following}"/><atom:link rel="self" href="{there}"/>'
        far = f'<atom:link rel="hub" href="{there}"/><image><url>{there}</url></image><docs>{there}</docs>'
        style = f'<?xml-stylesheet href="{there}"?><!DOCTYPE rss [<!ENTITY far SYSTEM "{there}">]>'
        entry = f'<enclosure url="{there}"/><comments>{there}</comments><xi:include href="{there}"/>'
        world.says(host, "/jobs.xml", feed("Welder &far;", link + far, entry, style))
        world.watch(f"http://{host}/jobs.xml")

        host = world.host("next")
        world.says(host, "/more", moved(307, there))
        items = [{"id": "1", "url": "http://acme.example/1", "title": "Welder"}]
        document = {"version": "https://jsonfeed.org/version/1.1", "title": "Jobs", "next_url": following}
        text = json.dumps({**document, "feed_url": there, "items": items})
        world.says(host, "/feed.json", reply("200 OK", "Content-Type: application/feed+json", body=text))
        world.watch(f"http://{host}/feed.json")

    host = world.host("children")
    text = f"<sitemapindex><sitemap><loc>{there}</loc></sitemap></sitemapindex>"
    world.says(host, "/sitemap.xml", reply("200 OK", "Content-Type: application/xml", body=text))
    world.watch(f"http://{host}/sitemap.xml", "page")

    host = world.host("details")
    path = "/careers/jobs/12345-senior-welder"
    text = f"<urlset><url><loc>http://{host}{path}</loc></url></urlset>"
    world.says(host, "/sitemap.xml", reply("200 OK", "Content-Type: application/xml", body=text))
    world.says(host, path, moved(308, there))
    world.watch(f"http://{host}/sitemap.xml", "page")

    host = world.host("roles")
    roles = "".join(
        f'<li class="job"><a href="/jobs/{n}">Senior Welder {n}</a> Berlin</li>' for n in range(4)
    )
    text = (
        f'<iframe src="{there}"></iframe><script src="{there}"></script><link rel="next" href="/more">'
        f'<ul>{roles}<li class="job"><a href="{there}">Data Engineer</a> Berlin</li></ul>'
        f'<a rel="next" href="{there}">Next</a>'
    )
    world.says(host, "/more", moved(301, there))
    world.says(host, "/jobs", html(text))
    world.watch(f"http://{host}/jobs", "page")


def directly() -> dict[str, str]:
    return {f"http://{spelling}/jobs.xml": "feed" for spelling in SPELLINGS}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true")
    args = parser.parse_args()
    settle(args.folder)
    world, resolver, wire = built(args.all), Resolver(), Wire()
    resolver.names = world.names
    sites = Sites(answer=world.answer, elsewhere=feed("Stolen"))
    resolver.start()
    sites.start()
    wire.start()
    refused_by_config = _usable(args.folder, directly(), world.sources)
    first = _poll(args.folder)
    again = _poll(args.folder, *(f"feed:{url}" for url in world.sources if "//rebound" in url))
    looked = _look(args.folder, world, 8 if args.all else 2)
    beaten = _beat(args.folder, world)
    quiet = {"intrusions": dict(sites.intrusions), "strangers": wire.strangers(), "packets": wire.packets}
    # The eyes are open: what the user opens is dialled, and is seen.
    _write(args.folder, {"http://10.0.0.1/jobs.xml": "feed"}, 'allow_private = ["10.0.0.1"]')
    _poll(args.folder)
    found = {
        "quiet": quiet,
        "refused_by_config": refused_by_config,
        "first": first,
        "again": again,
        "looked": looked,
        "beaten": beaten,
        "opened": {"intrusions": dict(sites.intrusions), "strangers": wire.strangers()},
        "asked": dict(sites.asked),
    }
    print(json.dumps(found))


def _usable(folder: Path, direct: dict[str, str], others: dict[str, str]) -> list[str]:
    """Write the watch list of all that a configuration may hold; those addresses that it may not."""
    order = _write(folder, {**direct, **others}, "")
    _, text = _verb(folder, "check", "--json")
    wrong = {int(m["key"].split("[")[1].split("]")[0]) for m in json.loads(text)["mistakes"]}
    refused = [order[number] for number in sorted(wrong)]
    _write(folder, {url: kind for url, kind in {**direct, **others}.items() if url not in refused}, "")
    return refused


def _look(folder: Path, world: World, most: int) -> list[str]:
    """What `add` finds behind pages that lead inside; the JSON of each."""
    inside = "http://10.0.0.1"
    framed = f'<iframe src="{inside}/embed"></iframe><a href="{inside}/careers">Careers</a>'
    for name, answer in (("look1", html(framed)), ("look2", moved(302, "http://[::ffff:10.0.0.1]/"))):
        world.names[f"{name}.example"] = [[SITE]]
        world.says(f"{name}.example", "/", answer)
    hosts = (
        "look1.example",
        "look2.example",
        "127.1",
        "0x0",
        "[::ffff:7f00:1]",
        "localhost.",
        "[fd00::1]",
        "0",
    )
    return [_verb(folder, "add", f"http://{host}/", "--dry-run", "--json")[1] for host in hosts[:most]]


def _write(folder: Path, sources: dict[str, str], http: str, more: str = "") -> list[str]:
    lines = [f'{more}\n[http]\npace = "0s"\n{http}\n']
    for number, (url, kind) in enumerate(sources.items()):
        lines.append(
            f"[[employers]]\nname = \"E{number}\"\nsources = [{{ url = '{url}', kind = '{kind}' }}]\n"
        )
    (folder / "config.toml").write_text("".join(lines))
    return list(sources)


def _poll(folder: Path, *keys: str) -> list[dict[str, object]]:
    """What came of each source."""
    _, text = _verb(folder, "poll", "--json", *keys)
    return [line for line in map(json.loads, text.splitlines()) if "source" in line]


def _beat(folder: Path, world: World) -> bool:
    """Whether the daemon told that its heartbeat, whose name leads inside, was not taken."""
    world.names["beat.example"] = [["10.0.0.1"]]
    beat = "[heartbeat]\nurl = 'http://beat.example/'\n"
    _write(folder, {"http://open.example/jobs.xml": "feed"}, "", beat)
    log = folder / "log"
    before = log.stat().st_size
    with log.open("ab") as file:
        daemon = subprocess.Popen(
            _words(folder, "run"), env=_environ(folder), stdout=file, stderr=file, cwd=_PLACE
        )
    ends = time.monotonic() + 15
    while not (told := b"refused_address" in log.read_bytes()[before:]) and time.monotonic() < ends:
        time.sleep(0.05)
    daemon.terminate()
    return daemon.wait(30) == 0 and told


def _verb(folder: Path, *words: str) -> tuple[int, str]:
    done = subprocess.run(
        _words(folder, *words),
        env=_environ(folder),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        cwd=_PLACE,
    )
    with (folder / "log").open("a") as log:
        log.write(done.stderr)
    return done.returncode, done.stdout


def _words(folder: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "monitor", "--config", str(folder / "config.toml"), *words]


def _environ(folder: Path) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "HOME": str(folder), "STATE_DIRECTORY": str(folder / "state")}


if __name__ == "__main__":
    main()
