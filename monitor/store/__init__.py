"""The store: SQLite, and all the SQL there is."""

from monitor.store.store import Store as Store
