"""What the environment says: `MONITOR_…` variables over the file, and a few facts about the machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from monitor.config.positions import KeyPath
from monitor.config.schema import Table, WatchList, inner_table, is_list, keys
from monitor.config.values import Note

PREFIX = "MONITOR_"
NOT_KEYS = frozenset({"MONITOR_NOW", "MONITOR_CONFIG", "MONITOR_SAMPLES"})
"""Variables of this program that are no keys of the file."""


def variables() -> dict[str, KeyPath]:
    """The name of the variable for each single value of the file: MONITOR_HTTP__PACE is `http.pace`."""
    return {PREFIX + "__".join(path).upper(): path for path in _single_values(WatchList)}


def overrides(environ: Mapping[str, str]) -> tuple[dict[str, Any], dict[KeyPath, str], tuple[Note, ...]]:
    """What variables set as a tree, the variable of each key that is set, and notes on those of no use."""
    given = {
        name: value for name, value in environ.items() if name.startswith(PREFIX) and name not in NOT_KEYS
    }
    if not given:
        return {}, {}, ()
    known = variables()
    used = {name: value for name, value in given.items() if name in known and value.strip()}
    notes = tuple(
        Note(key=f"${name}", message=_why_not(name in known), kind="variable")
        for name in sorted(given)
        if name not in used
    )
    return _nested(used), {known[name]: name for name in used}, notes


def merged(tree: dict[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """The tree of the file with what the environment sets. A secret that is set replaces its twin too."""
    result = dict(tree)
    for key, value in over.items():
        old = result.get(key)
        if isinstance(value, dict):
            if old is None or isinstance(old, dict):
                result[key] = merged(old or {}, value)
            continue
        result[key] = value
        twin = key.removesuffix("_file") if key.endswith("_file") else f"{key}_file"
        if twin not in over:
            result.pop(twin, None)
    return result


def _nested(used: Mapping[str, str]) -> dict[str, Any]:
    """The tree that pydantic-settings makes of variables; loaded only where there are any, for it is slow."""
    from pydantic import create_model
    from pydantic_settings import BaseSettings, EnvSettingsSource

    class Given(EnvSettingsSource):
        """Reads the mapping that was handed in, and not the environment of the process."""

        def _load_env_vars(self) -> Mapping[str, str | None]:
            return {name.lower(): value for name, value in used.items()}

    fields: dict[str, Any] = {name: (info.annotation, info) for name, info in WatchList.model_fields.items()}
    settings = create_model("Settings", __base__=BaseSettings, **fields)
    tree = Given(settings, case_sensitive=False, env_prefix=PREFIX, env_nested_delimiter="__")()
    return {key: _plain(value) for key, value in tree.items()}


def _plain(value: Any) -> Any:
    """Words for true and false as such: the file has them without quotes, a variable cannot."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return {"true": True, "false": False}.get(value.lower(), value) if isinstance(value, str) else value


def _single_values(table: type[Table], around: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for key, annotation in keys(table).items():
        inner = inner_table(annotation)
        if is_list(annotation):
            continue
        if inner:
            yield from _single_values(inner, (*around, key))
        else:
            yield (*around, key)


def _why_not(known: bool) -> str:
    return (
        "This variable is empty and is not used." if known else "No single value of the file has this name."
    )
