"""Web addresses that Apprise takes as they stand: those that services hand out for their webhooks. Pure.

Apprise knows no http:// and https:// of its own; it only looks whether an address is one that a service hands
out (`parse_native_url` of its plugins). This is told here without it, since to load it takes a while. A host
that is listed and a path that Apprise does not know are left to Apprise to refuse.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_HOSTS = (
    "46elks.com", "ciscospark.com", "discord.com", "discordapp.com", "firehydrant.com", "flock.com",
    "fluxer.app", "chat.googleapis.com", "guilded.gg", "ifttt.com", "incident.io", "kookapp.cn",
    "lametric.com", "larksuite.com", "lfg.gm", "notica.us", "ntfy.sh", "n.tkte.ch", "pushplus.plus",
    "push.spug.dev", "qmsg.zendee.cn", "qyapi.weixin.qq.com", "ryver.com", "slack.com", "slack-gov.com",
    "spike.sh", "squadcast.com", "stackfield.com", "t2bot.io", "victorops.com", "webexapis.com", "wpush.cn",
    "xmatters.com", "youlmk.com", "zoom.us",
)  # fmt: skip
_OWN_HOSTS = re.compile(
    r"//cliq\.zoho|//mattermost\.[^/]+/hooks/|/notify/[\w-]{1,32}/?$"
    r"|/workflows/[\w-]+/triggers/manual/paths/invoke|/api/v\d+/dev/widget/update/com\.lametric\.",
    re.IGNORECASE,
)
"""Shapes of the services that run on hosts of the user's own, or under many names."""


def is_service_hook(url: str) -> bool:
    """Whether a web address may be one that a service hands out, and that Apprise therefore takes."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host = (parts.hostname or "").lower()
    known = any(host == name or host.endswith(f".{name}") for name in _HOSTS)
    return known or bool(_OWN_HOSTS.search(f"//{host}{parts.path}"))
