"""The daemon: APScheduler drives one tick over what is due; signals, reload, watchdog. Reads the clock.

All due times lie in the store, so a tick is cheap, survives a restart and needs no registration. The main
thread only waits, takes signals and tells systemd that the program is well; it uses monotonic time, so that
neither a stopped process nor a leap of the clock can lose a tick.

Two threads: everything that touches the store while the daemon serves happens in the scheduler's one
thread; the main thread tells it what to do next by events.
"""

from __future__ import annotations

import json
import logging
import os
import queue
import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from monitor import __version__
from monitor.config import Config
from monitor.daemon import notify_socket
from monitor.daemon.clocks import Clocks, Every
from monitor.daemon.journal import Journal, in_a_line
from monitor.daemon.listeners import Listeners
from monitor.daemon.signals import Signals
from monitor.daemon.watchlist import CONFIRMED, IN_FORCE, Parked, WatchList
from monitor.errors import ConfigError, Mistake
from monitor.http import Http
from monitor.notify import Notifier
from monitor.pipeline import Monitor, Polled
from monitor.pipeline.heartbeat import Heartbeat
from monitor.pipeline.opening import notice_damage, open_store
from monitor.store import Store
from monitor.store.lock import instance_lock
from monitor.store.owner import become_owner
from monitor.text import digest
from monitor.worker import Worker

TICK = timedelta(seconds=1)
LONGEST_SLEEP = 30.0
"""Seconds. However little is due, the store is looked at so often: other verbs may have written to it."""
LONGEST_RETRY = 60.0
"""Seconds between two ticks that fail."""
LOOK_FOR_ROOM = 5.0
"""Seconds between two ticks while the disk is full."""
HOUSEKEEPING = timedelta(hours=24)
FIRST_HOUSEKEEPING = timedelta(minutes=5)
BEAT = 5.0
PROGRESS_WITHIN = 90.0
"""Seconds without any progress after which systemd is no longer told that all is well."""
LONGEST_SILENCE = 3600.0
"""Seconds in which at least one source must be done with, while some are being polled."""

TOLD = "configuration_told"
"""The name under which the store remembers which mistakes were told since the file was last good."""

log = logging.getLogger("monitor")


def now() -> datetime:
    return datetime.now(UTC)


