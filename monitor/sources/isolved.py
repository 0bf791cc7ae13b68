"""isolved Hire: ApplicantPro under the name and the addresses of isolved. Pure."""

from __future__ import annotations

from monitor.sources.applicantpro import reader_of

READER = reader_of("isolved", "isolved", "isolvedhire.com")
