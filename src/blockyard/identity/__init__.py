"""People and their organizations: sign-in, memberships, invitations, API keys."""
