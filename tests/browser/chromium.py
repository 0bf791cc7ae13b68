"""A headless Chromium that shows a page as a mail program on a phone or a desktop would.

    with Chromium() as browser:
        browser.show(html, width=360)
        browser.turn("dark")
        browser.faults()                       # what axe-core finds
        browser.photograph(Path("it.png"))

Pages come from files; the browser has a profile of its own, which goes with it, and reaches no network.
"""

from __future__ import annotations

import base64
import shutil
import tempfile
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from PIL import Image
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

PHONE, DESKTOP = 360, 1200
"""Widths in CSS pixels."""

_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars", "--force-color-profile=srgb", "--host-resolver-rules=MAP * ~NOTFOUND",
)  # fmt: skip
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_AUDIT = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: {type: "tag", values: arguments[0]}, resultTypes: ["violations", "incomplete"]})
  .then(found => done([...found.violations, ...found.incomplete].flatMap(rule => rule.nodes.map(
    node => `${rule.id}: ${rule.help}: ${node.html.slice(0, 200)} ${node.failureSummary || ""}`))))
  .catch(error => done([`axe broke off: ${error}`]));
"""
_GROW = """
const all = [...document.body.querySelectorAll("*")];
const sized = all.map(e => [e, parseFloat(getComputedStyle(e).fontSize)]);
for (const [element, size] of sized)
  element.style.setProperty("font-size", `${size * arguments[0]}px`, "important");
"""
_SPILLED = """
const edge = window.innerWidth + 0.5;
const out = [...document.body.querySelectorAll("*")].filter(e => {
  const box = e.getBoundingClientRect();
  return box.right > edge || box.left < -0.5 || e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0;
}).map(e => `${e.tagName} ${e.textContent.slice(0, 60)}`);
if (document.documentElement.scrollWidth > window.innerWidth) out.push("the page scrolls sideways");
return out;
"""


def missing() -> str | None:
    """What the browser tests lack on this machine; None where all is there."""
    gone = [name for name in ("chromium", "chromedriver") if shutil.which(name) is None]
    return f"{' and '.join(gone)} not installed (Debian: chromium chromium-driver)" if gone else None


class Chromium:
    """One browser for many pages."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="job-monitor-browser-")
        self._page = Path(self._folder.name, "page.html")
        options = webdriver.ChromeOptions()
        options.binary_location = str(shutil.which("chromium"))
        for flag in (*_FLAGS, f"--user-data-dir={self._folder.name}/profile"):
            options.add_argument(flag)
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.driver.set_script_timeout(20)
        package = files("selenium_axe_python").joinpath("axe-core", "axe.min.js")
        self._axe = package.read_text(encoding="utf-8")

    def show(self, html: str, *, width: int) -> None:
        """Load a page, light and with letters of the usual size."""
        self._tell("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1,
                   mobile=width < 600)  # fmt: skip
        self.turn("light")
        self._page.write_text(html, encoding="utf-8")
        self.driver.get(self._page.as_uri())

    def turn(self, scheme: str) -> None:
        """Prefer "light" or "dark"."""
        self._tell("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def enlarge(self, times: float) -> None:
        """Make every letter of the page as much larger, and nothing else."""
        self.ask(_GROW, times)

    def strip(self) -> None:
        """Take the style block away, as some mail programs do."""
        self.ask("document.querySelector('style').remove()")

    def ask(self, script: str, *values: Any) -> Any:
        return self.driver.execute_script(script, *values)

    def faults(self) -> list[str]:
        """What axe-core finds wrong, and what it cannot tell."""
        self.ask("if (!window.axe) {" + self._axe + "}")
        found: list[str] = self.driver.execute_async_script(_AUDIT, _RULES)
        return found

    def spilled(self) -> list[str]:
        """What does not fit into the width."""
        found: list[str] = self.ask(_SPILLED)
        return found

    def photograph(self, path: Path, *, scale: float = 1) -> None:
        """The whole page as a picture, of `scale` pixels for each CSS pixel."""
        width, height = self.ask("return [innerWidth, Math.ceil(document.documentElement.scrollHeight)]")
        self._tell("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale,
                   mobile=width < 600)  # fmt: skip
        taken = self._tell("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        with Image.open(BytesIO(base64.b64decode(taken["data"]))) as picture:
            # Letters need few shades: a third of the bytes, and no difference to the eye.
            picture.convert("RGB").quantize(colors=128, dither=Image.Dither.NONE).save(path, optimize=True)

    def _tell(self, command: str, **values: Any) -> Any:
        return self.driver.execute_cdp_cmd(command, values)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.driver.quit()
        self._folder.cleanup()
