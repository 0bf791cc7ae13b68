"""The daemon: one tick after another for months, under systemd or in the foreground."""
