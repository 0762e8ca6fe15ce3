"""Whether the conversation with the database broke off, so that nobody knows whether the last words were heard."""

import psycopg


def is_lost(error: BaseException | None) -> bool:
    """Also where psycopg calls it by another name: a pooler that loses its server can answer one command twice
    ("received 2 results", InternalError), and a connection that was closed meanwhile is an InterfaceError. What the server
    itself says has an SQLSTATE.
    """
    if isinstance(error, psycopg.InterfaceError | psycopg.InternalError):
        return error.sqlstate is None
    return isinstance(error, psycopg.OperationalError)
