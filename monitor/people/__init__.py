"""Files that a person hands over (LinkedIn's export, vCards, invitations, mails, tables) into cards.

`read_people` tells the kind of a file by what is in it. Nothing is stored or looked up here; who of those
people is kept is decided elsewhere.
"""

from monitor.people.batch import Application, Batch, Exchange, Invited, Meeting
from monitor.people.reading import read_people

__all__ = ["Application", "Batch", "Exchange", "Invited", "Meeting", "read_people"]
