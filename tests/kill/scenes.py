"""The scenes that lead the program through every step at which it writes or sends."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import time
from datetime import timedelta
from pathlib import Path
from unittest import mock

from monitor.store.store import FILE
from tests.alert_mails import Folder, Told, linkedin
from tests.kill.circumstances import SET_BACK
from tests.kill.program import Ear
from tests.kill.theatre import BOARD, PATIENCE, Prepare, Scene
from tests.kill.zygote import Life
from tests.life import DANA, REJECTION, role, rss
from tests.life import Life as World
from tests.servers import Reply
from tests.store_backup import stale_page

DUMPS = Path(__file__).parents[1] / "schema"
NEWS = [*BOARD, role(110, "Analytics Engineer", req="R-2001"), role(120, "Senior Data Engineer")]


def says(life: Life, ear: Ear, what: str, after: int = 0) -> int:
    """Wait until the program says something, or is gone; how many messages there are then."""
    ends = time.monotonic() + PATIENCE
    while not life.ends_within(0.005):
        heard = ear.listen()
        for number, text in enumerate(heard[after:], after):
            if what in text:
                return number + 1
        assert time.monotonic() < ends, f"{what} was not said, but {ear.heard}:\n{life.text[-3000:]}"
    return len(ear.heard)


def stops(world: World, life: Life, ear: Ear) -> None:
    """It works for one round, and is told to stop."""
    says(life, ear, "STATUS=watching")
    life.signal(signal.SIGTERM)


def hears(world: World, life: Life, ear: Ear) -> None:
    """It works for a round, and for another, since a mailbox says that something came."""
    says(life, ear, "STATUS=watching", says(life, ear, "STATUS=watching"))
    life.signal(signal.SIGTERM)


def looks_again(world: World, life: Life, ear: Ear) -> None:
    """It works for a round, finds another configuration, works on, and is told to stop."""
    heard = says(life, ear, "STATUS=watching")
    if not life.running():
        return
    config = world.config.read_text()
    world.config.with_name("half").write_text(config + "# another look\n")
    world.config.with_name("half").replace(world.config)
    life.signal(signal.SIGHUP)
    says(life, ear, "STATUS=watching", says(life, ear, "RELOADING", heard))
    life.signal(signal.SIGTERM)


def nothing(world: World) -> None:
    """A state folder that is not there yet."""


def known(world: World) -> None:
    """The board was read once, an hour ago."""
    assert world.poll().code == 0
    world.later(hours=1)


def news(world: World) -> None:
    known(world)
    world.board("acme", NEWS)


def closing(world: World) -> None:
    """Roles that were told of are gone, for the first time."""
    news(world)
    assert world.poll().code == 0
    world.later(hours=1)
    world.board("acme", BOARD)
    assert world.poll().code == 0
    world.later(hours=1)


def cut_off(world: World) -> None:
    """A message was being sent when the process died."""
    news(world)
    assert world.poll().code == 0
    with sqlite3.connect(world.state / FILE) as db:
        db.execute("UPDATE delivery SET state = 'sending', sent_at = NULL WHERE sent_at IS NOT NULL")
    db.close()
    world.later(hours=1)


def refused(world: World) -> None:
    """A channel would not take a message, for good; now it takes everything."""
    news(world)
    world.hook.script("413", "413", "413", "413")
    world.poll()
    world.hook._script.clear()
    world.later(hours=1)


def another_channel(world: World) -> None:
    """What waits for a channel that is no longer there goes by another."""
    known(world)
    world.write(channels=world.webhook.replace('"hook"', '"new"'))


def other_wishes(world: World) -> None:
    news(world)
    assert world.poll().code == 0
    world.later(hours=1)
    world.write(fit='titles = ["payroll", "clerk", "data analyst"]')


def broken_file(world: World) -> None:
    """The configuration is broken; there is a good copy of the last one."""
    known(world)
    (world.state / "last-good.toml").write_text(world.config.read_text())
    world.config.write_text(world.config.read_text() + "this is no TOML\n")


def repaired(world: World, life: Life, ear: Ear) -> None:
    """It starts with the last good copy, finds a good file, and is told to stop."""
    good = (world.state / "last-good.toml").read_text()
    heard = says(life, ear, "STATUS=")
    if not life.running():
        return
    world.config.with_name("half").write_text(good + "# repaired\n")
    world.config.with_name("half").replace(world.config)
    life.signal(signal.SIGHUP)
    says(life, ear, "STATUS=watching", says(life, ear, "RELOADING", heard))
    life.signal(signal.SIGTERM)


def due(world: World) -> None:
    """What is due with somebody waits for the digest, and something of it was done since."""
    known(world)
    world.later(days=1)
    assert world.poll().code == 0
    world.evening()
    world.run("contacted", "Dana", "--how", "mail")
    world.run("skip", "Dana")


def robots(world: World) -> None:
    """A page, which is read only where the site's rules allow it; and an address for a sign of life."""
    page = '<ul><li class="job"><a href="/jobs/1">Data Engineer</a></li></ul>'
    world.answers["/robots.txt"] = Reply(body=b"User-agent: *\nAllow: /\n")
    world.answers["/careers"] = Reply(body=page.encode(), headers={"Content-Type": "text/html"})
    world.answers["/beat"] = Reply(body=b"ok")
    world.answers["/feed"] = Reply(status=301, headers={"Location": "/moved"})
    world.answers["/moved"] = rss(("1", "Data Engineer"))
    world.write(
        f'name = "Acme"\n{world.source()}{REJECTION}{DANA}',
        f'name = "Initech"\n[[employers.sources]]\nkind = "page"\nurl = "{world.site}/careers"\n'
        'item = "li.job"\ntitle = "a"\nlink = "a"\n' + world.source("feed", "feed"),
        channels=f'[heartbeat]\nurl = "{world.site}/beat"\n{world.webhook}',
    )


