"""Hostile input made at random from good input, read as the program reads it.

    python -m tests.fuzz {feed,board,page,mail,toml,table} --minutes 10 [--seed N] [--worker] [--only N]

`--worker` goes the whole way: a pass of the real program with its store and the processes that parse (of a
table: the verb `import`). Told is every fault of ours, whatever takes longer than a parse may, memory that
grows, and whatever comes out that must not. A case is made from the seed and its number alone, so that
`--seed N --only M` is that case again.
"""
