"""Billing as a model: chance acts on a school that pays, and afterwards everything must agree. README.md says how."""
