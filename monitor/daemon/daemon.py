"""The daemon: APScheduler drives one tick over what is due; signals, reload, watchdog. Reads the clock.

All due times lie in the store, so a tick is cheap, survives a restart and needs no registration. The main
thread only waits, listens for signals and tells systemd that the program is well; it uses monotonic time,
so that neither a stopped process nor a stepped clock can lose a tick.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from monitor import __version__
from monitor.config import Config
from monitor.daemon import notify_socket
from monitor.daemon.watchlist import WatchList
from monitor.http import Http
from monitor.notify import Notifier
from monitor.pipeline import Monitor, Polled
from monitor.store import Store
from monitor.store.lock import instance_lock
from monitor.worker import Worker

TICK = timedelta(seconds=1)
LONGEST_SLEEP = timedelta(seconds=30)
"""However little is due, the store is looked at so often: other verbs may have written to it."""
HOUSEKEEPING = timedelta(hours=24)
PROGRESS_WITHIN = 90.0
"""Seconds without any progress after which systemd is no longer told that all is well."""
STEP = 30.0
"""Seconds by which wall clock and monotonic clock may part before it counts as a step of the clock."""

log = logging.getLogger("monitor")


def now() -> datetime:
    return datetime.now(UTC)


class Daemon:
    """One watch list under watch until a signal says stop."""

    def __init__(self, path: Path, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._watch_list = WatchList(path, environ)
        self._stop = threading.Event()
        self._reload = threading.Event()
        self._idle_until = now()
        self._progress = time.monotonic()
        self._failing: set[str] = set()
        self._worker = Worker()

    def run(self) -> int:
        """Watch until SIGTERM or SIGINT; returns the exit code. ConfigError where there is nothing to use."""
        os.umask(0o077)
        config = self._watch_list.first()
        with instance_lock(config.state_dir):
            self._store = Store(config.state_dir)
            try:
                self._listen()
                self._watch_list.keep(config.state_dir)
                self._build(config)
                self._serve()
            finally:
                self._finish()
        return 0

    # ------------------------------------------------------------------------------ the parts

    def _build(self, config: Config) -> None:
        """Put the parts together for a configuration."""
        self._config = config
        self._http = Http(config.http, version=__version__)
        self._monitor = Monitor(
            config,
            self._store,
            self._http,
            self._worker,
            Notifier(config.channels),
            now,
            stopping=self._stop.is_set,
        )
        self._monitor.start()
        self._idle_until = now()

    def _take_apart(self) -> None:
        self._http.close()
        self._monitor.close()

    def _finish(self) -> None:
        if hasattr(self, "_monitor"):
            self._take_apart()
        self._worker.close()
        self._store.remember("daemon_since", None)
        self._store.close()
        log.info("stopped")

    def _listen(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._stop.set())
        signal.signal(signal.SIGHUP, lambda *_: self._reload.set())

    # ----------------------------------------------------------------------------- the waiting

    def _serve(self) -> None:
        scheduler = BackgroundScheduler(
            timezone=UTC,
            # One thread: what is scheduled waits for its turn and never runs beside itself.
            executors={"default": ThreadPoolExecutor(1)},
            # The defaults drop a run that is late by a second; a late tick must be run all the same.
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        self._schedule(scheduler)
        scheduler.start()
        self._store.remember("daemon_since", now().isoformat(timespec="seconds"))
        self._tell(notify_socket.READY)
        log.info("watching employers=%d sources=%d", len(self._config.employers), len(self._config.sources))
        try:
            self._wait(scheduler)
        finally:
            self._tell(notify_socket.STOPPING)
            self._stop.set()
            self._http.close()
            scheduler.shutdown(wait=True)

    def _schedule(self, scheduler: BackgroundScheduler) -> None:
        started = now()
        scheduler.add_job(
            self._tick,
            "interval",
            seconds=TICK.total_seconds(),
            next_run_time=started,
            id="tick",
            replace_existing=True,
        )
        scheduler.add_job(
            self._housekeep,
            "interval",
            seconds=HOUSEKEEPING.total_seconds(),
            next_run_time=started + timedelta(minutes=5),
            id="housekeeping",
            replace_existing=True,
        )

    def _wait(self, scheduler: BackgroundScheduler) -> None:
        interval = notify_socket.watchdog_interval(self._environ, os.getpid())
        beat = min(interval.total_seconds() / 3 if interval else 5.0, 5.0)
        offset = time.monotonic() - now().timestamp()
        while not self._stop.wait(beat):
            moved = time.monotonic() - now().timestamp() - offset
            if abs(moved) > STEP:
                # The scheduler's next run was computed by the old clock and may lie hours away.
                log.warning("the clock was set, or the machine slept: seconds=%d", -moved)
                offset += moved
                self._idle_until = now()
                self._schedule(scheduler)
            if time.monotonic() - self._progress < PROGRESS_WITHIN:
                self._tell(notify_socket.WATCHDOG)
            self._worker.rest(time.monotonic())

    def _tell(self, state: str) -> None:
        notify_socket.notify(state, self._environ)

    # ------------------------------------------------------------------------------ the work

    def _tick(self) -> None:
        self._progress = time.monotonic()
        if self._stop.is_set():
            return
        if self._reload.is_set() or self._watch_list.has_changed():
            self._reload.clear()
            self._take_up()
        if now() < self._idle_until:
            return
        self._monitor.run(only_due=True, watch=self._note)
        self._progress = time.monotonic()
        self._idle_until = min(self._monitor.next_wake() or now() + LONGEST_SLEEP, now() + LONGEST_SLEEP)
        self._tell(notify_socket.status(self._in_a_sentence()))

    def _housekeep(self) -> None:
        if not self._stop.is_set():
            log.info("housekeeping rows_forgotten=%d", self._monitor.housekeep())

    def _take_up(self) -> None:
        """Between two ticks: a changed file comes into force whole, or not at all."""
        self._tell(notify_socket.reloading())
        config, mistakes = self._watch_list.again()
        if config is not None and config.state_dir == self._config.state_dir:
            self._take_apart()
            self._build(config)
            self._watch_list.keep(config.state_dir)
            log.info(
                "configuration taken up employers=%d sources=%d", len(config.employers), len(config.sources)
            )
        elif config is not None:
            log.error(
                "state_dir has changed: restart the daemon; until then the old configuration is in force"
            )
        elif mistakes:
            log.error("the old configuration stays in force: %s", mistakes[0])
            self._monitor.tell_mistakes(mistakes)
        self._idle_until = now()
        self._tell(notify_socket.READY)

    def _note(self, polled: Polled) -> None:
        """Progress for the watchdog; in the log only what changed."""
        self._progress = time.monotonic()
        if polled.error is not None and polled.source not in self._failing:
            self._failing.add(polled.source)
            log.warning("failing source=%s kind=%s: %s", polled.source, polled.error.kind, polled.error)
        elif polled.error is None and polled.outcome != "skipped" and polled.source in self._failing:
            self._failing.discard(polled.source)
            log.info("answers again source=%s", polled.source)
        opened = sum(change.what == "opened" for change in polled.changes)
        if opened or polled.alerts:
            log.info("news source=%s opened=%d alerts=%d", polled.source, opened, len(polled.alerts))

    def _in_a_sentence(self) -> str:
        sources = len(self._config.sources)
        failing = f", {len(self._failing)} failing" if self._failing else ""
        return f"watching {sources} sources{failing}"
