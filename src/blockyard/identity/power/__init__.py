"""The one place where lasting power is made: sign-ins, factors, API keys, invitations, memberships, roles and
other addresses; and where an account ends.

What leads out of an organization is lasting, too; its room makes it, and its routes ask by `makes_lasting_power`.

Whoever wants some locks first what it rests on (checks.py) and reads it anew. A test forbids to make such rows elsewhere.
"""
