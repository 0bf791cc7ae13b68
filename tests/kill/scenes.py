"""Short lives that lead the program through every step at which it writes or sends; and each again, with a
kill before and after each step.

    with theatre(folder) as stage:
        for scene in SCENES:
            stage.play(scene)
        stage.found       # what was wrong, one sentence each

A scene is prepared, played once to its end with its steps written down, then once for each step and side of
it: from the same folder, killed there, examined, and taken up by another process (`poll`, on the evening
after). What both came to must be the same.
"""

from __future__ import annotations

import ast
import shutil
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from monitor.daemon.daemon import now
from monitor.store.store import FILE
from tests.alert_mails import Folder, Told, linkedin
from tests.kill.examining import BROKEN, examine, repeats
from tests.kill.program import Ear
from tests.kill.steps import Frame
from tests.kill.zygote import Life, Zygote
from tests.life import DANA, REJECTION, ZONE, living, role, rss
from tests.life import Life as World
from tests.reliability import record
from tests.servers import Reply

DUMPS = Path(__file__).parents[1] / "schema"
BOARD = [role(101, "Payroll Clerk", "Finance"), role(102, "Data Analyst")]
NEWS = [*BOARD, role(110, "Analytics Engineer", req="R-2001"), role(120, "Senior Data Engineer")]
PATIENCE = 90.0
"""Seconds, far more than anything takes but on a machine that others use up."""

