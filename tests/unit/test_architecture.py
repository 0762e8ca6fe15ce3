"""The rules of STYLE.md that a program can check. Each check says what to do instead, and is seen to catch a breach."""

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST_FILE = 400

Check = Callable[[str, str], Iterator[str]]
"""Of a file's path (from the root, with slashes) and text: what is wrong and what to do about it."""

SQL = re.compile(r"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|ALTER|CREATE|DROP|GRANT|REVOKE|SET)\s")
CONTEXT_SQL = re.compile(r"set_config\s*\(|\bSET\s+(LOCAL|SESSION|ROLE)\b", re.IGNORECASE)
SQL_ASSEMBLED_IN = (
    "src/blockyard/tenancy/policies.py",
    "src/blockyard/tenancy/doctor/",
    "src/blockyard/tenancy/reads.py",
)
MACHINE_PATH = re.compile(r"(?<![\w.}])/(?:work|root|home/\w+|Users/\w+|tmp/\w+)/")
REGISTRY = re.compile(r"\b(?:pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|deb\.debian\.org|proxy\.golang\.org)")


def too_long(path: str, text: str) -> Iterator[str]:
    lines = len(text.splitlines())
    if lines > LONGEST_FILE:
        yield f"{path} has {lines} lines, {LONGEST_FILE} are allowed: move a noun of it into a file of its own"


def tenant_code(path: str, text: str) -> Iterator[str]:
    """Narrowing to an organization is the core's work: what an author writes by hand, an author can forget."""
    if path.startswith("src/blockyard/tenancy/"):
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CONTEXT_SQL.search(node.value):
            yield f"{path}:{node.lineno} changes a database setting: take the dependency `db: Session`, which has entered"
        if isinstance(node, ast.Compare) and any(map(is_organization_column, (node.left, *node.comparators))):
            yield f"{path}:{node.lineno} filters by organization: drop the filter, a tenant session sees only its own"
        if isinstance(node, ast.Call) and narrows_by_keyword(node):
            yield f"{path}:{node.lineno} filters by organization: drop the filter, a tenant session sees only its own"


def is_organization_column(node: ast.expr) -> bool:
    """`Model.organization_id`; on a value (`member.organization_id`) it is plain Python."""
    match node:
        case ast.Attribute(attr="organization_id", value=ast.Name(id=name)):
            return name[:1].isupper()
        case _:
            return False


def narrows_by_keyword(call: ast.Call) -> bool:
    named = any(keyword.arg == "organization_id" for keyword in call.keywords)
    return named and isinstance(call.func, ast.Attribute) and call.func.attr == "filter_by"


def assembled_sql(path: str, text: str) -> Iterator[str]:
    """A statement put together from parts is one careless part away from an injection."""
    if path.startswith(SQL_ASSEMBLED_IN):
        return
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.JoinedStr(values=parts) if len(parts) > 1:
                template = "".join(str(part.value) for part in parts if isinstance(part, ast.Constant))
            case (
                ast.BinOp(op=ast.Mod(), left=ast.Constant(value=str(template)))
                | ast.Call(func=ast.Attribute(attr="format", value=ast.Constant(value=str(template))))
            ):
                pass
            case _:
                continue
        if SQL.search(template):
            yield f"{path}:{node.lineno} assembles SQL: bind parameters, and names with psycopg.sql.Identifier"


def machine_names(path: str, text: str) -> Iterator[str]:
    """The tree must mean the same on every machine. The lock file is uv's, and names where packages come from."""
    if path == "uv.lock":
        return
    for number, line in enumerate(text.splitlines(), start=1):
        for found in (MACHINE_PATH.search(line), REGISTRY.search(line)):
            if found:
                yield f"{path}:{number} names {found[0]}: use a relative path, a setting, or the tool's own default"


def source_files() -> Iterator[Path]:
    yield from sorted((ROOT / "src").rglob("*.py"))


