"""Every fault of a source against every kind of source, through the whole program but for its command line.

`kinds.py` says how each kind shows its roles, `table.py` lists the faults (one row each), `world.py` lives
through one of them with all kinds at once: baseline, fault, recovery.
"""
