"""Traces for OpenTelemetry: request -> job -> Stripe -> storage. Off, nothing of it is imported but `start.py`."""
