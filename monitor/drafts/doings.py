"""What an errand is, in the words of a list: "thank Ana Lund", "ask Kim Osei about Data Engineer". Pure."""

from __future__ import annotations

from monitor.drafts.phrases import NAME, ROLE_TITLE, line
from monitor.model import Errand

_DOINGS = {
    "thank_you": "thank {name}",
    "answer": "answer the no: write to {name}",
    "invite": "connect with {name}",
    "check_in": "keep in touch with {name}",
    "reach_out": "ask {name} about {role}",
    "follow_up": "remind {name} once of {role}",
    "congratulate": "congratulate {name}",
    "export": "export your LinkedIn contacts again",
}
_KINDS = {
    "thank_you": "thank",
    "answer": "answer the no",
    "invite": "connect",
    "check_in": "keep in touch",
    "reach_out": "ask about a role",
    "follow_up": "remind once",
    "congratulate": "congratulate",
    "export": "export contacts",
}

REACHED = {"mail": "wrote to", "call": "called", "linkedin": "wrote on LinkedIn to"}
CAME = {
    "reply": "an answer came",
    "meeting": "you met or will meet",
    "referral": "a referral came of it",
    "interview": "an interview came of it",
    "no": "the answer was no",
}


def doing(errand: Errand) -> str:
    """What there is to do, with whom."""
    role = line(errand.role.posting.title, ROLE_TITLE) if errand.role else "a role"
    return _DOINGS[errand.what].format(name=line(errand.person, NAME), role=role)


def kind_of(what: str) -> str:
    """The kind of an errand, in the words of a table."""
    return _KINDS[what]
