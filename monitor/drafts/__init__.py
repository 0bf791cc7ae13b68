"""The words that people read: notes to edit, and alerts in text and HTML. Pure; no template language.

`compose` puts a story into the words of an alert, `render` puts alerts into a message for a channel, and
`note` is the draft to a person. Plain functions leave out what is not known, so that no gap is ever sent.
"""

from monitor.drafts.alert import compose
from monitor.drafts.message import render
from monitor.drafts.note import note

__all__ = ["compose", "note", "render"]
