"""Agent instances and their executions."""
