"""A board that shows at most 2,000 roles to one search, cut into parts by the counts of its filters. Pure."""

from __future__ import annotations

from collections import Counter
from typing import Any

from monitor.sources._fields import total
from monitor.text import as_dict, as_id, as_list

CAP = 2000
_PART = 1500


def parts_of(facets: Any, applied: dict[str, Any]) -> list[dict[str, Any]] | None:
    """The filters of parts that are together the whole board; None where that is not sure.

    A filter counts its values rightly, but a role may have none of them, or several. Two filters that sum
    up to the same number count every role once. `applied` are the filters of the search that is cut.
    """
    groups = _groups(facets)
    sums = Counter(sum(values.values()) for _, values in groups)
    sound = [
        (name, values)
        for name, values in groups
        if name not in applied and len(values) > 1 and sums[sum(values.values())] > 1
    ]
    if not sound or sum(max(sound, key=_reach)[1].values()) < CAP:
        return None
    name, values = max(sound, key=_reach)
    parts: list[tuple[int, list[str]]] = [
        (0, []) for _ in range(min(len(values), sum(values.values()) // _PART + 1))
    ]
    for id in sorted(values, key=lambda id: -values[id]):
        least = min(range(len(parts)), key=lambda at: parts[at][0])
        parts[least] = (parts[least][0] + values[id], [*parts[least][1], id])
    return [{**applied, name: ids} for _, ids in parts]


def _reach(group: tuple[str, dict[str, int]]) -> int:
    """How many roles the values of a filter can show, each up to the cap."""
    return sum(min(count, CAP) for count in group[1].values())


def _groups(facets: Any, depth: int = 0) -> list[tuple[str, dict[str, int]]]:
    """Every filter with its values' counts; filters stand in filters."""
    found = []
    for facet in map(as_dict, as_list(facets)):
        name, values = as_id(facet.get("facetParameter")), as_list(facet.get("values"))
        counts = {id: total(v.get("count")) for v in map(as_dict, values) if (id := as_id(v.get("id")))}
        if name and any(counts.values()):
            found.append((name, {id: count for id, count in counts.items() if count}))
        if depth < 3:
            found += _groups(values, depth + 1)
    return found
