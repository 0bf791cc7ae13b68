"""job-monitor: watches employers and says whom to reach out to when the right role opens."""

__version__ = "0.1.0"
