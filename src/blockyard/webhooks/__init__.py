"""Telling a school's own applications what happened, by signed requests: webhooks (docs/webhooks.md)."""