def mails(world: World) -> None:
    """A mailbox that was read once, a new mail, and an employer who is called otherwise now."""
    box = Folder(world.folder / "mails")
    world.write(f'name = "Acme"\n{DANA}', channels=world.webhook + box.toml())
    steward = Told(title="Office Manager", number=4_000_000_007)
    box.drop(linkedin(steward, at=world.now - timedelta(days=3)))
    assert world.poll().code == 0
    world.later(hours=1)
    box.drop(linkedin(Told(title="Data Engineer"), at=world.now))
    world.write(f'name = "Acme Labs"\naliases = ["Acme"]\n{DANA}', channels=world.webhook + box.toml())


def unreachable(world: World) -> None:
    """One site of two is gone, and has been for a while."""
    known(world)
    world.write(
        f'name = "Acme"\n{world.source()}{REJECTION}{DANA}',
        'name = "Initech"\n[[employers.sources]]\nkind = "greenhouse"\nboard = "gone"\n'
        'url = "http://127.0.0.1:9/gone"\n',
    )
    for _ in range(7):
        world.poll()
        world.later(hours=2)


def offline(world: World) -> None:
    """First one site of two could not be reached, and now none."""
    known(world)
    other = f'name = "Initech"\n{world.source("gone").replace(world.site, "http://127.0.0.2:9")}'
    world.write(f'name = "Acme"\n{world.source()}{REJECTION}{DANA}', other)
    world.poll()
    world.later(hours=1)
    gone = world.source().replace(world.site, "http://127.0.0.1:9")
    world.write(f'name = "Acme"\n{gone}{REJECTION}{DANA}', other)


def old_days(world: World) -> None:
    """Much that is past its time, and backups of many days."""
    news(world)
    assert world.poll().code == 0
    world.board("acme", BOARD)
    for _ in range(3):
        world.later(hours=7)
        assert world.poll().code == 0
    backups = world.state / "backups"
    for one in backups.glob("*.sqlite"):
        for number in range(1, 40):
            shutil.copy(one, backups / f"job-monitor-2026-03-{number:02}.sqlite") if number < 31 else None
    (backups / ".job-monitor-2026-05-04.sqlite.x.part").touch()
    world.later(days=1500)


def old_schema(version: int) -> Prepare:
    def prepare(world: World) -> None:
        world.state.mkdir(mode=0o700)
        db = sqlite3.connect(world.state / FILE, isolation_level=None)
        db.executescript((DUMPS / f"{version}.sql").read_text("utf-8"))
        db.close()
        # The roles that the board showed then.
        world.board("acme", [role(101, "Senior Data Engineer"), role(155, "Senior Data Engineer (m/w/d)")])
        world.later(days=3)

    return prepare


