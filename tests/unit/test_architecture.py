"""The rules of STYLE.md that a program can check. Each check says what to do instead, and is seen to catch a breach."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from pathlib import Path

import pytest
from tools.client import CLIENT, MADE

ROOT = Path(__file__).parents[2]
LONGEST_FILE = 400

Check = Callable[[str, str], Iterator[str]]
"""Of a file's path (from the root, with slashes) and text: what is wrong and what to do about it."""

SQL = re.compile(r"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|ALTER|CREATE|DROP|GRANT|REVOKE|SET)\s")
CONTEXT_SQL = re.compile(r"set_config\s*\(|\bSET\s+(LOCAL|SESSION|ROLE)\b", re.IGNORECASE)
SQL_ASSEMBLED_IN = (
    "src/blockyard/tenancy/grants.py",
    "src/blockyard/tenancy/policies.py",
    "src/blockyard/tenancy/reconcile.py",
    "src/blockyard/tenancy/doctor/",
    "src/blockyard/tenancy/reads.py",
)
INTERIOR = re.compile(r"queries|routes|\w+_routes")
DEPENDENCIES = ("OrganizationId", "SignedIn", "Person", "Session")
FILLING = ("add", "append", "extend", "insert", "register", "setdefault", "update")
POWER = ("RefreshToken", "ApiKey", "Invitation", "Membership", "Factor", "RecoveryCode", "Challenge")
POWER_SQL = re.compile(
    r"INSERT INTO (identity\.refresh_tokens|blockyard\.(memberships|invitations|api_keys))\b|UPDATE blockyard\.memberships\b"
    r"|identity\.(lock_power|set_role|end_membership|found_organization|accept_invitation)\(",
    re.IGNORECASE,
)
POWER_MADE_IN = ("src/blockyard/identity/power/", "src/blockyard/identity/sql/functions.sql")
TEXTS = ("text", "description", "phrase", "sentence", "heading", "line", "words", "prompt", "source")
MACHINE_PATH = re.compile(r"(?<![\w.}])/(?:work|root|home/\w+|Users/\w+|tmp/\w+)/")
REGISTRY = re.compile(r"\b(?:pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|deb\.debian\.org|proxy\.golang\.org)")


parse = lru_cache(maxsize=None)(ast.parse)
"""Every check reads every file."""


@cache
def nodes_of(text: str) -> list[ast.AST]:
    """Of its tree. To walk it takes longer than a check does."""
    return [*ast.walk(parse(text))]


def too_long(path: str, text: str) -> Iterator[str]:
    lines = len(text.splitlines())
    if lines > LONGEST_FILE:
        yield f"{path} has {lines} lines, {LONGEST_FILE} are allowed: move a noun of it into a file of its own"


def tenant_code(path: str, text: str) -> Iterator[str]:
    """Narrowing to an organization is the core's work: what an author writes by hand, an author can forget."""
    if path.startswith("src/blockyard/tenancy/"):
        return
    for node in nodes_of(text):
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
    for node in nodes_of(text):
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


def foreign_interior(path: str, text: str) -> Iterator[str]:
    """A room's queries and routes are its own: another room asks its service. Commands and app stand above all rooms."""
    room = room_of(path)
    if room is None or room in ("app", "cli"):
        return
    for node in nodes_of(text):
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in (node.module, *(f"{node.module}.{alias.name}" for alias in node.names)):
                parts = name.split(".")
                if parts[0] == "blockyard" and parts[1:2] != [room] and INTERIOR.fullmatch(parts[-1]):
                    yield f"{path}:{node.lineno} imports {name}: ask a function of that room's service"


def room_of(path: str) -> str | None:
    parts = path.split("/")
    return parts[2] if parts[:2] == ["src", "blockyard"] and len(parts) > 3 else None


