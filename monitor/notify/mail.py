"""Mail by SMTP as Apprise sends it, but as the same mail each time and in the thread of its employer.

Apprise gives each mail a Message-ID of its own, so that a repeat looks like news, never folds a subject, and
makes the text part from the HTML. Here the id comes from the keys of the alerts, the root of the thread from
what the mail is about, and the text part is our own. The root was never sent itself: mails that refer to it
stand together all the same, whichever of them the user keeps. No name is in any id. Services of mail that
Apprise reaches by HTTP take no such headers, and stay as they are.

Imports Apprise, so it is loaded when the first mail channel is used.
"""

from __future__ import annotations

import re
import smtplib
from dataclasses import dataclass
from email import charset, message_from_string
from email.header import Header
from email.message import Message as Mail
from typing import Any

from apprise import AppriseAsset
from apprise.exception import AppriseImproperlyConfigured
from apprise.plugins import url_to_dict
from apprise.plugins.email import AppriseEmailException, NotifyEmail
from apprise.plugins.email.smtp import AppriseSMTPController

from monitor.model import Message
from monitor.text import digest

_OURS = frozenset({"message-id", "references", "in-reply-to", "auto-submitted"})
_QUOTED = charset.Charset("utf-8")
_QUOTED.body_encoding = charset.QP


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a mail is beside title and body: its id, the root of its thread (None: none), its text part."""

    id: str
    root: str | None
    text: str


class ThreadedMail(NotifyEmail):  # type: ignore[no-untyped-call] # Apprise's plugins are typed in part
    """Apprise's mail plugin. What `letter` says goes with the next mail."""

    letter: Letter | None = None

    def write(self, message: Message) -> None:
        """Take from the message what Apprise does not hand on."""
        # That of the sender, whom the mail names anyway; Apprise takes no other than ASCII.
        domain = str(self.from_addr[1]).rpartition("@")[2]
        thread = re.sub(r"[^A-Za-z0-9]", "", message.thread)
        self.letter = Letter(
            id=f"<{digest('mail', *sorted(message.keys), length=32)}@{domain}>",
            root=f"<thread.{thread}@{domain}>" if thread else None,
            text=message.text,
        )

    def send(self, body: Any, title: Any = "", *args: Any, body_format: Any = None, **kwargs: Any) -> bool:
        """As the plugin does it, with each mail as `letter` says. What it logs tells what went wrong."""
        plugin: Any = self
        # A send that outlived its time goes on beside the next one.
        letter, sent = self.letter, 0
        try:
            with AppriseSMTPController(
                host=plugin.smtp_host,
                port=plugin.port,
                secure_mode=plugin.secure_mode,
                user=plugin.user,
                password=plugin.password,
                verify_certificate=plugin.verify_certificate,
                socket_connect_timeout=plugin.socket_connect_timeout,
            ) as server:
                for mail in self._mails(body, title, body_format):
                    ours = _as_told(mail.body, title, letter) if letter else mail.body
                    if server.sendmail(plugin.from_addr[1], mail.to_addrs, ours):
                        self.logger.info("Sent Email to %s", mail.recipient)
                        sent += 1
        except (OSError, smtplib.SMTPException, RuntimeError, AppriseImproperlyConfigured) as error:
            # The words that the plugin has for it: by them `causes` knows that no mail was taken.
            self.logger.warning("Connection error while submitting email")
            self.logger.debug("Socket Exception: %s", error)
        except AppriseEmailException as error:
            self.logger.debug("Socket Exception: %s", error)
        plugin.pgp.prune()
        return sent > 0 and sent == len(self.targets)

    def _mails(self, body: str, title: str, body_format: Any) -> Any:
        """One prepared mail for each target, by the plugin's own rules."""
        given = {name: text for name, text in self.headers.items() if name.strip().lower() not in _OURS}
        return self.prepare_emails(
            subject=title,
            body=body,
            notify_format=self.resolve_format(body_format),
            from_addr=self.from_addr,
            to=self.targets,
            cc=self.cc,
            bcc=self.bcc,
            reply_to=self.reply_to,
            smtp_host=self.smtp_host,
            headers={"X-Application": self.app_id, "Auto-Submitted": "auto-generated", **given},
            names=self.names,
            pgp=self.pgp,
            pgp_mode=self.pgp_mode,
            tzinfo=self.tzinfo,
        )


def threaded(url: str, asset: AppriseAsset) -> ThreadedMail:
    """The mail plugin for a URL that Apprise's own takes."""
    plugin: Any = ThreadedMail
    parts: Any = url_to_dict
    mail: ThreadedMail = plugin(**{**parts(url), "tag": set(), "asset": asset})
    return mail


def _as_told(text: str, title: str, letter: Letter) -> str:
    """A prepared mail with its id, its thread, a subject that is folded, and our text part."""
    mail = message_from_string(text)
    subject = " ".join(title.split())
    # Apprise puts it into one line, and mail servers refuse one of over 998 bytes.
    mail.replace_header("Subject", Header(subject, "us-ascii" if subject.isascii() else "utf-8").encode())
    del mail["Message-ID"]
    mail["Message-ID"] = letter.id
    if letter.root:
        mail["In-Reply-To"] = letter.root
        mail["References"] = letter.root
    if mail.get_content_type() == "multipart/alternative":
        _put_text(mail, letter.text)
    return mail.as_string()


def _put_text(mail: Mail, text: str) -> None:
    """Our text in place of the one that was made from the HTML; a signed or encrypted mail stays as it is."""
    for part in mail.walk():
        if part.get_content_type() == "text/plain":
            del part["Content-Transfer-Encoding"]
            part.set_payload(text, _QUOTED)
            return
