"""`blockyard up`: PostgreSQL, the API and a worker, with one command."""

import os
import shlex
import socket
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.markup import escape
from rich.panel import Panel

from blockyard import __version__
from blockyard.app.settings import Settings, load_settings
from blockyard.base.settings import is_blank
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import close_folder, console, fail, print_json, warn
from blockyard.cli.sandbox import NOT_INSTALLED, needs_sandbox, runs_sandbox, sandbox_service, sell_plans
from blockyard.cli.typed import own_command
from blockyard.local.data_folder import (
    URL_VARIABLES,
    ensure_secrets,
    locked,
    refuse_folder_of_others,
)
from blockyard.local.embedded import Cluster
from blockyard.local.log_files import begin_logs
from blockyard.local.supervisor import Service, Supervisor

READY_SECONDS: Final = 300.0  # on a machine with nothing else to do it takes two

SIGN_UP: Final = """curl -X POST {url}/api/v1/auth/register -H 'Content-Type: application/json' \\
  -d '{{"email": "you@school.example", "password": "three or four unrelated words",
       "full_name": "Your Name", "organization_name": "Your School"}}'"""


def up(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port of the API.")] = 8000,
    data_dir: DataDir = DATA_DIR,
    host: Annotated[str, typer.Option(help="Address of the API.")] = "127.0.0.1",
    as_json: AsJson = False,
) -> None:
    """Run everything: PostgreSQL in a folder, the API and a worker. Ctrl-C stops it."""
    url = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    check_port(host, port)
    try:
        refuse_folder_of_others(data_dir)
        with locked(data_dir, url):
            close_folder(data_dir)
            run(host, port, data_dir.resolve(), url, as_json=as_json)
    except OSError as error:
        fail(f"cannot use {data_dir}: {error.strerror}. Choose another --data-dir.", ExitCode.NOT_READY)


def check_port(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            fail(f"cannot listen on {host}:{port}: {error.strerror}. Choose another --port.", ExitCode.NOT_READY)


def run(host: str, port: int, data_dir: Path, url: str, *, as_json: bool) -> None:
    os.environ |= {"BLOCKYARD_DATA_DIR": str(data_dir), "BLOCKYARD_HOST": host, "BLOCKYARD_PORT": str(port)}
    logs = data_dir / "logs"
    begin_logs(logs)
    command = [sys.executable, "-m", "blockyard"]
    api = Service("API", [*command, "serve"], logs / "api.log")
    worker = Service("worker", [*command, "worker"], logs / "worker.log")
    cluster = choose_cluster(data_dir)
    if cluster is not None:
        ensure_secrets(cluster)
    sandbox = None
    if runs_sandbox(load_settings(data_dir)):
        sandbox = sandbox_service(data_dir, logs, url, port)
    elif needs_sandbox(load_settings(data_dir)):
        warn(NOT_INSTALLED)
    supervisor = Supervisor(cluster, [api, worker, *([sandbox] if sandbox else [])], warn)
    supervisor.stop_on_signals()
    try:
        settings = configured(load_settings(data_dir))
        if sandbox is not None:
            sandbox.start()
        api.start()  # it takes longest to load; until the database is there it answers 503
        prepare_database(supervisor.cluster, settings)
        worker.start()
        if sandbox is not None:
            sell_plans(settings, sandbox)
        wait_until_ready(supervisor, url)
        if not supervisor.stopping.is_set():
            report(url, data_dir, settings, as_json=as_json)
        supervisor.watch()
    finally:
        supervisor.stop()


def choose_cluster(data_dir: Path) -> Cluster | None:
    """Our own, unless the environment names a database. A part of the four URLs would mix that one with ours."""
    missing = [name for name in URL_VARIABLES if is_blank(os.environ.get(name, ""))]
    if len(missing) == len(URL_VARIABLES):
        return Cluster(data_dir)
    if missing:
        fail(
            f"a database is configured, but not for every role. Set these too: {', '.join(missing)}", ExitCode.NOT_READY
        )
    return None


def prepare_database(cluster: Cluster | None, settings: Settings) -> None:
    """Bring the database to head: our own in the folder, which is started first, or the one that is configured."""
    if cluster is not None:
        cluster.start()
    from blockyard.tenancy.migrate import bootstrap, migrate

    if cluster is not None:
        # The server is this folder's alone.
        bootstrap(cluster.admin_url, settings, set_passwords=True)
    else:
        migrate(settings)


def configured(settings: Settings) -> Settings:
    """`settings`, or the list of what a configured database also needs."""
    missing = dict(settings.missing_for("serve") + settings.missing_for("worker"))
    if missing:
        lines = "\n".join(f"  {name}: {why}" for name, why in missing.items())
        fail(f"the database is configured, but not all that goes with it:\n{lines}", ExitCode.NOT_READY)
    return settings


def wait_until_ready(supervisor: Supervisor, url: str) -> None:
    """Until /health/ready says so, or a signal asks to stop. Ends with the API's log if the API does, or takes too long."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # http_proxy is not for our own address
    api = supervisor.services[0]
    deadline = time.monotonic() + READY_SECONDS
    while not supervisor.stopping.wait(0.05):
        if not api.running:
            fail(f"the API ended before it was ready. {end_of(api.log)}")
        supervisor.look()
        try:
            with direct.open(f"{url}/health/ready", timeout=10):
                return
        except (urllib.error.URLError, OSError):
            if time.monotonic() > deadline:
                fail(f"the API is not ready after {READY_SECONDS:.0f} s. {end_of(api.log)}")


def end_of(log: Path) -> str:
    lines = log.read_text(errors="replace").splitlines()[-10:]
    return "\n".join([f"The end of {log}:", *lines])


def report(url: str, data_dir: Path, settings: Settings, *, as_json: bool) -> None:
    stripe = settings.stripe_api_url if runs_sandbox(settings) else None
    if as_json:
        document = {"url": url, "docs": f"{url}/docs", "data_dir": str(data_dir)}
        print_json({**document, "pid": os.getpid(), "version": __version__, "stripe_sandbox": stripe})
        return
    folder, seed = escape(str(data_dir)), f"{own_command()} seed --data-dir {shlex.quote(str(data_dir))}"
    stripe_line = f"Stripe               a sandbox at {stripe}, where no money moves\n" if stripe else ""
    lines = (
        f"[bold green]Blockyard {__version__} is running[/] at [bold]{escape(url)}[/]\n\n"
        f"Try every endpoint   {escape(url)}/docs\n"
        f"Two demo schools     {escape(seed)}\n"
        f"Data and secrets     {folder} (secrets.env)\n"
        f"Logs                 {folder}/logs\n"
        f"Mails                {folder}/mail\n"
        f"{stripe_line}\n"
        f"Sign up your school:\n{escape(SIGN_UP.format(url=url))}\n\n"
        "Stop with Ctrl-C."
    )
    if console.is_terminal:
        console.print(Panel(lines, expand=False, padding=(1, 2)))
    else:
        console.print(lines, soft_wrap=True)
