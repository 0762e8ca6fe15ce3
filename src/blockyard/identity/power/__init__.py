"""The one place where lasting power is made: sign-ins, API keys, invitations, memberships and roles.

Whoever wants some locks first what it rests on (checks.py) and reads it anew. A test forbids to make such rows elsewhere.
"""
