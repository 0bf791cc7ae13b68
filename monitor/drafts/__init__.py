"""The words that people read: drafts to edit, and alerts in text and HTML.

`compose` puts a story into the words of an alert, `render` puts alerts into a message for a channel; both
are plain functions. `draft` fills a template with what is known of a person, a role and the user
(`facts_of`), and `note` is the draft about a role. What is not known leaves no gap. Pure, but for reading
templates.
"""

from monitor.drafts.alert import compose
from monitor.drafts.draft import KINDS, LIMITS, Draft, Kind, draft
from monitor.drafts.facts import Facts, facts_of
from monitor.drafts.message import render
from monitor.drafts.note import note

__all__ = ["KINDS", "LIMITS", "Draft", "Facts", "Kind", "compose", "draft", "facts_of", "note", "render"]