def dependencies_out_of_order(path: str, text: str) -> Iterator[str]:
    """Everybody reads routes by the same order; ruff finds those that no body uses (ARG001)."""
    if not path.endswith("routes.py"):
        return
    for node in nodes_of(text):
        if isinstance(node, ast.AsyncFunctionDef):
            named = [one.annotation.id for one in node.args.args if isinstance(one.annotation, ast.Name)]
            found = [name for name in named if name in DEPENDENCIES]
            if found != sorted(found, key=DEPENDENCIES.index):
                yield f"{path}:{node.lineno} names its dependencies in another order than org_id, current_user, db"


def registered_by_import(path: str, text: str) -> Iterator[str]:
    """What is filled by whoever is imported is full in one process and empty in another."""
    for node in parse(text).body:
        match node:
            case ast.Expr(value=ast.Call(func=ast.Attribute(attr=verb))) if verb in FILLING:
                yield f"{path}:{node.lineno} fills a registry by being imported: name it in the room's room.py"
            case ast.Assign(targets=[ast.Subscript(), *_]):
                yield f"{path}:{node.lineno} fills a registry by being imported: name it in the room's room.py"


def power_elsewhere(path: str, text: str) -> Iterator[str]:
    """What is made in one place is checked there: that the sign-in lives, the mailbox is proved, the role suffices."""
    if path.startswith(POWER_MADE_IN):
        return
    if path.endswith(".sql"):
        yield from (f"{path} makes lasting power: {IN_POWER}" for _ in POWER_SQL.finditer(text))
        return
    for node in nodes_of(text):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in POWER:
                yield f"{path}:{node.lineno} makes a {name}: {IN_POWER}"
            case ast.Call(func=ast.Name(id="insert"), args=[ast.Name(id=name) | ast.Attribute(attr=name), *_]) if (
                name in POWER
            ):
                yield f"{path}:{node.lineno} makes a {name}: {IN_POWER}"
            case ast.Assign(targets=[ast.Attribute(attr="role")]):
                yield f"{path}:{node.lineno} sets a role: {IN_POWER}"
            case ast.Call(func=ast.Attribute(attr="values"), keywords=words) if any(
                word.arg == "role" for word in words
            ):
                yield f"{path}:{node.lineno} sets a role: {IN_POWER}"
            case ast.Constant(value=str(sql)) if POWER_SQL.search(sql):
                yield f"{path}:{node.lineno} makes lasting power: {IN_POWER}"


IN_POWER = "ask a function of blockyard.identity.power, which locks and checks what it rests on"


def machine_names(path: str, text: str) -> Iterator[str]:
    """The tree must mean the same on every machine. The lock file is uv's, and names where packages come from."""
    if path == "uv.lock" or not (MACHINE_PATH.search(text) or REGISTRY.search(text)):
        return
    for number, line in enumerate(text.splitlines(), start=1):
        for found in (MACHINE_PATH.search(line), REGISTRY.search(line)):
            if found:
                yield f"{path}:{number} names {found[0]}: use a relative path, a setting, or the tool's own default"


def shown_parameters(path: str, text: str) -> Iterator[str]:
    """What people sent is in no error's text, and so in no log."""
    for call in nodes_of(text):
        if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("create_async_engine"):
            options = {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}
            if options.get("hide_parameters") != "True":
                yield f"{path}:{call.lineno} makes an engine whose errors show parameters: pass hide_parameters=True"


def shared_texts(path: str, text: str) -> Iterator[str]:
    """What a process keeps it keeps for all organizations: how fast a text is read must not tell that another sent it."""
    for node in nodes_of(text) if "/tests/" not in path else ():
        if not isinstance(node, ast.FunctionDef) or not any("cache" in ast.unparse(one) for one in node.decorator_list):
            continue
        if any(argument.arg in TEXTS for argument in node.args.args):
            yield f"{path}:{node.lineno} keeps texts of people in a cache: compute it once, and hand it on"


