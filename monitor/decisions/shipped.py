"""The learned tables that are shipped beside this module, as bytes, which never change. Pure."""

from __future__ import annotations

from importlib.resources import files


def read(name: str) -> bytes:
    """The table of this name, whole. Tables are made by `monitor.learning`."""
    return files("monitor.decisions").joinpath("tables", name).read_bytes()
