"""The shape of the TOML file: every key, its type and its default. Pure.

Everything is optional here, so that one reading finds every mistake; what must be there, and what must
agree with what, is judged in `monitor.config.build`.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Annotated, Literal, get_args
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from monitor.config import scalars
from monitor.config.durations import duration, wait, wait_or_off
from monitor.model import EMPLOYMENT_TYPES, FUNCTIONS, SENIORITY, STAGES, AlertKind, Pay, Urgency, Wait

Line = Annotated[str, BeforeValidator(scalars.line)]
Notes = Annotated[str, BeforeValidator(scalars.note)]
Secret = Annotated[str, BeforeValidator(scalars.raw_line)]
File = Annotated[str, BeforeValidator(scalars.raw_line)]
Web = Annotated[str, BeforeValidator(scalars.web_address)]
Duration = Annotated[timedelta, BeforeValidator(duration)]
Waiting = Annotated[Wait, BeforeValidator(wait)]
WaitingOrOff = Annotated[Wait | None, BeforeValidator(wait_or_off)]
Day = Annotated[date, BeforeValidator(scalars.day)]
Clock = Annotated[time, BeforeValidator(scalars.clock)]
Header = Annotated[str, BeforeValidator(scalars.header)]
ChannelAddress = Annotated[str, BeforeValidator(scalars.channel_address)]
MailboxAddress = Annotated[str, BeforeValidator(scalars.mailbox_address)]

ONLY = (*get_args(Urgency), *get_args(AlertKind))
"""What `only` of a channel can name: urgencies and kinds of alerts."""


LETTER_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "off")


class Table(BaseModel):
    """A table of the file. Unknown keys are errors, and nothing is converted by guessing."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, hide_input_in_errors=True, arbitrary_types_allowed=True
    )


class NewsTable(Table):
    date: Day | None = None
    text: Notes | None = None


class MeTable(Table):
    name: Line | None = None
    linkedin_premium: bool = False
    news: list[NewsTable] = Field(default_factory=list)


class FitTable(Table):
    titles: list[Line] = Field(default_factory=list)
    exclude: list[Line] = Field(default_factory=list)
    locations: list[Line] = Field(default_factory=list)
    seniority: list[Annotated[str, BeforeValidator(scalars.choice(SENIORITY, "seniority"))]] = Field(
        default_factory=list
    )
    keywords: list[Line] = Field(default_factory=list)
    employment_type: list[
        Annotated[str, BeforeValidator(scalars.choice(EMPLOYMENT_TYPES, "employment type"))]
    ] = Field(default_factory=list)
    min_pay: Annotated[Pay, BeforeValidator(scalars.pay)] | None = None


class ChannelTable(Table):
    name: Line | None = None
    url: ChannelAddress | None = None
    url_file: File | None = None
    only: list[Annotated[str, BeforeValidator(scalars.choice(ONLY, "urgency or kind of alert"))]] = Field(
        default_factory=list
    )
    detail: Annotated[
        Literal["full", "minimal"], BeforeValidator(scalars.choice(("full", "minimal"), "detail"))
    ] = "full"
    fallback: Line | None = None
    fallback_after: Annotated[int, Field(ge=1, le=1000)] = 10
    per_hour: Annotated[int, Field(ge=1, le=100_000)] | None = None


class QuietHoursTable(Table):
    from_: Clock | None = Field(default=None, alias="from")
    until: Clock | None = None
    urgent: bool = False


class DigestTable(Table):
    at: Clock = time(18)
    letter: Annotated[str, BeforeValidator(scalars.choice(LETTER_DAYS, "weekday"))] = "monday"


class HttpTable(Table):
    user_agent: Header | None = None
    contact: Header | None = None
    allow_private: list[Annotated[str, BeforeValidator(scalars.network)]] = Field(default_factory=list)
    ca_file: File | None = None
    pace: Duration = timedelta(seconds=1)


class HeartbeatTable(Table):
    url: Web | None = None
    url_file: File | None = None


class CadenceTable(Table):
    thank_you: WaitingOrOff = Wait(days=1, business=True)
    answer: WaitingOrOff = Wait(days=2)
    invite: WaitingOrOff = Wait(days=2, business=True)
    check_in: WaitingOrOff = Wait(days=30)
    later: WaitingOrOff = Wait(days=90)
    export_reminder: WaitingOrOff = Wait(days=30)


