from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.http.addresses import networks, refused

NOT_PUBLIC = {
    "0.0.0.0": "unspecified",
    "0.1.2.3": "unspecified",
    "10.0.0.1": "private",
    "100.64.0.1": "shared",
    "100.127.255.254": "shared",
    "127.0.0.1": "loopback",
    "127.255.255.254": "loopback",
    "169.254.169.254": "link-local",
    "172.16.0.1": "private",
    "172.31.255.255": "private",
    "192.0.0.8": "reserved",
    "192.0.0.170": "reserved",
    "192.0.2.1": "documentation",
    "192.88.99.1": "reserved",
    "192.168.1.1": "private",
    "198.18.0.1": "benchmarks",
    "198.19.255.255": "benchmarks",
    "198.51.100.7": "documentation",
    "203.0.113.9": "documentation",
    "224.0.0.1": "multicast",
    "239.255.255.250": "multicast",
    "240.0.0.1": "reserved",
    "255.255.255.255": "reserved",
    "::": "unspecified",
    "::1": "loopback",
    "::127.0.0.1": "reserved",
    "::8.8.8.8": "reserved",
    "::ffff:127.0.0.1": "loopback",
    "::ffff:10.1.2.3": "private",
    "::ffff:169.254.169.254": "link-local",
    "::ffff:0:127.0.0.1": "reserved",
    "64:ff9b::127.0.0.1": "loopback",
    "64:ff9b::10.0.0.1": "private",
    "64:ff9b::169.254.169.254": "link-local",
    "64:ff9b:1::": "translation",
    "64:ff9b:1::8.8.8.8": "translation",
    "100::1": "discarded",
    "2001::1": "Teredo",
    "2001:0:53aa:64c:0:7b2c:3f57:fe36": "Teredo",
    "2001:2::1": "reserved",
    "2001:10::1": "reserved",
    "2001:20::1": "reserved",
    "2001:db8::1": "documentation",
    "2002:7f00:1::": "loopback",
    "2002:a00:1::1": "private",
    "2002:c0a8:101::1": "private",
    "2002:a9fe:a9fe::1": "link-local",
    "2002:e000:1::": "multicast",
    "3ffe::1": "reserved",
    "3fff::1": "documentation",
    "4000::1": "reserved",
    "5f00::1": "segment routing",
    "8000::1": "reserved",
    "fc00::1": "private",
    "fd00:ec2::254": "private",
    "fe80::1": "link-local",
    "fe80::1%eth0": "link-local",
    "fec0::1": "site-local",
    "ff02::1": "multicast",
    "ff0e::1": "multicast",
}

PUBLIC = [
    "8.8.8.8",
    "100.63.255.255",
    "100.128.0.1",
    "126.255.255.255",
    "128.0.0.1",
    "172.15.0.1",
    "172.32.0.1",
    "192.0.1.1",
    "198.17.255.255",
    "198.20.0.1",
    "223.255.255.255",
    "2001:4860:4860::8888",
    "2606:4700::1111",
    "2a00:1450:4001::1",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
    "2002:808:808::1",
]


@pytest.mark.parametrize(("address", "reason"), NOT_PUBLIC.items())
def test_an_address_that_is_not_public_is_refused_with_its_reason(address: str, reason: str) -> None:
    assert reason in (refused(ip_address(address)) or "")


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_may_be_dialled(address: str) -> None:
    assert refused(ip_address(address)) is None


@pytest.mark.parametrize(
    ("address", "network", "open_"),
    [
        ("127.0.0.1", "127.0.0.0/8", True),
        ("127.0.0.1", "127.0.0.1", True),
        ("::ffff:127.0.0.1", "127.0.0.0/8", True),
        ("64:ff9b::10.0.0.1", "10.0.0.0/8", True),
        ("10.0.0.1", "127.0.0.0/8", False),
        ("::1", "127.0.0.0/8", False),
        ("::1", "::1", True),
        ("fd00::5", "fd00::/8", True),
        ("64:ff9b:1::8.8.8.8", "64:ff9b:1::/48", True),
        ("127.0.0.1", "::/0", False),
        ("10.1.2.3", " 10.9.9.9/8", True),
    ],
)
def test_allow_private_opens_its_own_networks_and_no_others(address: str, network: str, open_: bool) -> None:
    assert (refused(ip_address(address), networks([network])) is None) == open_


def test_what_is_no_network_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="localhost"):
        networks(["localhost"])


@given(st.integers(0, 2**32 - 1).map(IPv4Address))
def test_every_form_of_an_ipv4_address_is_judged_like_the_address_itself(address: IPv4Address) -> None:
    for prefix, shift in (("::ffff:0:0", 0), ("64:ff9b::", 0), ("2002::", 80)):
        carrier = IPv6Address(int(IPv6Address(prefix)) | int(address) << shift)
        assert refused(carrier) == refused(address)


@given(st.integers(0, 2**128 - 1).map(IPv6Address))
def test_what_python_knows_as_not_public_is_never_dialled(address: IPv6Address) -> None:
    if not address.is_global and not (address.sixtofour or address.ipv4_mapped):
        assert refused(address) is not None


@given(st.integers(0, 2**32 - 1).map(IPv4Address))
def test_no_ipv4_address_is_dialled_that_python_knows_as_not_public(address: IPv4Address) -> None:
    if not address.is_global:
        assert refused(address) is not None
