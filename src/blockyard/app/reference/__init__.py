"""Pages of reference for integrators, from one source: served at /errors and /api-policy, and written to docs/."""
