"""The database has room for the connections that one API process and one worker may open."""

import psycopg

from blockyard.app.settings import Settings
from blockyard.cli.connection_budget import Fleet, budget_of, server_limits
from blockyard.tenancy.doctor.finding import Finding


def examine(settings: Settings) -> list[Finding]:
    try:
        limits = server_limits(settings)
    except psycopg.Error:
        return []  # that nobody answers is said by whoever needs it
    budget = budget_of(settings, Fleet())
    return [
        Finding(
            "connections_over", "max_connections", problem, "run `blockyard budget` with the numbers of your machines"
        )
        for problem in budget.problems(limits)
    ]
