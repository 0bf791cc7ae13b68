"""The demo: what a stranger sees first."""

from __future__ import annotations

import pytest

from monitor.cli import GOOD, execute, show


@pytest.mark.network
@pytest.mark.parametrize(("terminal", "width"), [(400, 92), (60, 60)])
def test_the_demo_tells_its_story_in_one_width(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, terminal: int, width: int
) -> None:
    monkeypatch.setattr(show, "width", lambda: terminal)
    assert execute(["demo"]) == GOOD
    shown = capsys.readouterr().out
    assert max(len(line) for line in shown.splitlines() if "http" not in line) <= width
    told = " ".join(shown.replace("│", " ").split())
    for words in (
        "Yesterday Acme turned you down for Senior Data Engineer.",
        "Write to Dana Ruiz now: Acme opened Analytics Engineer (f/m/x)",
        "Nothing to do: the role you were turned down for at Acme closed",
        "The person they hired did not stay: the same role is back, under another number.",
        "Write to Dana Ruiz now: the role you were turned down for at Acme is back",
        "Check the source of Initech: greenhouse:initech",
        "Your turn: `job-monitor add` with any address of the employer begins the watch list",
        "the README has twenty lines to copy, config.example.toml every key.",
    ):
        assert words in told