Prepare = Callable[[World], None]
Act = Callable[[World, Life, Ear], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One life. `act` is what is done to it while it lasts; `again`: killed also when a step comes for the
    last time, and not for the first alone. `heard`: the mailboxes that say that they have a new mail."""

    name: str
    prepare: Prepare
    argv: Sequence[str] = ("poll",)
    act: Act | None = None
    again: bool = False
    heard: tuple[str, ...] = ()
    damaged: bool = False
    """The database is damaged, and a backup takes its place."""
    resumed: bool = False
    """What happens to it happens to the next process too."""
    forgets: bool = False
    """What is past its time goes, as soon as it is told: how much, depends on when it ends."""


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    kind: str
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Came:
    """What a scene came to in the end: roles, alerts, deliveries."""

    roles: frozenset[tuple[Any, ...]]
    alerts: Counter[tuple[Any, ...]]
    deliveries: Counter[tuple[Any, ...]]


@dataclass(slots=True)
class Theatre:
    """Where scenes are played; `steps` are all that were reached, with the scenes that reached them."""

    folder: Path
    world: World
    zygote: Zygote
    ear: Ear
    kills: int = 0
    most_repeats: int = 0
    repeats: int = 0
    unmarked: int = 0
    steps: dict[Step, str] = field(default_factory=dict)
    tried: set[str] = field(default_factory=set)
    found: list[str] = field(default_factory=list)

    def play(self, scene: Scene, *, every: bool = False, kill: bool = True) -> None:
        """A scene, with kills at the steps that no scene before had, or at all of its steps."""
        saved = self._prepare(scene)
        steps = self._watched(scene)
        expected = self._taken_up(scene)
        times = Counter(step.name for step in steps)
        for step in steps:
            self.steps.setdefault(step, scene.name)
        for name in times:
            if not kill or (name in self.tried and not every):
                continue
            self.tried.add(name)
            last = times[name] if scene.again or every else 1
            for time_ in range(1, last + 1) if every else sorted({1, last}):
                for side in ("before", "after"):
                    self._begin(saved)
                    self._killed(scene, (name, side, time_), expected)

    def note(self) -> None:
        """For the table of promises."""
        record("a-step", tried=self.kills, faults=len(self.found), steps=len(self.tried))
        record(
            "a-repeat",
            tried=self.kills,
            faults=self.unmarked,
            repeats_marked=self.repeats - self.unmarked,
            repeats_unmarked=self.unmarked,
            most_a_kill_and_channel=self.most_repeats,
        )

    # -------------------------------------------------------------------------------- the parts

    def _prepare(self, scene: Scene) -> Path:
        self._empty()
        self.world.now = datetime(2026, 5, 4, 9, 0, tzinfo=ZONE)
        self.world.answers.clear()
        self.world.hook.script()
        self.world.board("acme", BOARD)
        self.world.write()
        scene.prepare(self.world)
        saved = self.folder.with_name("saved")
        shutil.rmtree(saved, ignore_errors=True)
        shutil.copytree(self.folder, saved)
        self._sent_before = len(self.world.hook.taken)
        return saved

    def _begin(self, saved: Path) -> None:
        self._empty()
        shutil.copytree(saved, self.folder, dirs_exist_ok=True)
        self._sent_before = len(self.world.hook.taken)

    def _empty(self) -> None:
        for path in self.folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    def _watched(self, scene: Scene) -> list[Step]:
        record = self.folder.with_name("steps")
        record.unlink(missing_ok=True)
        code = self._live(scene, {"record": str(record)})
        if code not in (0, 3, 4, 5):
            self._wrong(scene, f"ended with {code}")
        lines = record.read_text().splitlines() if record.exists() else []
        return [Step(name, kind, tuple(frames)) for name, kind, frames in map(ast.literal_eval, lines)]

    def _live(self, scene: Scene, watch: dict[str, Any]) -> int:
        self.ear.forget()
        given = {**self.world.environ, "MONITOR_NOW": self.world.now.isoformat()}
        watch = {**watch, "heard": list(scene.heard)}
        with self.zygote.life(self.folder, *scene.argv, ear=self.ear, watch=watch, environ=given) as life:
            if scene.act:
                scene.act(self.world, life, self.ear)
            return life.wait(PATIENCE)

    def _killed(self, scene: Scene, kill: tuple[str, str, int], expected: Came) -> None:
        code = self._live(scene, {"kill": kill})
        where = f"killed {kill[1]} {kill[0]} ({kill[2]})"
        if code != -signal.SIGKILL:
            self._wrong(scene, f"not {where}: it ended with {code}")
            return
        self.kills += 1
        for fault in examine(self.folder / "state", 1, fits=False):
            if not (scene.damaged and fault.startswith(BROKEN)):
                self._wrong(scene, f"{where}: {fault}")
        came = self._taken_up(scene)
        for what in ("roles",) if scene.forgets else ("roles", "alerts", "deliveries"):
            one, other = getattr(came, what), getattr(expected, what)
            if one != other:
                self._wrong(scene, f"{where}: {what} are {_less(one, other)}, and not {_less(other, one)}")
        self._judge_wire(scene, where)

    def _judge_wire(self, scene: Scene, where: str) -> None:
        taken = self.world.hook.taken[self._sent_before :]
        again, unmarked = repeats(one.message for one in taken)
        self.most_repeats = max(self.most_repeats, again)
        self.repeats += again
        self.unmarked += unmarked
        if unmarked or again > 1:
            self._wrong(scene, f"{where}: {again} messages came again, {unmarked} of them unmarked")
        sent = self._rows("SELECT alert.key FROM delivery JOIN alert ON alert.number = delivery.alert"
                          " WHERE state = 'sent' AND sent_at >= ?", int(self._since.timestamp()))  # fmt: skip
        text = "\n".join(one.message for one in taken)
        if lost := [key for (key,) in sent if f"[alert {key}]" not in text]:
            self._wrong(scene, f"{where}: taken for sent and never sent: {lost}")

    def _taken_up(self, scene: Scene) -> Came:
        """Another process goes on, on the evening after; what it came to."""
        world = self.world
        serves = scene.argv[0] == "run"
        self._since = now() - timedelta(minutes=5) if serves else world.now
        later = (now() if serves else world.now).astimezone(ZONE) + timedelta(hours=1)
        if scene.resumed:
            self._live(scene, {})
        if scene.argv[0] not in ("run", "poll"):
            self._poll_at(scene, later, *scene.argv)
        self._poll_at(scene, (later + timedelta(days=1)).replace(hour=18, minute=1), "poll")
        log = (self.folder / "log").read_text()
        if "Traceback" in log:
            self._wrong(scene, f"a traceback:\n{log[-1500:]}")
        for fault in examine(self.folder / "state", 1, fits=False):
            self._wrong(scene, f"in the end: {fault}")
        return Came(
            frozenset(self._rows("SELECT source.key, id, closed_at IS NULL FROM posting JOIN source"
                                 " ON number = posting.source")),
            Counter(self._rows("SELECT kind, employer, coalesce(id, ''), urgency FROM alert")),
            Counter(self._rows("SELECT kind, id, channel, state = 'dead' FROM delivery"
                               " JOIN alert ON number = alert")),
        )  # fmt: skip

    def _poll_at(self, scene: Scene, moment: datetime, *argv: str) -> None:
        given = {**self.world.environ, "MONITOR_NOW": moment.astimezone(UTC).isoformat()}
        with self.zygote.life(self.folder, *argv, environ=given) as life:
            code = life.wait(PATIENCE)
        if code not in (0, 3, 4) and argv == ("poll",):
            self._wrong(scene, f"the next process ended with {code}:\n{life.text[-600:]}")

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        db = sqlite3.connect(self.folder / "state" / FILE)
        try:
            return db.execute(sql, values).fetchall()
        finally:
            db.close()

    _since: datetime = field(init=False)
    _sent_before: int = field(init=False, default=0)

    def _wrong(self, scene: Scene, sentence: str) -> None:
        self.found.append(f"{scene.name}: {sentence}")


def _less(one: Any, other: Any) -> object:
    return sorted(one - other, key=repr)[:4]


@contextmanager
def theatre(folder: Path) -> Iterator[Theatre]:
    """A place in a folder: the site, the webhook, and the zygote."""
    own = folder / "own"
    own.mkdir()
    with ExitStack() as stack:
        world = stack.enter_context(living(own))
        world.keep_in_touch()
        yield Theatre(own, world, stack.enter_context(Zygote()), stack.enter_context(Ear()))


# -------------------------------------------------------------------------------- the scenes


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
    world.later(hours=1)
    file = world.state / FILE
    data = bytearray(file.read_bytes())
    for start in range(4096, len(data), 8192):
        data[start : start + 600] = b"\xff" * 600
    file.write_bytes(data)


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
    Scene(name="mails heard of", prepare=mails, argv=("run",), act=hears, heard=("mail:alerts",)),
    Scene(name="unreachable", prepare=unreachable),
    Scene(name="offline", prepare=offline),
    Scene(name="old days", prepare=old_days, forgets=True),
    *(
        Scene(name=f"schema {version}", prepare=old_schema(version), again=True)
        for version in sorted(int(path.stem) for path in DUMPS.glob("*.sql"))
    ),
    Scene(name="damaged", prepare=damaged, damaged=True),
)


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
    world.run("backup", "old.sqlite")
    world.run("contacted", "Dana", "--how", "call")


def _verb(*argv: str, prepare: Prepare = told) -> Scene:
    return Scene(name=" ".join(argv), prepare=prepare, argv=argv, forgets=True)


VERBS = (
    _verb("contacted", "Dana", "--how", "call"),
    _verb("contacted", "Dana", "--undo"),
    _verb("contacted", "Dana", "--outcome", "reply"),
    _verb("snooze", "Dana", "7d"),
    _verb("snooze", "Dana", "--undo", prepare=put_off),
    _verb("skip", "Dana"),
    _verb("due", "--ics", "due.ics"),
    _verb("import", "people.csv", "--employer", "Acme", "--yes"),
    _verb("person", "add", "Sam Hill", "--employer", "Acme"),
    _verb("person", "moved", "Dana", "--to", "Initech", "--yes"),
    _verb("forget", "Dana", "--yes"),
    _verb("notify"),
    _verb("backup", "copy.sqlite"),
    _verb("restore", "old.sqlite", prepare=backed_up),
    _verb("reload", "--yes"),
)
"""Verbs that write, beside those that watch; each is run again after the kill."""

__all__ = ["SCENES", "VERBS", "Scene", "Theatre", "theatre"]