def damaged(world: World) -> None:
    """A page in the middle of the database is rubbish; there is a backup of the day."""
    news(world)
    assert world.poll().code == 0
    world.later(days=1)
    assert world.poll().code == 0
    world.later(hours=1)
    file = world.state / FILE
    data = bytearray(file.read_bytes())
    for start in range(4096, len(data), 8192):
        data[start : start + 600] = b"\xff" * 600
    file.write_bytes(data)


def told(world: World) -> None:
    """A role was told of, and the user was at work: somebody was written to, something put off."""
    news(world)
    assert world.poll().code == 0
    world.evening()
    world.later(days=2)
    world.run("contacted", "Dana", "--how", "mail")
    (world.folder / "people.csv").write_text(
        "Name,Employer,Title,Email\nSam Hill,Acme,Recruiter,s@acme.example\n"
    )


def put_off(world: World) -> None:
    told(world)
    world.run("snooze", "Dana", "7d")


def backed_up(world: World) -> None:
    told(world)
    assert world.run("backup", str(world.folder / "old.sqlite")).code == 0
    world.run("contacted", "Dana", "--how", "call")


def damaged_backups(world: World) -> None:
    """Three backups are no better than the database: one has bad pages, one another program made, one is no
    database at all."""
    damaged(world)
    backups = world.state / "backups"
    (good,) = backups.iterdir()
    good.rename(backups / "job-monitor-2026-05-01.sqlite")
    shutil.copy(world.state / FILE, backups / "job-monitor-2026-05-03.sqlite")
    with sqlite3.connect(backups / "job-monitor-2026-05-02.sqlite") as db:
        db.execute("CREATE TABLE posting (id)")
    db.close()
    (backups / "job-monitor-2026-05-04.sqlite").write_bytes(b"no database" * 1000)


def stale_index(world: World) -> None:
    """The disk lost a write, so that one index knows nothing of some rows; a backup found out."""
    news(world)
    assert stale_page(world.state, "posting_title", world.poll)
    (world.state / "backups").mkdir(exist_ok=True)
    (world.state / "backups" / "suspect").touch()
    world.later(hours=1)


def half_restored(world: World) -> None:
    """A kill cut off the replacement of the database, and left a copy half written beside it."""
    backed_up(world)
    shutil.copy(world.folder / "old.sqlite", world.state / f"{FILE}.next")
    shutil.copy(world.folder / "old.sqlite", world.state / f".{FILE}.x.part")


def restored(world: World) -> None:
    """A backup is in force again since an hour; roles opened meanwhile, and some were told."""
    backed_up(world)
    world.board("acme", [*NEWS, role(130, "Staff Data Engineer")])
    world.poll()
    assert world.run("restore", str(world.folder / "old.sqlite")).code == 0
    world.later(hours=1)


def unreadable_memory(world: World) -> None:
    """Something small that is remembered is not as it was written."""
    news(world)
    with sqlite3.connect(world.state / FILE) as db:
        db.execute("INSERT OR REPLACE INTO memory VALUES ('fit', '{')")
    db.close()


def no_backups(world: World) -> None:
    """The backups of two days cannot be made: links stand where they should lie."""
    known(world)
    backups = world.state / "backups"
    backups.mkdir(exist_ok=True)
    for day in (5, 6):
        (backups / f"job-monitor-2026-05-0{day}.sqlite").symlink_to("nowhere")
    world.later(days=1)


def backups_again(world: World) -> None:
    """No backup could be made, and that was told; now one can."""
    no_backups(world)
    world.poll()
    for link in (world.state / "backups").iterdir():
        link.unlink()
    world.later(days=1)


def room_again(world: World) -> None:
    """The disk was nearly full, and that was told."""
    known(world)
    with mock.patch("monitor.store.room.free", return_value=1 << 20):
        world.poll()
    world.later(hours=1)


def full(world: World) -> None:
    """There is something to send; the room for it is in the reserve."""
    news(world)
    (world.state / "reserve").touch()


