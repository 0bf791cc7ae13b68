"""Mails as values: who wrote one, when, in which words, and what a job alert tells. Pure, but for
`read_mail`, which opens the file that is named.

    mail, headers, lines   one mail as text, what is quoted or handed on apart
    authenticity           does the user's own mail server vouch for the sender?
    alert                  the roles that an alert mail tells of

Nothing is ever fetched from a mail: no link is followed and no picture is loaded.
"""
