"""A day of the whole program over thousands of sources, with everything that can go wrong in it.

    python -m tests.soak --sources 10000 --hours 24 [--seed N]

The program is the real one: the passes of `Monitor` over a store on disk, the door with its conditions,
redirects, robots.txt and faults, the reading, the processes that parse, decisions, drafts, outbox; lives of
it end by SIGKILL and begin anew. Not real are the clock, the channels, and what lies below one hop of the
door: `Http._send` answers from a simulated world (`world`), without sockets, which are measured elsewhere. An
exchange moves the clock on by an eighth of the time that it takes, since eight run side by side. Of the
daemon there is what a tick does (`living`), not its threads. What the world showed and what the channels took
is logged outside of the program; the judge compares that with the database (`judging`). Ids that change at
every poll, and lists that lie for longer than one poll, are left to the tests of each fault.
"""
