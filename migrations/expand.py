"""Whether migrations only add. `python -m migrations.expand`

While nodes are upgraded one by one, code of the release before runs on the new schema. So a migration takes nothing away
that this code uses, and wants nothing that it does not give (docs/operate/watch.md). What cannot be otherwise says so:

TAKES_AWAY = "what older code loses, and why it had to be": older nodes are not ready from then on, until they are upgraded
SERVES_OLDER_CODE = "why the release before runs on it all the same": the check cannot know
"""

import re
import sys
from collections.abc import Iterator
from io import StringIO
from typing import Any, Final

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import Script, ScriptDirectory
from pglast import ast, parse_sql
from pglast.enums import AlterTableType, ConstrType, ObjectType, RoleSpecType
from pglast.parser import ParseError
from pglast.stream import RawStream

from blockyard.tenancy.migrate import alembic_config

RULE_SINCE: Final = "0026"
"""Migrations before it were written before the rule."""

MARKERS: Final = ("TAKES_AWAY", "SERVES_OLDER_CODE")
SHORTEST_REASON: Final = 20

LATER: Final = "leave it, and take it away in the release after the one that stops using it"
NEW_ONE: Final = "add a new one beside it, let this release write both, and take the old one away in the next"
CHECK_LATER: Final = "let this release's code keep to it, and add it in the next"
WITH_DEFAULT: Final = "give it a server_default, or let it be nullable: older code does not write it"
WRITE_OUT: Final = "write plain statements, which can be checked"

DROPS: Final = {
    ObjectType.OBJECT_TABLE: "table",
    ObjectType.OBJECT_VIEW: "view",
    ObjectType.OBJECT_MATVIEW: "view",
    ObjectType.OBJECT_FUNCTION: "function",
    ObjectType.OBJECT_SCHEMA: "schema",
    ObjectType.OBJECT_TYPE: "type",
    ObjectType.OBJECT_INDEX: "index",
    ObjectType.OBJECT_POLICY: "policy",
    ObjectType.OBJECT_SEQUENCE: "sequence",
}
LOOSENED: Final = re.compile(r".*_(check|fkey)")
"""Constraints whose end forbids nobody anything; others are named by ON CONFLICT."""


class Recorder:
    """Stands for the connection where a migration asks for it: keeps what it is told, and has no rows."""

    def __init__(self, statements: StringIO) -> None:
        self.statements = statements
        self.connection = self

    def cursor(self) -> "Recorder":
        return self

    def execute(self, statement: object, *_parameters: object) -> "Recorder":
        self.statements.write(f"{statement};\n")
        return self

    def __iter__(self) -> Iterator[Any]:
        return iter(())


def statements_of(module: Any) -> str:
    """The SQL of its `upgrade`, which nothing runs."""
    written = StringIO()
    context = MigrationContext.configure(dialect_name="postgresql", opts={"as_sql": True, "output_buffer": written})
    context.impl.connection = Recorder(written)  # type: ignore[assignment]  # what migrations use of one
    with Operations.context(context):
        module.upgrade()
    return written.getvalue()


def breaches(sql: str) -> Iterator[str]:
    """What older code would miss, or be refused: each with what to do instead."""
    try:
        nodes = [raw.stmt for raw in parse_sql(sql)]
    except ParseError as error:
        yield f"cannot be read ({error.args[0]}): {WRITE_OUT}"
        return
    made = {name_of(node.relation) for node in nodes if isinstance(node, ast.CreateStmt)}
    for node in nodes:
        yield from breaches_of(node, made)


def breaches_of(node: ast.Node, made: set[str]) -> Iterator[str]:
    """`made`: the tables that the same migration makes, which no older code knows."""
    match node:
        case ast.DropStmt(removeType=kind) if kind in DROPS:
            yield f"drops the {DROPS[kind]} {said(node).split(maxsplit=2)[-1]}: {LATER}"
        case ast.DropStmt():
            yield f"drops something ({said(node)}): {LATER}"
        case ast.RenameStmt() | ast.AlterObjectSchemaStmt():
            yield f"renames or moves something ({said(node)}): {NEW_ONE}"
        case ast.AlterTableStmt(relation=relation) if name_of(relation) not in made:
            for command in node.cmds:
                yield from breaches_of_table(command, name_of(relation))
        case ast.IndexStmt(unique=True, relation=relation) if name_of(relation) not in made:
            yield f"makes a unique index on {name_of(relation)}: {CHECK_LATER}"
        case ast.CreateTrigStmt(relation=relation) if name_of(relation) not in made:
            yield f"puts a trigger on {name_of(relation)}: {CHECK_LATER}"
        case ast.CreatePolicyStmt(permissive=False, table=table) if name_of(table) not in made:
            yield f"narrows {name_of(table)} by a policy: {CHECK_LATER}"
        case ast.GrantStmt(is_grant=False) if not (concerns(node, made) or from_public(node)):
            yield f"takes a right away ({said(node)}): {LATER}"
        case ast.TruncateStmt():
            yield f"empties a table ({said(node)}): {LATER}"
        case ast.DoStmt():
            yield f"hides its statements in DO: {WRITE_OUT}"


