"""The words of the program as plain values. Pure; knows no library and no other module.

Declared in TOML: Employer, Rejection, Person, Source, Channel, Fit, News and the settings beside them.
Observed: Posting, Snapshot, Card. Stored: Known, SourceState, Contact, Said, Sighting, Move. Derived: Change,
FitVerdict, Reach, Errand, Alert, Section, Delivery. Every value is frozen. Instants are aware and in UTC;
days are the user's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Literal

# ------------------------------------------------------------------------------------ declared

FUNCTIONS = (
    "software", "hardware", "data", "research", "product", "program", "design", "itsec", "sales",
    "customer", "marketing", "media", "finance", "legal", "people", "ops", "supply", "mfg",
    "clinical", "education", "retail", "admin", "facilities", "policy",
)  # fmt: skip
"""What a department does, in the smallest words that tell departments apart."""

SENIORITY = (
    "intern",
    "junior",
    "mid",
    "senior",
    "staff",
    "lead",
    "manager",
    "director",
    "executive",
)
EMPLOYMENT_TYPES = (
    "full-time", "part-time", "contract", "temporary", "internship", "apprenticeship",
)  # fmt: skip
STAGES = ("applied", "screen", "interview", "final", "offer")
WAYS = ("mail", "call", "linkedin")
"""How the user reaches out to a person."""
OUTCOMES = ("reply", "meeting", "referral", "interview", "no")
"""What came of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A no: for which role, on which day, at which stage, and the requisition where it is known."""

    role: str
    date: date
    stage: str | None = None
    requisition: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody met at an employer, what was noted about them, and how to reach them."""

    name: str
    title: str | None = None
    departments: tuple[str, ...] = ()
    star: bool = False
    recruiter: bool = False
    hiring_manager: bool = False
    email: str | None = None
    phone: str | None = None
    linkedin: str | None = None
    other: str | None = None
    notes: str | None = None
    met: date | None = None
    left: date | None = None
    language: str | None = None
    formal: bool | None = None
    time_zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Selectors:
    """CSS selectors of a career page: the repeated item, and inside it the parts of a role."""

    item: str
    title: str | None = None
    link: str | None = None
    department: str | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One place where an employer's roles can be read.

    `key` names it everywhere (`greenhouse:acme`, `feed:https://…`). `address` is what is asked: the
    list of the vendor for a known board, else the URL of the file. `region` is the vendor's part of
    the world where it has more than one host ("" or "eu"). `names` are the employer's name and aliases.
    `token` is a secret that some boards ask for, `contact` the user's address for those that want it. Where
    the user wrote neither kind nor selectors (`open_kind`), the board behind the page is looked for.
    """

    key: str
    kind: str
    employer: str
    board: str | None = None
    url: str | None = field(default=None, repr=False)
    region: str = ""
    poll_every: timedelta = timedelta(hours=1)
    selectors: Selectors | None = None
    accept_terms: bool = False
    names: tuple[str, ...] = ()
    token: str | None = field(default=None, repr=False)
    contact: str | None = field(default=None, repr=False)
    open_kind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    name: str
    aliases: tuple[str, ...] = ()
    departments: Mapping[str, str] = field(default_factory=dict)
    referral_programme: bool = False
    reapply_after: timedelta | None = None
    rejections: tuple[Rejection, ...] = ()
    sources: tuple[Source, ...] = ()
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Where alerts go. `url` is a secret: only `name` may be stored, logged or shown.

    After `fallback_after` failures in a row the channel `fallback` gets the alert too.
    """

    name: str
    url: str = field(repr=False)
    only: tuple[str, ...] = ()
    detail: Literal["full", "minimal"] = "full"
    fallback: str | None = None
    fallback_after: int = 10
    per_hour: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """Where alert mails are read. `url` may hold a password; only `name` may be shown.

    A user's name and password sign in, or a token that `token_command` prints. `junk`: the folder of junk is
    read too. `propose`: what looks like a no or an invitation is proposed. `boundary` is how the user's own
    mail server calls itself where it judges a sender (authserv-id, RFC 8601). `ca_file` is extra trust.
    """

    name: str
    url: str = field(repr=False)
    password: str | None = field(default=None, repr=False)
    token_command: tuple[str, ...] = field(default=(), repr=False)
    junk: bool = False
    propose: bool = False
    boundary: str | None = None
    ca_file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pay:
    """Pay for a `period` ("hour", "day", "week", "month", "year"), in whole units of `currency`."""

    minimum: float | None = None
    maximum: float | None = None
    currency: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """What a good role looks like to the user; an empty part is no wish."""

    titles: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    seniority: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    employment_type: tuple[str, ...] = ()
    min_pay: Pay | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Something that is new about the user since a day."""

    date: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The user: the name under a draft, what is new since, whether LinkedIn takes longer notes of them."""

    name: str | None = None
    linkedin_premium: bool = False
    news: tuple[News, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpSettings:
    """How employers' sites are asked. `allow_private` holds networks in CIDR form."""

    user_agent: str | None = None
    contact: str | None = None
    allow_private: tuple[str, ...] = ()
    ca_file: str | None = None
    pace: timedelta = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """Nothing is sent between two times of day in the user's zone (`start` may be after `end`).

    With `urgent`, what is urgent is sent all the same.
    """

    start: time
    end: time
    urgent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """A number of days to wait; with `business` those that are no weekend."""

    days: int
    business: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """When a relationship is due for the next step; None is off."""

    thank_you: Wait | None = Wait(days=1, business=True)
    answer: Wait | None = Wait(days=2)
    invite: Wait | None = Wait(days=2, business=True)
    check_in: Wait | None = Wait(days=30)
    later: Wait | None = Wait(days=90)
    export_reminder: Wait | None = Wait(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """The least time between two notes: to one person, to one employer, and to the next of the ladder."""

    per_person: Wait = Wait(days=30)
    per_employer: Wait = Wait(days=5, business=True)
    next_rung: Wait = Wait(days=5, business=True)


# ------------------------------------------------------------------------------------ observed


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to ask of a site. With `json` the method is POST and the body is that value as JSON.

    `carry` is a note of the reader to itself (plain JSON values): it is not sent, and lies beside the answer
    as `Answer.asked.carry`. Headers of the first request of a read go with the others to the same host.
    """

    url: str
    accept: str = "application/json"
    json: object | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    carry: object | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What lets the next poll ask only for what changed."""

    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a site answered (2xx, or 304). `url` is where it was found in the end.

    `unchanged`: a 304, or the very bytes of the last good read; then `body` is empty. `validators` are
    those to keep if this answer is taken; their `body_hash` is over the bytes as they came. `asked` is the
    request that it answers, without its headers. `moved_to` is `url` where the site says that it has moved
    there for good (301, 308). `share` is what a large body takes of the memory for bodies: it is given back
    when nobody holds the answer any more.
    """

    url: str
    unchanged: bool = False
    validators: Validators
    content_type: str | None = None
    body: bytes = b""
    asked: Request | None = None
    moved_to: str | None = None
    share: object = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One role as one source shows it. Texts are clean: no markup, no control characters.

    `departments` go from the wide to the narrow ("Engineering", "Data Platform"). `mentions` are those
    keywords of the user that the text of the advertisement holds; the text itself is not kept. `speaks_of`
    are the functions (of FUNCTIONS, the strongest first, at most two) that the text tells of, looked for only
    where neither the title nor a department tells what the work is. `remote` is None where the source does
    not say. `posted_on` is the source's word and may lie. `news` is about the
    employer and no role (an entry of a Google Alert). What is `foreign` stands in a list that many employers
    share and is another's (`employer`): it is known, and never told. What a mail told of says who sent it
    (`via`, such as "LinkedIn"), on which day (`mailed_on`) and whether the user's own mail server vouches for
    the sender (`vouched`; None: it was no mail).
    """

    source: str
    id: str
    title: str
    url: str | None = None
    departments: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    remote: bool | None = None
    employment_type: str | None = None
    posted_on: date | None = None
    requisition: str | None = None
    pay: Pay | None = None
    employer: str | None = None
    mentions: tuple[str, ...] = ()
    speaks_of: tuple[str, ...] = ()
    news: bool = False
    foreign: bool = False
    via: str | None = None
    vouched: bool | None = None
    mailed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A page of one role that says more than the list does. `id` is the role's identity.

    `listed` is what the list says of it, which stands; the detail fills what is missing. None: only the
    detail tells whether there is a role at all. It is asked for once, and not again for a role that is known.
    """

    id: str
    request: Request
    listed: Posting | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What one answer of a source holds. `next` is what to ask for the rest, if there is a rest.

    `details` are pages of single roles to read beside it. `complete` is the reader's claim that, with all
    pages read, nothing is missing. `skipped` counts the records that could not be read. `named` is what the
    site calls itself, where it does. `others` counts the entries that are about other employers.
    """

    postings: tuple[Posting, ...] = ()
    complete: bool = False
    skipped: int = 0
    next: Request | None = None
    details: tuple[Detail, ...] = ()
    named: str | None = None
    others: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What stands behind the page of a source of open kind: what is read in its place."""

    kind: str
    board: str | None = None
    region: str = ""
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What one read of a source gave: a claim about completeness, not only a list.

    With `unchanged` there are no postings to look at: nothing differs from the last good read.
    `skipped` counts records that could not be read; a snapshot with any is not complete. `others` counts
    the entries about other employers, which are left out. `lead` is where
    the source of open kind led. `post` stands for a mailbox. `retry_at`: the site gave a part, and asks to be
    left alone until then. `moved_to` is where the source has moved for good, as the site says.
    """

    source: str
    postings: tuple[Posting, ...] = ()
    complete: bool = False
    unchanged: bool = False
    skipped: int = 0
    validators: Validators = Validators()
    note: str | None = None
    lead: Lead | None = None
    others: int = 0
    post: Post | None = None
    retry_at: datetime | None = None
    moved_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What one look into a mailbox was beside the roles that its mails told of.

    `mails` are the keys of those that were read, `cursor` is where to go on; `more`: it was not read to its
    end. `fresh` are ids of roles that no mail told of which was read before, `late` those of which only mails
    told that lay there unseen at the last look or are old; `again`: mails were read again, since others are
    watched than before. `stuck` are keys of mails whose reading broke down, to be tried again. `doubts` are
    the senders of alert mails that could not be read whole, each with a sentence; `forged`
    counts the mails whose sender is not who it says, `alerts` those that told of any role.
    """

    mails: tuple[str, ...] = ()
    cursor: str | None = None
    more: bool = False
    fresh: frozenset[str] = frozenset()
    late: frozenset[str] = frozenset()
    again: bool = False
    stuck: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    doubts: tuple[tuple[str, str], ...] = ()
    forged: int = 0
    alerts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a file that the user handed over says of one person: a row of LinkedIn's export, a vCard, an
    attendee of an invitation, the sender of a mail, a row of a table. Texts are clean.

    `name` is as the file writes it, with titles and all. `profile` is the slug of a LinkedIn profile
    (`dana-ruiz`), lower case. `company` and `title` are those at the time of the file. `connected_on` is the
    day of the connection, which never changes for a tie. `met` is the day of the meeting of an invitation.
    """

    name: str
    company: str | None = None
    title: str | None = None
    department: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    profile: str | None = None
    connected_on: date | None = None
    met: date | None = None
    notes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """One mail as a mailbox holds it: its bytes, and since when it lies there, where that is known.

    `key` stays the same wherever the mail lies, and is the same for every copy of it. `cursor` is where to
    go on once this mail is done with.
    """

    key: str
    raw: bytes = field(repr=False)
    folder: str
    arrived_at: datetime | None = None
    cursor: str = ""


Verdict = Literal["verified", "failed", "unverifiable"]
"""What the user's own mail server says of a sender; `unverifiable` where it says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a mail seems to tell of the user's own application, which only the user can confirm.

    `sentence` is the one that decided it, in the mail's words. `on` is the day of the mail. `people` are
    those that an invitation names. `vouched`: the user's own mail server vouches for the sender.
    """

    what: Literal["rejection", "invitation"]
    employer: str
    sentence: str
    role: str | None = None
    on: date | None = None
    stage: str | None = None
    requisition: str | None = None
    people: tuple[Card, ...] = ()
    vouched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMail:
    """What one mail tells.

    `via` is who sent it ("LinkedIn"), `on` the day of its header. The `postings` state their employer as the
    mail does; `others` counts those of employers that nobody watches. `doubt` is a sentence where the mail is
    a job alert of which not all could be read: then there are no postings of what is in doubt. `why` tells
    what `verdict` stands on.
    """

    via: str = ""
    on: date | None = None
    verdict: Verdict = "unverifiable"
    why: str = ""
    postings: tuple[Posting, ...] = ()
    others: int = 0
    doubt: str | None = None
    proposal: Proposal | None = None


# -------------------------------------------------------------------------------------- stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is remembered of a posting.

    `last_seen_at` is None while it stands on the board. `misses` counts complete reads without it since.
    `opened_at` is when it was first seen, or seen again after more than the repost window. `told` is
    the key of the alert that told of this role ("": it goes on under another id, which has the key), `back`
    that of the alert that told that it is back.
    """

    posting: Posting
    employer: str
    first_seen_at: datetime
    opened_at: datetime
    last_seen_at: datetime | None = None
    misses: int = 0
    closed_at: datetime | None = None
    told: str | None = None
    back: str | None = None

    @property
    def live(self) -> bool:
        """Stood on the board at the last good read."""
        return self.closed_at is None and self.last_seen_at is None


class Baseline(StrEnum):
    """How sure we are that we know what was there before we came.

    `catching_up`: a backup was put in the place of the database, and what opened since may have been told.
    """

    NONE = "none"
    PROVISIONAL = "provisional"
    FIRM = "firm"
    CATCHING_UP = "catching_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """What is remembered of a source between two polls.

    `shown` is how many roles it showed at the last good read, `reads` how often it was asked in all. `cursor`
    is where a mailbox is to be read on.
    """

    key: str
    employer: str
    kind: str
    host: str = ""
    baseline: Baseline = Baseline.NONE
    validators: Validators = Validators()
    reader_print: str = ""
    complete: bool = False
    shown: int = 0
    reads: int = 0
    fall_suspected: bool = False
    next_poll_at: datetime | None = None
    last_polled_at: datetime | None = None
    last_answer_at: datetime | None = None
    last_ok_at: datetime | None = None
    retry_at: datetime | None = None
    failures: int = 0
    failing_since: datetime | None = None
    told: bool = False
    incident: int = 0
    error_kind: str | None = None
    error: str | None = None
    lead: Lead | None = None
    cursor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The user reached out to a person (of an employer) on a day, in their zone.

    `how` is one of WAYS, `outcome` one of OUTCOMES or None as long as nothing came of it, noted on
    `outcome_on`. `role` is the key of the role that it was about ("source id"), `did` names the errands that
    it was (of ERRANDS). `number` is that of its row.
    """

    employer: str
    person: str
    on: date
    how: str | None = None
    outcome: str | None = None
    outcome_on: date | None = None
    role: str | None = None
    did: tuple[str, ...] = ()
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the user said of an errand, by its key: that it is not to be done, or not before a day."""

    key: str
    state: Literal["skipped", "snoozed"]
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """What an export of the user's contacts said of a person of the watch list, on the day of the export."""

    employer: str
    person: str
    taken_on: date
    company: str | None = None
    title: str | None = None
    profile: str | None = None
    connected_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A change in the career of a person, seen between two exports or told by the user.

    `state`: only what is `confirmed` counts. `company` and `title` are the new ones. It happened after
    `after` (None: unknown) and not later than `by`. `number` is that of its row.
    """

    employer: str
    person: str
    what: Literal["moved", "title", "renamed"]
    by: date
    after: date | None = None
    company: str | None = None
    title: str | None = None
    old_company: str | None = None
    old_title: str | None = None
    state: Literal["proposed", "confirmed", "rejected"] = "proposed"
    confirmed_on: date | None = None
    number: int | None = None


# ------------------------------------------------------------------------------------- derived

ERRANDS = (
    "thank_you", "answer", "invite", "check_in", "reach_out", "follow_up", "congratulate", "export",
)  # fmt: skip
"""What there is to do for a relationship."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """One thing to do for a relationship. `key` stays the same as long as the thing does, and names nobody.

    `due_on` is a day in the user's zone; `why` a sentence. `held`: it is due, but a note would come too soon
    after another (`why` says from when). `role` is what a `reach_out` or a `follow_up` is about, `rejection`
    the no that it follows from, `move` what a congratulation is for. An `export` is about nobody. `told`: the
    alert about the role asked for it already.
    """

    key: str
    what: str
    due_on: date
    why: str
    state: Literal["due", "planned", "snoozed", "held"]
    employer: str | None = None
    person: str | None = None
    role: Known | None = None
    rejection: Rejection | None = None
    move: Move | None = None
    told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A note would come too soon: not before `until`; `why` says after what, as a whole sentence."""

    until: date
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that happened to one posting. `of` is the role it repeats, where it is a repost. `employer`
    is whose it is, where a source tells of many."""

    what: Literal["opened", "edited", "reopened", "reposted", "missed", "closed"]
    posting: Posting
    of: Known | None = None
    employer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FitVerdict:
    """Is it a role for the user: `near` misses by little, `unknown` could not be told; with reasons.

    Of a near one, `missed` says by what, and what in the wishes would have made it fit.
    """

    verdict: Literal["fit", "near", "no", "unknown"]
    score: float
    reasons: tuple[str, ...]
    missed: tuple[str, ...] = ()


RUNGS = (
    "team", "department", "function", "related", "star", "hiring_manager", "interviewer",
    "recruiter",
)  # fmt: skip
"""The ladder of people for a role, the best door first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """A person to ask about a role: on which rung, how good a door (0 to 1), and why in sentences."""

    person: Person
    rung: str
    score: float
    reasons: tuple[str, ...]


AlertKind = Literal[
    "role_back", "reach_out", "new_role", "star_moved", "source_failing", "source_recovered",
    "config", "baseline", "due", "letter", "near_miss", "closed", "news", "proposal",
    "unread_mail",
]  # fmt: skip
Urgency = Literal["urgent", "digest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of an alert. `style` says how it reads; "quote" is a draft to copy as it stands.

    `link` is what the part is about. `links` are further ways, the best first, each with the words that
    it shows (empty: words are found) and its address: https, http, mailto or tel, others are dropped.
    `private` parts name people or hold what was noted about them, and never leave by a channel whose
    detail is minimal. `language` is that of the lines (a tag such as "de"), where it is not English.
    """

    heading: str
    lines: tuple[str, ...]
    style: Literal["plain", "action", "card", "list", "quote"] = "plain"
    link: str | None = None
    links: tuple[tuple[str, str], ...] = ()
    private: bool = True
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One piece of news for the user. `key` makes it unique for ever and names nobody.

    `title` begins with what to do. `brief` is what a push shows below the title (three lines at most).
    `discreet` is the title without any name, for lock screens. An alert about the health of a source says at
    which `host` that lies (with its port), and by which kind of `fault` it could not be read.
    """

    key: str
    kind: AlertKind
    urgency: Urgency
    title: str
    discreet: str
    brief: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    employer: str | None = None
    person: str | None = None
    source: str | None = None
    id: str | None = None
    host: str | None = None
    fault: str | None = None
    created_at: datetime


DeliveryState = Literal["queued", "sending", "in_doubt", "waiting", "sent", "dead"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One alert on one channel. `repeat`: an earlier attempt may have arrived, so say so."""

    alert: Alert
    channel: str
    state: DeliveryState = "queued"
    attempts: int = 0
    repeat: bool = False
    degraded: bool = False
    not_before: datetime
    first_tried_at: datetime | None = None
    last_error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A role as an alert lists it: with its fit and the person to ask.

    `refused`: it is the role of that no.
    """

    posting: Posting
    fit: FitVerdict
    reach: Reach | None = None
    first_seen_at: datetime | None = None
    refused: Rejection | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What the weekly letter says: errands of the week, roles that opened (with their employers), notes that
    have to wait, what the user did and what came of it, sources that fail, those whose sudden fall is not
    believed yet, and how many messages could not be sent."""

    due: tuple[Errand, ...] = ()
    opened: tuple[tuple[str, Listed], ...] = ()
    held: tuple[Errand, ...] = ()
    contacts: tuple[Contact, ...] = ()
    ill: tuple[SourceState, ...] = ()
    doubted: tuple[SourceState, ...] = ()
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What an alert has to tell, decided but not yet in words.

    `role` is the role that it is about, `places` every place of it (one role in thirty cities is one
    story), `ladder` the people for it, the best first. `rejection` is the no that the employer last gave,
    or for `role_back` the one whose role is back, `because` what shows that. `others` are the other open
    roles there (of a baseline or a flood: the ones it names), `count` how many there are in all. `facts`
    are plain sentences for kinds that are about no role (health, configuration). `changed` says what made
    a role fit that stood there before, so that it has not opened. `together` is how many roles of this
    employer are told of at once, each with a story of its own. `news` counts the entries of a source of news
    at its first read, and is None for a source of roles. `near` are roles of a baseline that come near.
    A role that is back at another level is not the `same`: no waiting time of the employer holds for it.
    `errand` is what a `due` story is about, with its `person`, who may have a `namesake` in the watch list;
    `former` is the employer that somebody has left. `hold` keeps the user from writing to the first person
    yet; `contacts` are those with them so far. `letter` is the weekly one. `proposal` is what a mail seems to
    say of the user's own application. `headline` is the title, with names and without, where the kind alone
    does not say what to do. `host` and `fault` are those of the alert.
    """

    key: str
    kind: AlertKind
    urgency: Urgency
    created_at: datetime
    employer: Employer | None = None
    source: str | None = None
    role: Listed | None = None
    places: tuple[str, ...] = ()
    ladder: tuple[Reach, ...] = ()
    rejection: Rejection | None = None
    because: tuple[str, ...] = ()
    others: tuple[Listed, ...] = ()
    count: int = 0
    facts: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    together: int = 1
    news: int | None = None
    near: tuple[Listed, ...] = ()
    same: bool = True
    errand: Errand | None = None
    person: Person | None = None
    namesake: bool = False
    former: Employer | None = None
    letter: Letter | None = None
    hold: Hold | None = None
    contacts: tuple[Contact, ...] = ()
    proposal: Proposal | None = None
    headline: tuple[str, str] | None = None
    host: str | None = None
    fault: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One or more alerts in words, ready for a channel.

    `text` and `html` tell all; `brief` is for pushes; `title` begins with what to do. Each of the bodies
    ends with `[alert KEY]`; for several alerts each item ends so. `thread` is the same for all messages
    about one employer and for all digests about several, and names nobody; empty: it belongs to none.
    """

    title: str
    text: str
    html: str
    brief: str
    keys: tuple[str, ...]
    thread: str = ""
