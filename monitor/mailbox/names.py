"""Names of folders and files as people give them: which hold junk, and which come near another. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from monitor.text import clean, fold

# How mail programs and providers call it, folded.
_JUNK = frozenset(
    fold(name)
    for name in (
        "Junk", "Spam", "Junk E-mail", "Junk Email", "Junk-E-Mail", "Junk Mail", "Bulk", "Bulk Mail",
        "Spamverdacht", "Unerwünscht", "Unerwünschte Werbung", "Courrier indésirable", "Indésirables",
        "Pourriel", "Correo no deseado", "No deseado", "Correo basura", "Posta indesiderata",
        "Indesiderata", "Lixo eletrônico",
        "Lixo eletrónico", "Lixo electrónico", "Ongewenste e-mail", "Ongewenst",
        "Skräppost", "Søppelpost", "Uønsket e-post", "Uønsket mail", "Uønsket post", "Roskaposti",
        "Wiadomości-śmieci",
        "Niechciane", "Nevyžádaná pošta", "Nevyžiadaná pošta", "Levélszemét", "Нежелательная почта", "Спам",
        "Önemsiz", "Önemsiz E-posta", "Gereksiz", "垃圾邮件", "垃圾郵件",
        "迷惑メール", "스팸", "스팸메일", "정크 메일",
    )
)  # fmt: skip


def is_junk(name: str) -> bool:
    """Whether a folder of this name usually holds junk."""
    return fold(name) in _JUNK


def near(wanted: str, names: Sequence[str]) -> str:
    """The names that come near, in words; "" where none does: the others are nobody's business."""
    folded = {fold(name): name for name in reversed(names)}
    leaves = {fold(name).replace(".", "/").rpartition("/")[2]: name for name in reversed(names)}
    asked = fold(wanted)
    leaf = asked.rpartition("/")[2]
    close = [folded[hit] for hit in get_close_matches(asked, folded, n=3, cutoff=0.6)]
    close += [leaves[hit] for hit in get_close_matches(leaf, leaves, n=3, cutoff=0.6)]
    shown = list(dict.fromkeys(close))[:3]
    return ", ".join(f'"{clean(name, 100)}"' for name in shown)
