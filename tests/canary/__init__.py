"""Secrets and private words put everywhere, and looked for where they must not be."""
