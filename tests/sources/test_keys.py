"""The names of sources: a secret in an address is told by a digest, everything else stays as it is."""

from __future__ import annotations

import pytest

from monitor.sources import source_key

SECRETS = [
    "key", "KEY", "apikey", "APIKEY", "api_key", "api-key", "app_key", "subscription-key", "accessKey",
    "token", "id_token", "oauth_token", "accessToken", "client_secret", "jwt", "pass", "pwd", "password",
    "auth", "sig", "X-Amz-Signature", "%74oken", "apikey[]",
]  # fmt: skip
PLAIN = [
    "keyword",
    "keywords",
    "jobKey",
    "location_key",
    "author",
    "code",
    "page",
    "passage",
    "monkey",
    "designer",
    "q",
]


@pytest.mark.parametrize("before", ["?", "?a=1&", "/f;", "#"])
@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_is_told_by_a_digest_that_tells_it_from_others(name: str, before: str) -> None:
    one, other = (
        source_key("feed", None, f"https://a.example{before}{name}={value}") for value in ("s3cret", "x")
    )
    assert "s3cret" not in one
    assert one.startswith(f"feed:https://a.example{before}{name}=…")
    assert one != other
    assert source_key("feed", None, one.removeprefix("feed:")) == one


@pytest.mark.parametrize("name", PLAIN)
def test_what_is_no_secret_stays(name: str) -> None:
    url = f"https://a.example/jobs?{name}=s3cret&x=1"
    assert source_key("page", None, url) == f"page:{url}"


def test_a_board_is_its_name() -> None:
    assert source_key("greenhouse", "token=x", "https://a.example/?token=x") == "greenhouse:token=x"
