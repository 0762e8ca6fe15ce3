"""Who did what: an append-only trail of each organization."""
