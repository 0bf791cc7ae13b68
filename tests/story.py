"""One story, from the no to the star's new job, told by the real verbs with the clock moved by hand.

`python -m tests.story` writes docs/story.md; the test beside it sees that what stands there is what comes.
"""

from __future__ import annotations

import re
import shlex
import sys
import tempfile
import zipfile
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from tests.life import ZONE, Life, Ran, living, role

PAGE = Path(__file__).parents[1] / "docs" / "story.md"
NO = datetime(2026, 5, 1, 10, 0, tzinfo=ZONE)  # a Friday
BOARD = [role(101, "Payroll Clerk", "Finance"), role(102, "Data Analyst", "Data Platform")]
NEW = role(110, "Analytics Engineer", req="R-2001")
BACK = role(120, "Senior Data Engineer (m/w/d)", req="R-1042")
NEWS = """
[[me.news]]
date = 2026-06-20
text = "I finished the dbt certification for analytics engineers"
[[me.news]]
date = 2026-06-25
text = "I moved to a flat with a garden"
"""
_HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
_INTRODUCTION = """\
# A story, as the program tells it

This page is generated (`make docs`) and tested: every command was run, and every text is what came of it.
Jordan is turned down by Acme on a Friday in May. Three people had interviewed Jordan, and with one of them,
Dana, there was a connection.
"""


@dataclass(slots=True)
class Story:
    """The page as it grows, and the life it tells of."""

    life: Life
    lines: list[str] = field(default_factory=lambda: [_INTRODUCTION])
    ran: list[Ran] = field(default_factory=list)

    def day(self, number: int, heading: str, hour: int = 9) -> None:
        """Move the clock to a day after the no."""
        self.life.now = (NO + timedelta(days=number)).replace(hour=hour)
        self.lines.append(f"\n## Day {number}, {self.life.now:%A}: {heading}\n")

    def say(self, text: str) -> None:
        self.lines.append(f"{text}\n")

    def run(self, command: str) -> Ran:
        """A verb as it is typed, with what it prints."""
        ran = self.life.run(*shlex.split(command.replace("FILES", str(self.life.folder))))
        shown = command.replace("FILES/", "")
        self.ran.append(ran)
        self.lines.append(f"```console\n$ job-monitor {shown}\n{self.plain(ran.out + ran.err)}```\n")
        return ran

    def messages(self, since: int) -> list[str]:
        """What reached the phone since a count of messages, whole."""
        found = [f"{sent.title}\n\n{sent.message}" for sent in self.life.hook.taken[since:]]
        self.lines += [f"```text\n{self.plain(text)}\n```\n" for text in found]
        return found

    def plain(self, text: str) -> str:
        """Without what differs from run to run."""
        text = text.replace(str(self.life.folder), "~").replace(str(self.life.site), "https://boards.example")
        text = re.sub(r"\[alert [0-9a-f]+\]", "[alert 0123456789ab]", text)
        return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def export(folder: Path, day: datetime, dana: str) -> None:
    """LinkedIn's archive of a day, in which Dana stands as said."""
    rows = (
        f"Dana,Ruiz,https://www.linkedin.com/in/dana-ruiz,,{dana},05 May 2026\n"
        "Ana,Lund,https://www.linkedin.com/in/ana-lund,,Acme,Data Engineer,06 May 2026\n"
        "Pat,Novak,https://www.linkedin.com/in/pat-novak,,Elsewhere,Baker,01 Feb 2020\n"
        ",,,,,,03 Mar 2019\n"
    )
    name = f"Basic_LinkedInDataExport_{day:%m-%d-%Y}.zip"
    with zipfile.ZipFile(folder / name, "w") as archive:
        archive.writestr("Connections.csv", 'Notes:\n"About this file"\n\n' + _HEAD + rows)


def tell(folder: Path) -> Story:
    """Live through it."""
    with living(folder) as life:
        life.keep_in_touch()
        life.board("acme", BOARD)
        life.now = NO
        life.write(f'name = "Acme"\n{life.source()}', top=NEWS)
        story = Story(life)
        _the_no(story)
        _the_first_days(story)
        _the_opening(story)
        _no_answer(story)
        _it_is_back(story)
        _she_moved(story)
        return story


def _the_no(story: Story) -> None:
    story.day(0, "the no", hour=10)
    story.run(
        'rejected Acme --role "Senior Data Engineer" --stage final --requisition R-1042'
        ' --star "Dana Ruiz" --person "Kim Osei" --person "Ana Lund" --yes'
    )
    story.say("What is known of Dana is noted, too:")
    story.run(
        'person add "Dana Ruiz" --employer Acme --title "Head of Data Platform" --department "Data Platform"'
        " --email dana@acme.example --linkedin https://www.linkedin.com/in/dana-ruiz --met 2026-04-20"
        ' --notes "talked about: data lineage; Red Sox fan"'
    )
    story.run('person add "Kim Osei" --employer Acme --title "Director of Engineering" --hiring-manager')
    story.run("poll")
    story.run("due")


def _the_first_days(story: Story) -> None:
    story.day(3, "thank you, and an answer", hour=18)
    count = len(story.life.hook.taken)
    story.run("poll --due")
    story.say("The digest of the evening holds the notes to write, each with its draft:")
    story.messages(count)
    story.run('contacted "Dana Ruiz" --how mail')
    story.run('contacted "Kim Osei" --how mail')
    story.run('contacted "Ana Lund" --how mail')
    story.day(4, "an invitation to connect")
    story.run('draft "Dana Ruiz"')
    story.run('contacted "Dana Ruiz" --how linkedin')
    story.day(32, "a sign of life")
    story.run("due")
    story.run('draft "Dana Ruiz"')
    story.run('contacted "Dana Ruiz" --how mail --outcome reply')


def _the_opening(story: Story) -> None:
    life = story.life
    story.day(60, "an export of LinkedIn, so that moves are seen")
    export(life.folder, life.now, "Acme,Head of Data Platform")
    story.run(f"import FILES/Basic_LinkedInDataExport_{life.now:%m-%d-%Y}.zip --yes")
    story.day(63, "a role opens in Dana's department")
    life.board("acme", [*BOARD, NEW])
    count = len(life.hook.taken)
    story.run("poll")
    story.say("One alert, at once:")
    story.messages(count)
    story.run('contacted "Dana Ruiz" --how mail')


def _no_answer(story: Story) -> None:
    story.day(70, "no answer: the next one to ask", hour=18)
    count = len(story.life.hook.taken)
    story.run("poll --due")
    story.messages(count)
    story.run("due")
    story.run('contacted "Kim Osei" --how call --outcome no')


def _it_is_back(story: Story) -> None:
    story.day(90, "the role of the no is back")
    story.life.board("acme", [*BOARD, BACK])
    count = len(story.life.hook.taken)
    story.run("poll")
    story.messages(count)
    story.run('contacted "Dana Ruiz" --how mail --outcome meeting')


def _she_moved(story: Story) -> None:
    life = story.life
    story.day(120, "Dana has moved")
    export(life.folder, life.now, "Beta Systems,VP Data")
    story.run(f"import FILES/Basic_LinkedInDataExport_{life.now:%m-%d-%Y}.zip")
    story.run('person moved "Dana Ruiz" --to "Beta Systems" --title "VP Data" --yes')
    story.run("due")
    story.day(122, "congratulations", hour=18)
    count = len(life.hook.taken)
    story.run("poll --due")
    story.messages(count)
    story.run("people")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        page = "\n".join(tell(Path(folder)).lines)
    PAGE.write_text(page, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