def source_files() -> Iterator[Path]:
    """Without what `make client` makes."""
    found = sorted((ROOT / "src").rglob("*.py"))
    yield from (path for path in found if not any(path.is_relative_to(CLIENT / part) for part in MADE))


def source_and_sql_files() -> Iterator[Path]:
    yield from source_files()
    yield from sorted((ROOT / "src").rglob("*.sql"))


def tree() -> Iterator[Path]:
    """All text that the repository keeps."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    yield from (path for path in paths if path.suffix not in (".png", ".webp") and path.is_file())


def tokens_by_identity(path: str, text: str) -> Iterator[str]:
    """spaCy makes a token anew whenever it is asked for: a loop up to the root never ends."""
    for node in nodes_of(text):
        if isinstance(node, ast.Compare) and any(isinstance(one, ast.Is | ast.IsNot) for one in node.ops):
            sides = (node.left, *node.comparators)
            is_of_none = any(isinstance(one, ast.Constant) for one in sides)
            if not is_of_none and any(isinstance(one, ast.Attribute) and one.attr == "head" for one in sides):
                yield f"{path}:{node.lineno} compares tokens by identity: compare them with == or !="


CHECKS: list[tuple[Check, Callable[[], Iterator[Path]]]] = [
    (too_long, source_files),
    (tenant_code, source_files),
    (assembled_sql, source_files),
    (foreign_interior, source_files),
    (dependencies_out_of_order, source_files),
    (registered_by_import, source_files),
    (shown_parameters, source_files),
    (shared_texts, source_files),
    (power_elsewhere, source_and_sql_files),
    (tokens_by_identity, source_files),
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
    (foreign_interior, "from blockyard.agents import queries"),
    (foreign_interior, "from blockyard.agents.queries import execution_counts"),
    (foreign_interior, "from blockyard.identity.auth_routes import router"),
    (dependencies_out_of_order, "async def list_rooms(db: Session, current_user: SignedIn): ..."),
    (registered_by_import, "on_removal.append(cancel_all)"),
    (registered_by_import, "OPERATIONS['refunds.create'] = refund"),
    (shown_parameters, "engine = create_async_engine(url, pool_size=5)"),
    (shown_parameters, "engine = sqlalchemy.create_async_engine(url, hide_parameters=False)"),
    (shared_texts, "@lru_cache(maxsize=16)\ndef akin_to(text: str) -> int: ..."),
    (shared_texts, "@lru_cache\ndef build(thing: str, text: str | None) -> int: ..."),
    (shared_texts, "@functools.cache\ndef near_to(phrase: str, general: int = 0) -> int: ..."),
    (power_elsewhere, "db.add(Membership(user_id=user.id, role='owner'))"),
    (power_elsewhere, "gate.add(models.RefreshToken(user_id=user.id))"),
    (power_elsewhere, "db.add(ApiKey(name='k'))"),
    (power_elsewhere, "key = Invitation(email=email)"),
    (power_elsewhere, "gate.add(Factor(user_id=user.id, kind='totp'))"),
    (power_elsewhere, "await db.execute(insert(Membership), rows)"),
    (power_elsewhere, "membership.role = body.role"),
    (power_elsewhere, "update(Membership).values(role='owner')"),
    (power_elsewhere, "text('INSERT INTO blockyard.api_keys VALUES (1)')"),
    (power_elsewhere, "text('SELECT identity.accept_invitation(:token)')"),
    (tokens_by_identity, "while verb.head is not verb:\n    verb = verb.head"),
    (tokens_by_identity, "ends = noun is noun.head"),
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
    (
        dependencies_out_of_order,
        "async def list_rooms(org_id: OrganizationId, current_user: SignedIn, db: Session): ...",
    ),
    (foreign_interior, "from blockyard.rooms.queries import all_rooms"),
    (foreign_interior, "from blockyard.agents import service"),
    (registered_by_import, "def f():\n    found.append(1)"),
    (shown_parameters, "engine = create_async_engine(url, hide_parameters=True)"),
    (shared_texts, "@lru_cache(maxsize=20_000)\ndef singular(noun: str) -> str: ..."),
    (power_elsewhere, "update(ApiKey).values(revoked_at=now)"),
    (power_elsewhere, "role = weaker(membership.role, limit)"),
    (tokens_by_identity, "while verb.head != verb and head is not None and self.head is None:\n    verb = verb.head"),
    (machine_names, "url = f'{base}/work/items'\nroute = '/api/v1/home'"),
]


@pytest.mark.parametrize(("check", "text"), BREACHES)
def test_breach_is_caught(check: Check, text: str) -> None:
    assert len(list(check(ROUTES, text))) == 1


@pytest.mark.parametrize(("check", "text"), TWINS)
def test_sound_twin_passes(check: Check, text: str) -> None:
    assert list(check(ROUTES, text)) == []


def lint_imports(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    command = [str(program), "--config", str(folder / "pyproject.toml"), *options]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_imports_keep_their_contracts() -> None:
    result = lint_imports(ROOT, "--no-cache")
    assert result.returncode == 0, f"move what both need to where both may look (docs/tour.md):\n{result.stdout}"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packages' modules, for all that break one of them and mend it."""
    folder = tmp_path_factory.mktemp("copied")
    for package in ("blockyard", "blockyard_client", "worlds", "stripe_sandbox"):
        for path in (ROOT / "src" / package).rglob("*.py"):
            there = folder / path.relative_to(ROOT / "src")
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, there)
    shutil.copyfile(ROOT / "pyproject.toml", folder / "pyproject.toml")
    sound = lint_imports(folder, *KEPT)
    assert sound.returncode == 0, sound.stdout
    return folder