def without_reserve(world: World) -> None:
    """There is no reserve yet, since this is the first hour of the program."""
    known(world)
    assert not (world.state / "reserve").exists()


def logs(life: Life, what: str) -> None:
    """Wait until this stands in the log, or the program is gone."""
    ends = time.monotonic() + PATIENCE
    while not life.ends_within(0.02) and what not in life.text:
        assert time.monotonic() < ends, life.text


def keeps_house(world: World, life: Life, ear: Ear) -> None:
    """It works for a round, does its housekeeping, and is told to stop."""
    says(life, ear, "STATUS=watching")
    logs(life, "no room could be set aside")
    life.signal(signal.SIGTERM)


def is_set_back(world: World, life: Life, ear: Ear) -> None:
    """It works for a round, learns that the clock was set back, works on, and is told to stop."""
    heard = says(life, ear, "STATUS=watching")
    (world.folder / SET_BACK).touch()
    says(life, ear, "STATUS=watching", heard)
    life.signal(signal.SIGTERM)


def gone_host(world: World) -> None:
    """A host with many sources was there, and is gone; one with a single source is there."""
    for site in (world.site, "http://127.0.0.1:9"):
        sources = ""
        for number in range(8):
            world.board(f"many{number}", BOARD)
            named = world.source(f"many{number}")
            sources += named.replace(str(world.site), site)
        world.write(f'name = "Acme"\n{world.source()}{REJECTION}{DANA}', f'name = "Initech"\n{sources}')
        if site == world.site:
            known(world)


def gives_up(world: World, life: Life, ear: Ear) -> None:
    """It works until it leaves the host alone and puts off what is due there, and is told to stop."""
    logs(life, "left alone but for a probe")
    says(life, ear, "STATUS=watching", says(life, ear, "STATUS=watching"))
    life.signal(signal.SIGTERM)


SCENES = (
    Scene(name="first start", prepare=nothing, again=True),
    Scene(name="news", prepare=news),
    Scene(name="the service", prepare=news, argv=("run",), act=stops),
    Scene(name="another look", prepare=news, argv=("run",), act=looks_again),
    Scene(name="closing", prepare=closing),
    Scene(name="cut off", prepare=cut_off),
    Scene(name="refused", prepare=refused),
    Scene(name="another channel", prepare=another_channel),
    Scene(name="other wishes", prepare=other_wishes),
    Scene(name="a broken file", prepare=broken_file, argv=("run",), act=repaired, resumed=True),
    Scene(name="due", prepare=due),
    Scene(name="robots", prepare=robots),
    Scene(name="mails", prepare=mails),
    Scene(name="mails heard of", prepare=mails, argv=("run",), act=hears, amid=("a mail comes",)),
    Scene(name="unreachable", prepare=unreachable),
    Scene(name="offline", prepare=offline),
    Scene(name="old days", prepare=old_days, forgets=True),
    *(
        Scene(name=f"schema {version}", prepare=old_schema(version), again=True)
        for version in sorted(int(path.stem) for path in DUMPS.glob("*.sql"))
    ),
    Scene(name="damaged", prepare=damaged, damaged=True),
    Scene(name="damaged backups", prepare=damaged_backups, damaged=True),
    Scene(name="a stale index", prepare=stale_index, damaged=True),
    Scene(name="half restored", prepare=half_restored),
    Scene(name="restored", prepare=restored),
    Scene(name="unreadable memory", prepare=unreadable_memory),
    Scene(name="no backups", prepare=no_backups),
    Scene(name="backups again", prepare=backups_again),
    Scene(name="room again", prepare=room_again),
    Scene(name="full", prepare=full, amid=("the disk is full for a message",)),
    Scene(
        name="no room for the reserve",
        prepare=without_reserve,
        argv=("run",),
        act=keeps_house,
        amid=("there is no room for the reserve",),
    ),
    Scene(
        name="set back",
        prepare=news,
        argv=("run",),
        act=is_set_back,
        amid=("the clock is set back",),
    ),
    Scene(name="a gone host", prepare=gone_host, argv=("run",), act=gives_up, resumed=True),
)