class BudgetTable(Table):
    per_person: Waiting = Wait(days=30)
    per_employer: Waiting = Wait(days=5, business=True)
    next_rung: Waiting = Wait(days=5, business=True)


class UsajobsTable(Table):
    key: Secret | None = None
    key_file: File | None = None


class RejectionTable(Table):
    role: Line | None = None
    date: Day | None = None
    stage: Annotated[str, BeforeValidator(scalars.choice(STAGES, "stage"))] | None = None
    requisition: Line | None = None


class SourceTable(Table):
    kind: Line | None = None
    board: Line | None = None
    url: Web | None = None
    poll_every: Duration | None = None
    item: Line | None = None
    title: Line | None = None
    link: Line | None = None
    department: Line | None = None
    location: Line | None = None
    accept_terms: bool = False
    token: Secret | None = None
    token_file: File | None = None


class PersonTable(Table):
    name: Line | None = None
    title: Line | None = None
    departments: list[Line] = Field(default_factory=list)
    star: bool = False
    recruiter: bool = False
    hiring_manager: bool = False
    email: Annotated[str, BeforeValidator(scalars.mail_address)] | None = None
    phone: Line | None = None
    linkedin: Line | None = None
    other: Line | None = None
    notes: Notes | None = None
    met: Day | None = None
    left: Day | None = None
    language: Annotated[str, BeforeValidator(scalars.language)] | None = None
    formal: bool | None = None
    time_zone: Annotated[ZoneInfo, BeforeValidator(scalars.zone)] | None = None


class EmployerTable(Table):
    name: Line | None = None
    aliases: list[Line] = Field(default_factory=list)
    poll_every: Duration | None = None
    departments: dict[str, Annotated[str, BeforeValidator(scalars.choice(FUNCTIONS, "field of work"))]] = (
        Field(default_factory=dict)
    )
    referral_programme: bool = False
    reapply_after: Duration | None = None
    rejections: list[RejectionTable] = Field(default_factory=list)
    sources: list[SourceTable] = Field(default_factory=list)
    people: list[PersonTable] = Field(default_factory=list)


class MailboxTable(Table):
    name: Line | None = None
    url: MailboxAddress | None = None
    url_file: File | None = None
    password: Secret | None = None
    password_file: File | None = None
    token_command: list[Secret] = Field(default_factory=list)
    junk: bool = False
    propose: bool = False
    boundary: Annotated[str, BeforeValidator(scalars.authserv_id)] | None = None


class WatchList(Table):
    """The whole file."""

    poll_every: Duration = timedelta(hours=1)
    retention: Duration = timedelta(days=3 * 365)
    timezone: Annotated[ZoneInfo, BeforeValidator(scalars.zone)] | None = None
    state_dir: File | None = None
    me: MeTable = MeTable()
    fit: FitTable = FitTable()
    channels: list[ChannelTable] = Field(default_factory=list)
    quiet_hours: QuietHoursTable | None = None
    digest: DigestTable = DigestTable()
    http: HttpTable = HttpTable()
    heartbeat: HeartbeatTable = HeartbeatTable()
    cadence: CadenceTable = CadenceTable()
    budget: BudgetTable = BudgetTable()
    usajobs: UsajobsTable = UsajobsTable()
    employers: list[EmployerTable] = Field(default_factory=list)
    mailboxes: list[MailboxTable] = Field(default_factory=list)


def keys(table: type[Table]) -> dict[str, object]:
    """The keys of a table as the file writes them, each with the annotation of its value."""
    return {field.alias or name: field.annotation for name, field in table.model_fields.items()}


def inner_table(annotation: object) -> type[Table] | None:
    """The table that a value or the items of a value are, if they are tables."""
    if isinstance(annotation, type) and issubclass(annotation, Table):
        return annotation
    for argument in get_args(annotation):
        found = inner_table(argument)
        if found:
            return found
    return None


def is_list(annotation: object) -> bool:
    """Whether a value is a list or a table of free keys, and so no single value."""
    origins = (annotation, *get_args(annotation))
    return any(getattr(origin, "__origin__", None) in (list, dict) for origin in origins)