KEPT = ("--cache-dir", "imports")
"""What lint-imports read of modules that did not change since."""
NO_CIRCLES = "No circles: in every package, siblings form a tree"


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("tenancy/seal.py", "import blockyard.agents.models", NO_CIRCLES),
        ("web/limits.py", "import blockyard.agents.models", NO_CIRCLES),
        ("environments/models.py", "import blockyard.environments.jobs", NO_CIRCLES),
        (
            "agents/queries.py",
            "import blockyard.agents.service",
            "Inside a room: routes -> service -> queries -> models",
        ),
        (
            "agents/service.py",
            "import blockyard.tenancy.gate",
            "The gate is for sign-in, for jobs, and for events that name no organization yet",
        ),
        ("agents/service.py", "import blockyard.environments.room", "Rooms are composed in app, and nowhere else"),
        (
            "../blockyard_client/client.py",
            "import blockyard.base.errors",
            "The client knows no server: who installs it gets httpx and no more",
        ),
        (
            "jobs/sweeper.py",
            "import blockyard.cli.app",
            "Nothing but commands imports commands, app and the local machine",
        ),
    ],
)
def test_forbidden_import_is_caught(copied: Path, module: str, line: str, contract: str) -> None:
    """In a copy of the package with one import too many."""
    path = copied / "blockyard" / module
    before = path.read_text()
    path.write_text(f"{before}\n{line}\n")
    result = lint_imports(copied, *KEPT)
    path.write_text(before)
    assert result.returncode == 1
    assert f"{contract} BROKEN" in result.stdout


def test_the_tour_names_everything_at_the_top() -> None:
    """Who opens the tree finds each folder and file of it explained."""
    tour = (ROOT / "docs" / "tour.md").read_text()
    top = [
        path
        for path in (*(ROOT / "src").iterdir(), *(ROOT / "src" / "blockyard").iterdir())
        if path.name[0] not in "._"
    ]
    names = [f"{path.name}/" if path.is_dir() else path.name for path in top if path.suffix != ".egg-info"]
    missing = [name for name in names if f" {name}" not in tour]
    assert not missing, f"docs/tour.md does not say what {', '.join(missing)} is: add it to the map"
