"""The door to the user's own mailboxes: what arrived since the last look, and nothing is ever changed there."""
