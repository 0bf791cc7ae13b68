"""The verbs of the command line."""


def main() -> None:
    """Entry point."""
