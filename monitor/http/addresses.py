"""Which addresses are not to be dialled. Pure.

Python's own `is_global` calls a dozen addresses public that are not (multicast, NAT64 and 6to4 forms of
private addresses, site-local ones) and differs between versions, so the ranges stand here. They follow
the IANA registries of special-purpose addresses and of the IPv6 address space.
"""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_network,
)

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_V4 = tuple(
    (IPv4Network(network), reason)
    for network, reason in (
        ("0.0.0.0/8", "an unspecified address"),
        ("10.0.0.0/8", "a private address"),
        ("100.64.0.0/10", "a shared address of a provider"),
        ("127.0.0.0/8", "a loopback address"),
        ("169.254.0.0/16", "a link-local address"),
        ("172.16.0.0/12", "a private address"),
        ("192.0.0.0/24", "a reserved address"),
        ("192.0.2.0/24", "an address for documentation"),
        ("192.88.99.0/24", "a reserved address"),
        ("192.168.0.0/16", "a private address"),
        ("198.18.0.0/15", "an address for benchmarks"),
        ("198.51.100.0/24", "an address for documentation"),
        ("203.0.113.0/24", "an address for documentation"),
        ("224.0.0.0/4", "a multicast address"),
        ("240.0.0.0/4", "a reserved address"),
    )
)

_V6 = tuple(
    (IPv6Network(network), reason)
    for network, reason in (
        ("::/128", "an unspecified address"),
        ("::1/128", "a loopback address"),
        ("64:ff9b:1::/48", "a local translation address"),
        ("100::/64", "a discarded address"),
        ("2001::/32", "a Teredo address"),
        ("2001::/23", "a reserved address"),
        ("2001:db8::/32", "an address for documentation"),
        ("3ffe::/16", "a reserved address"),
        ("3fff::/20", "an address for documentation"),
        ("5f00::/16", "a segment routing address"),
        ("fc00::/7", "a private address"),
        ("fe80::/10", "a link-local address"),
        ("fec0::/10", "a site-local address"),
        ("ff00::/8", "a multicast address"),
    )
)

# Forms of IPv6 that carry an IPv4 address, and by how many bits that lies from the right end. What is
# dialled in the end is the IPv4 host, so that one is judged.
_CARRIERS = (
    (IPv6Network("::ffff:0:0/96"), 0),
    (IPv6Network("64:ff9b::/96"), 0),
    (IPv6Network("2002::/16"), 80),
)
_GLOBAL_UNICAST = IPv6Network("2000::/3")


def networks(texts: Iterable[str]) -> tuple[Network, ...]:
    """Networks in CIDR form (or single addresses). Raises ValueError for what is neither."""
    return tuple(ip_network(text.strip(), strict=False) for text in texts)


def refused(address: Address, allowed: Iterable[Network] = ()) -> str | None:
    """Why this address is not to be dialled ("a private address"), or None if it may be.

    `allowed` networks are open whatever they are. An IPv6 address that carries an IPv4 address (mapped,
    NAT64, 6to4) is judged by that one. The local-use translation prefix 64:ff9b:1::/48 is refused as a
    whole: where in it the IPv4 address stands is the network's own choice.
    """
    allowed = tuple(allowed)
    if opened(address, allowed):
        return None
    if isinstance(address, IPv4Address):
        return next((reason for network, reason in _V4 if address in network), None)
    carried = _carried(address)
    if carried is not None:
        return refused(carried, allowed)
    reason = next((reason for network, reason in _V6 if address in network), None)
    return reason or (None if address in _GLOBAL_UNICAST else "a reserved address")


def opened(address: Address, allowed: Iterable[Network]) -> bool:
    """Whether the address, or the IPv4 address that it carries, lies in one of the networks."""
    carried = _carried(address) if isinstance(address, IPv6Address) else None
    return any(
        candidate is not None and candidate.version == network.version and candidate in network
        for network in allowed
        for candidate in (address, carried)
    )


def _carried(address: IPv6Address) -> IPv4Address | None:
    for network, shift in _CARRIERS:
        if address in network:
            return IPv4Address(int(address) >> shift & 0xFFFFFFFF)
    return None