class Daemon:
    """One watch list under watch until a signal says stop."""

    def __init__(
        self,
        path: Path,
        environ: Mapping[str, str],
        *,
        clock: Callable[[], datetime] = now,
        monotonic: Callable[[], float] = time.monotonic,
        on_watch: Callable[[Config, Store], None] = lambda config, store: None,
    ) -> None:
        """`on_watch` is called once, when nothing stands in the way of the watch any more."""
        self._on_watch = on_watch
        self._environ = environ
        self._now = clock
        self._monotonic = monotonic
        self._watch_list = WatchList(path, environ)
        self._stop = threading.Event()
        self._reload = threading.Event()
        self._leaps: queue.SimpleQueue[float] = queue.SimpleQueue()
        self._since = clock()
        self._idle_until = self._progress = self._heard_at = monotonic()
        self._faults = 0
        self._damaged = self._full = False
        self._journal = Journal()
        self._mistakes: Sequence[Mistake] = ()
        self._parked: Parked | None = None
        self._judged = False
        self._worker = Worker()

    def run(self) -> int:
        """Watch until SIGTERM or SIGINT; returns the exit code. ConfigError where there is nothing to use."""
        config, self._mistakes = self._watch_list.first(self._monotonic())
        become_owner(config.state_dir)
        with Signals() as signals, instance_lock(config.state_dir):
            self._store = open_store(config, self._now())
            try:
                self._build(config)
                self._serve(signals)
            finally:
                self._finish()
        return 0

    # ------------------------------------------------------------------------------ the parts

    def _build(self, config: Config) -> None:
        """Put the parts together for a configuration; ConfigError, and the old parts stay, if that fails."""
        http = Http(config.http, version=__version__)
        self._take_apart()
        self._config = config
        self._http = http
        self._monitor = Monitor(
            config,
            self._store,
            http,
            self._worker,
            Notifier(config.channels),
            self._now,
            stopping=self._must_stop,
        )
        self._heartbeat = Heartbeat(config.heartbeat_url, http, self._store)
        self._listeners = Listeners(config.mailboxes, config.base)
        self._journal.watch_only({source.key for source in config.sources})
        self._begun = False

    def _take_apart(self) -> None:
        if hasattr(self, "_monitor"):
            self._listeners.close()
            self._http.close()
            self._monitor.close()

    def _finish(self) -> None:
        self._take_apart()
        self._worker.close()
        try:
            self._store.remember("daemon_since", None)
            self._store.remember(IN_FORCE, None)
        except sqlite3.Error as error:
            log.error("the database could not be written at the stop: %s", error)
        self._store.close()
        log.info("stopped")

    # ----------------------------------------------------------------------------- the waiting

    def _serve(self, signals: Signals) -> None:
        # Every fault of a tick is caught and told there. What else the library has to say is that
        # a tick is still at work when the next one would be due, which is as it should be.
        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        scheduler = BackgroundScheduler(
            timezone=UTC,
            # One thread: what is scheduled waits for its turn and never runs beside itself.
            executors={"default": ThreadPoolExecutor(1)},
            # The defaults drop a run that is late by a second; a late tick must be run all the same.
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        log.info("watching employers=%d sources=%d", len(self._config.employers), len(self._config.sources))
        self._on_watch(self._config, self._store)
        self._schedule(scheduler)
        scheduler.start()
        self._tell(notify_socket.READY)
        try:
            self._wait(scheduler, signals)
        finally:
            self._tell(notify_socket.STOPPING)
            self._stop.set()
            self._http.close()
            scheduler.shutdown(wait=True)

    def _schedule(self, scheduler: BackgroundScheduler) -> None:
        """Also after a leap of the clock: the next runs were set by the old one and may lie hours away."""
        started = self._now()
        for name, job, every, first in (
            ("tick", self._tick, TICK, started),
            ("housekeeping", self._housekeep, HOUSEKEEPING, started + FIRST_HOUSEKEEPING),
        ):
            scheduler.add_job(job, Every(every), next_run_time=first, id=name, replace_existing=True)

    def _wait(self, scheduler: BackgroundScheduler, signals: Signals) -> None:
        interval = notify_socket.watchdog_interval(self._environ, os.getpid())
        beat = min(interval.total_seconds() / 3, BEAT) if interval else BEAT
        clocks = Clocks(self._now(), self._monotonic())
        while True:
            arrived = signals.wait(beat)
            if arrived - {signal.SIGHUP}:
                return
            if arrived:
                self._reload.set()
            if (leap := clocks.leap(self._now(), self._monotonic())) is not None:
                log.warning("the clock was set, or the machine slept: seconds=%+d", leap)
                self._leaps.put(leap)
                self._schedule(scheduler)
            if self._monotonic() - self._progress < PROGRESS_WITHIN:
                self._tell(notify_socket.WATCHDOG)
            self._worker.rest(self._monotonic())

    def _tell(self, state: str) -> None:
        notify_socket.notify(state, self._environ)

    def _must_stop(self) -> bool:
        """Asked by a pass between its steps, so a sign of life; but not of polls that never end, nor while
        ticks fail."""
        if not self._faults and self._monotonic() - self._heard_at < LONGEST_SILENCE:
            self._progress = self._monotonic()
        return self._stop.is_set()

    # ------------------------------------------------------------------------------ the work

    def _tick(self) -> None:
        """Whatever goes wrong is told, and tried again ever less often. It is no progress, so that systemd
        starts the program anew where nothing works any more."""
        if self._stop.is_set():
            return
        try:
            self._work()
        except Exception as fault:
            if self._monitor.make_room(fault):
                self._wait_for_room()
                return
            pause = min(2.0 ** min(self._faults, 10), LONGEST_RETRY)
            self._faults += 1
            self._damaged = notice_damage(self._config.state_dir, fault) or self._damaged
            # What it left half done, a message that was being sent above all, is looked at first.
            self._begun = False
            self._idle_until = self._monotonic() + pause
            log.error("a tick failed and is tried again in %g s: %s", pause, in_a_line(fault))
            self._tell(notify_socket.status(f"in trouble: {in_a_line(fault)}"))

    def _wait_for_room(self) -> None:
        """A full disk is said once and looked at again soon. Starting anew would not help, so that it is no
        fault to systemd; the heartbeat stays away, since perhaps nothing can be delivered."""
        if not self._full:
            log.error("the disk is full: what cannot be noted waits until there is room, nothing is lost")
            self._tell(notify_socket.status("in trouble: the disk is full"))
        self._full = True
        self._begun = False
        self._idle_until = self._monotonic() + LOOK_FOR_ROOM

    def _housekeep(self) -> None:
        if self._stop.is_set():
            return
        try:
            log.info("housekeeping rows_forgotten=%d", self._monitor.housekeep())
            self._monitor.keep_reserve()
        except Exception as fault:
            self._damaged = notice_damage(self._config.state_dir, fault) or self._damaged
            log.error("housekeeping failed and is tried again tomorrow: %s", in_a_line(fault))

    def _work(self) -> None:
        if self._damaged:
            if self._monotonic() < self._idle_until:
                return
            self._mend()
        if self._reload.is_set() or self._watch_list.has_changed() or self._is_ripe():
            self._reload.clear()
            self._take_up()
        while not self._leaps.empty():
            self._monitor.woke(self._leaps.get())
            self._begin_anew()
        if (heard := self._listeners.heard()) and self._begun:
            self._monitor.hurry(heard)
            self._idle_until = min(self._idle_until, self._monotonic())
        if self._monotonic() < self._idle_until:
            if not self._faults:
                self._progress = self._monotonic()
                if not self._full:
                    self._heartbeat.beat(self._now())
            return
        if not self._begun:
            self._begin()
        self._heard_at = self._monotonic()
        self._monitor.run(only_due=True, watch=self._note)
        wake = self._monitor.next_wake()
        pause = (wake - self._now()).total_seconds() if wake else LONGEST_SLEEP
        self._idle_until = self._monotonic() + min(pause, LONGEST_SLEEP)
        self._progress = self._monotonic()
        if self._full:
            log.info("the disk takes what is noted again")
            self._full = False
        if self._faults:
            log.info("ticks work again after faults=%d", self._faults)
            self._faults = 0
        self._heartbeat.beat(self._now())
        self._tell(notify_socket.status(self._in_a_sentence()))

    def _mend(self) -> None:
        """The database turned out to be damaged while it was open: it is opened anew, as at the start."""
        self._store.close()
        self._store = open_store(self._config, self._now())
        self._build(self._config)
        self._damaged = False
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._begun = False
        self._idle_until = self._monotonic()

    def _begin(self) -> None:
        """At the start, after each look at the watch list, a leap of the clock and a tick that failed."""
        self._store.remember("daemon_since", f"{self._since:%Y-%m-%dT%H:%M:%SZ}")
        self._store.remember(IN_FORCE, None if self._mistakes else self._watch_list.mark)
        self._monitor.start()
        if not self._judged:
            self._judge(self._mistakes)
            self._judged = True
        self._begun = True

    # ------------------------------------------------------------------------- the watch list

    def _is_ripe(self) -> bool:
        """Is it time to believe a file that drops many sources, or a channel?"""
        watch_list = self._watch_list
        return watch_list.parked is not None and watch_list.is_ripe(self._monotonic(), self._confirmed())

    def _confirmed(self) -> str | None:
        return self._store.recall(CONFIRMED)

    def _take_up(self) -> None:
        """Between two ticks: a changed file comes into force whole, or not at all."""
        self._tell(notify_socket.reloading())
        try:
            config, self._mistakes = self._watch_list.again(
                self._config, self._monotonic(), self._confirmed()
            )
            if config is not None:
                self._build(config)
        except ConfigError as error:
            self._mistakes = error.mistakes
        finally:
            self._judged = False
            self._begin_anew()
            self._tell(notify_socket.READY)

    def _judge(self, mistakes: Sequence[Mistake]) -> None:
        """What follows from a look at the file: a good one is copied, a broken one told of, each mistake
        once until the file is good again, also across restarts."""
        if not mistakes:
            if self._store.recall(TOLD) is not None:
                self._monitor.tell_in_order(forget=TOLD)
            self._keep_copy()
            config, parked = self._config, self._watch_list.parked
            log.info(
                "configuration in force employers=%d sources=%d", len(config.employers), len(config.sources)
            )
            if parked is not None and parked != self._parked:
                log.warning("%s", parked)
            self._parked = parked
            return
        more = f" (and {len(mistakes) - 1} more: `job-monitor check` lists them)" if mistakes[1:] else ""
        log.error("the last good configuration stays in force: %s%s", mistakes[0], more)
        told: list[str] = json.loads(self._store.recall(TOLD) or "[]")
        this = digest(*map(str, mistakes))
        if this not in told:
            self._monitor.tell_mistakes(mistakes, remember=(TOLD, json.dumps([*told, this])))

    def _keep_copy(self) -> None:
        try:
            self._watch_list.keep(self._config.state_dir)
        except OSError as error:
            if self._monitor.make_room(error):
                raise
            log.error("no copy of the configuration could be kept in the state folder: %s", error.strerror)

    # ------------------------------------------------------------------------------ the signs

    def _note(self, polled: Polled) -> None:
        """One source is done: progress that only work makes."""
        self._progress = self._heard_at = self._monotonic()
        self._journal.note(polled)

    def _in_a_sentence(self) -> str:
        sources = len(self._config.sources)
        failing = f", {len(self._journal.failing)} failing" if self._journal.failing else ""
        mistakes = "; the configuration has mistakes, the last good one is in force" if self._mistakes else ""
        parked = f"; the file drops {self._parked.loss} and is not in force yet" if self._parked else ""
        return f"watching {sources} sources{failing}{mistakes}{parked}"