def tree() -> Iterator[Path]:
    """All text that the repository keeps."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    yield from (path for name in listed.split("\0") if name and (path := ROOT / name).is_file())


CHECKS: list[tuple[Check, Callable[[], Iterator[Path]]]] = [
    (too_long, source_files),
    (tenant_code, source_files),
    (assembled_sql, source_files),
    (machine_names, tree),
]


@pytest.mark.parametrize(("check", "files"), CHECKS, ids=[check.__name__ for check, _ in CHECKS])
def test_rule(check: Check, files: Callable[[], Iterator[Path]]) -> None:
    paths = list(files())
    assert len(paths) > 50, "where are the files?"
    faults = [fault for path in paths for fault in check(path.relative_to(ROOT).as_posix(), path.read_text())]
    assert not faults, "\n" + "\n".join(faults)


ROUTES = "src/blockyard/rooms/routes.py"
BREACHES: list[tuple[Check, str]] = [
    (too_long, "x = 1\n" * (LONGEST_FILE + 1)),
    (tenant_code, "select(Room).where(Room.organization_id == org_id)"),
    (tenant_code, "select(Room).where(org_id == Room.organization_id)"),
    (tenant_code, "select(Room).where(Room.organization_id != org_id)"),
    (tenant_code, "query.filter_by(organization_id=org_id)"),
    (tenant_code, "text(\"SELECT set_config('app.x', '1', true)\")"),
    (tenant_code, "text('SET LOCAL statement_timeout = 0')"),
    (tenant_code, "text('set role blockyard_owner')"),
    (assembled_sql, "text(f'SELECT * FROM rooms WHERE name = {name}')"),
    (assembled_sql, "text('DELETE FROM rooms WHERE name = %s' % name)"),
    (assembled_sql, "text('UPDATE rooms SET name = {}'.format(name))"),
    (machine_names, "folder = '" + "/".join(["", "home", "ada", "blockyard"]) + "'"),
    (machine_names, "index = 'https://" + ".".join(["pypi", "org"]) + "/simple'"),
]
TWINS: list[tuple[Check, str]] = [
    (too_long, "x = 1\n" * LONGEST_FILE),
    (tenant_code, "mine = [one for one in memberships if one.organization_id == active]"),
    (tenant_code, "session.add(Room(organization_id=organization.id))"),
    (assembled_sql, "log.info(f'{count} rooms were selected')"),
    (assembled_sql, "SQL('DROP DATABASE {}').format(Identifier(name))"),
    (assembled_sql, "text('SELECT * FROM rooms WHERE name = :name')"),
    (machine_names, "url = f'{base}/work/items'\nroute = '/api/v1/home'"),
]


@pytest.mark.parametrize(("check", "text"), BREACHES)
def test_breach_is_caught(check: Check, text: str) -> None:
    assert len(list(check(ROUTES, text))) == 1


@pytest.mark.parametrize(("check", "text"), TWINS)
def test_sound_twin_passes(check: Check, text: str) -> None:
    assert list(check(ROUTES, text)) == []


def lint_imports(folder: Path, configuration: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    command = [str(program), "--no-cache", "--config", str(configuration)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_imports_keep_their_contracts() -> None:
    result = lint_imports(ROOT, ROOT / "pyproject.toml")
    assert result.returncode == 0, f"move what both need to where both may look (docs/tour.md):\n{result.stdout}"


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("tenancy/seal.py", "import blockyard.agents.models", "The tenancy core imports no domain"),
        ("web/limits.py", "import blockyard.agents.models", "The web layer knows identity and no other room"),
        (
            "agents/queries.py",
            "import blockyard.agents.service",
            "Inside a room: routes -> service -> queries -> models",
        ),
        ("agents/service.py", "import blockyard.identity.queries", "What identity keeps to itself"),
        ("identity/queries.py", "import blockyard.agents.queries", "A room's routes and queries are its own"),
        ("jobs/sweeper.py", "import blockyard.cli.app", "The product never imports its command line"),
    ],
)
def test_forbidden_import_is_caught(tmp_path: Path, module: str, line: str, contract: str) -> None:
    """In a copy of the package with one import too many."""
    subprocess.run(["cp", "-r", str(ROOT / "src" / "blockyard"), str(tmp_path / "blockyard")], check=True)
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text())
    with (tmp_path / "blockyard" / module).open("a") as file:
        file.write(f"\n{line}\n")
    result = lint_imports(tmp_path, tmp_path / "pyproject.toml")
    assert result.returncode == 1
    assert f"{contract} BROKEN" in result.stdout
