"""Hostile words on every likely channel: what each service is sent, against stored copies and its own rules.

python -m tests.channels --write       stores the copies anew, to be looked at before they are committed
"""