def breaches_of_table(command: ast.AlterTableCmd, table: str) -> Iterator[str]:
    match command.subtype:
        case AlterTableType.AT_DropColumn:
            yield f"drops the column {table}.{command.name}: {LATER}"
        case AlterTableType.AT_AlterColumnType:
            yield f"changes the type of {table}.{command.name}: {NEW_ONE}"
        case AlterTableType.AT_SetNotNull:
            yield f"wants {table}.{command.name} of everybody (NOT NULL): {CHECK_LATER}"
        case AlterTableType.AT_ColumnDefault if command.def_ is None:
            yield f"takes the default of {table}.{command.name}: {LATER}"
        case AlterTableType.AT_AddConstraint:
            yield f"adds a constraint to {table}: {CHECK_LATER}"
        case AlterTableType.AT_DropConstraint if not LOOSENED.fullmatch(command.name):
            yield f"drops the key {command.name} of {table}: {LATER}"
        case AlterTableType.AT_AddColumn:
            kinds = {constraint.contype for constraint in command.def_.constraints or ()}
            filled = {ConstrType.CONSTR_DEFAULT, ConstrType.CONSTR_IDENTITY, ConstrType.CONSTR_GENERATED}
            if ConstrType.CONSTR_NOTNULL in kinds and not kinds & filled:
                yield f"adds {table}.{command.def_.colname}, which must be given: {WITH_DEFAULT}"


def said(node: ast.Node) -> str:
    """The statement, written out."""
    return str(RawStream()(node))  # type: ignore[no-untyped-call]  # the library says no types


def name_of(relation: ast.RangeVar) -> str:
    return f"{relation.schemaname}.{relation.relname}" if relation.schemaname else str(relation.relname)


def concerns(grant: ast.GrantStmt, made: set[str]) -> bool:
    """Whether it is about tables of the same migration alone."""
    return all(isinstance(one, ast.RangeVar) and name_of(one) in made for one in grant.objects or [None])


def from_public(grant: ast.GrantStmt) -> bool:
    """No role of ours rests on what everybody may: the doctor sees to it."""
    return all(grantee.roletype == RoleSpecType.ROLESPEC_PUBLIC for grantee in grant.grantees)


def examine(module: Any) -> list[str]:
    """What is wrong with one migration."""
    reasons = [getattr(module, marker) for marker in MARKERS if hasattr(module, marker)]
    found = list(breaches(statements_of(module)))
    if len(reasons) > 1:
        return [f"has {' and '.join(MARKERS)}: keep the one that is true"]
    if not reasons:
        return [
            f"{breach}. If it cannot be otherwise, say {' or '.join(MARKERS)} (migrations/expand.py)"
            for breach in found
        ]
    if len(str(reasons[0])) < SHORTEST_REASON:
        return ["has an exception without a reason: say what older code loses, and why"]
    return [] if found else ["has an exception, and takes nothing away: remove the exception"]


def scripts_under_the_rule() -> list[Script]:
    """The oldest first."""
    scripts = ScriptDirectory.from_config(alembic_config("")).walk_revisions()
    return [script for script in reversed(list(scripts)) if script.revision >= RULE_SINCE]


def main() -> None:
    scripts = scripts_under_the_rule()
    faults = [f"{script.path}: {fault}" for script in scripts for fault in examine(script.module)]
    sys.stdout.write("".join(f"{fault}\n" for fault in faults))
    sys.stdout.write(f"{len(scripts)} migrations since {RULE_SINCE}, {len(faults)} faults.\n")
    raise SystemExit(bool(faults))


if __name__ == "__main__":
    main()