def kept_in_backups(world: World) -> None:
    """The person stands in copies too: in a database that was set aside, and in backups, of which one is
    good, one damaged, and one of an old schema. Copies that were cut off lie about."""
    set_aside(world)
    world.later(days=1)
    world.poll()
    backups = world.state / "backups"
    (good,) = backups.iterdir()
    data = good.read_bytes()
    (backups / "job-monitor-2026-05-02.sqlite").write_bytes(data[:5000] + b"\xff" * 3000 + data[8000:])
    db = sqlite3.connect(backups / "job-monitor-2026-05-01.sqlite", isolation_level=None)
    db.executescript((DUMPS / "1.sql").read_text("utf-8"))
    db.close()
    for cut_off in (
        f"{FILE}.before-restore-2026-05-06-wal",
        ".forgetting.x.part",
        f"{FILE}.damaged-2026-05-01-wal",
        "backups/.forgetting.x.part",
        "backups/.copy.x.part",
    ):
        (world.state / cut_off).touch()
    world.later(hours=1)


def forgotten_since(world: World) -> None:
    """Somebody who stands in a backup was forgotten since."""
    backed_up(world)
    assert world.run("forget", "Dana", "--yes").code == 0


def kept_in_copy(world: World) -> None:
    """The last good copy of the watch list cannot be read, so that nothing can be cut out of it."""
    told(world)
    (world.state / "last-good.toml").write_text(f"this is no TOML: {DANA}")


def set_aside(world: World) -> None:
    """A backup was restored, and the database that was in force before is kept."""
    backed_up(world)
    assert world.run("restore", str(world.folder / "old.sqlite")).code == 0


def proposed(world: World) -> None:
    """Two imports of contacts, between which somebody moved."""
    told(world)
    for day, company in (("04-20-2026", "Acme"), ("05-03-2026", "Delta")):
        folder = world.folder / f"Basic_LinkedInDataExport_{day}"
        folder.mkdir()
        (folder / "Connections.csv").write_text(
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            f"Dana,Ruiz,https://www.linkedin.com/in/dana-ruiz,,{company},Head of Data,08 Feb 2024\n"
        )
        assert world.run("import", str(folder)).code == 0


def _verb(*argv: str, prepare: Prepare = told, amid: tuple[str, ...] = ()) -> Scene:
    name = " ".join((*argv, *(f"({prepare.__name__})" if prepare is not told else "",), *amid)).replace(
        "_", " "
    )
    return Scene(name=name, prepare=prepare, argv=argv, forgets=True, amid=amid, fails=NO_ROOM in amid)


NO_ROOM = "no file gets a name"
VERBS = (
    _verb("contacted", "Dana", "--how", "call"),
    _verb("contacted", "Dana", "--undo"),
    _verb("contacted", "Dana", "--outcome", "reply"),
    _verb("snooze", "Dana", "7d"),
    _verb("snooze", "Dana", "--undo", prepare=put_off),
    _verb("skip", "Dana"),
    _verb("due", "--ics", "due.ics"),
    _verb("due", "--ics", "due.ics", amid=(NO_ROOM,)),
    _verb("export", "--json", "--output", "all.jsonl"),
    _verb("import", "people.csv", "--employer", "Acme", "--yes"),
    _verb("person", "add", "Sam Hill", "--employer", "Acme"),
    _verb("person", "add", "Sam Hill", "--employer", "Acme", amid=(NO_ROOM,)),
    _verb("person", "moved", "Dana", "--to", "Initech", "--yes"),
    _verb("person", "moved", "Dana", "--to", "Initech", "--yes", prepare=proposed),
    _verb("person", "moved", "Dana", "--no", prepare=proposed),
    _verb("forget", "Dana", "--yes", prepare=kept_in_backups),
    _verb("forget", "Dana", "--yes", prepare=kept_in_copy),
    _verb("notify"),
    _verb("backup", "copy.sqlite"),
    _verb("backup", "copy.sqlite", amid=("there are no links",)),
    _verb("restore", "old.sqlite", prepare=backed_up),
    _verb("restore", "old.sqlite", prepare=forgotten_since),
    _verb("restore", f"state/{FILE}.before-restore-2026-05-06", prepare=set_aside),
    _verb("reload", "--yes"),
)
"""Verbs that write, beside those that watch; each is run again after the kill."""
