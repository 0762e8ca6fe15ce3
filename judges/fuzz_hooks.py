"""What schemathesis loads into its own process: things that exist, headers broken on purpose, and a check that no answer
tells of omega."""

import json
import os
from itertools import cycle, product
from typing import Any, Final

import schemathesis
from hypothesis import strategies as st
from schemathesis.generation.meta import TestPhase

CASE: Final = json.loads(os.environ["BLOCKYARD_JUDGE_CASE"])
"""Of fuzz_api.case_of."""

HEADERS: Final = (
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "Content-Encoding",
    "Content-Type",
    "Forwarded",
    "Idempotency-Key",
    "If-Match",
    "If-Modified-Since",
    "If-None-Match",
    "If-Range",
    "Last-Event-ID",
    "Origin",
    "Range",
    "Stripe-Signature",
    "X-Forwarded-For",
    "X-Request-ID",
)
"""All that the service reads, and what a proxy or a browser adds. Without a right Authorization nothing else is reached."""
OF_BODIES: Final = frozenset({"Content-Encoding", "Content-Type"})
BROKEN: Final = ("", ",", '"', "*", "-1", "9" * 40, "bytes=9-1", "a" * 5000, "\xe9\xff", "text/\t;q=x", "%00%0d%0a")
BREAKAGES: Final = cycle(product(BROKEN, HEADERS))
TURNS: Final = cycle((False, False, True))
"""Every third request has one broken header: the others still reach what lies behind."""
EVENT: Final = {
    "type": "object",
    "required": ["event", "id", "data"],
    "properties": {
        "event": {"enum": ["status", "done", "class", "problem"]},
        "data": {"contentMediaType": "application/json"},
    },
}


@schemathesis.hook
def before_load_schema(context: schemathesis.HookContext, raw_schema: dict[str, Any]) -> None:  # noqa: ARG001 - schemathesis passes both
    """What schemathesis reads otherwise than we mean it."""
    for methods in raw_schema["paths"].values():
        for operation in methods.values():
            stream = operation["responses"].get("200", {}).get("content", {}).get("text/event-stream")
            # Ours is of the body as a whole, as generators read it; before OpenAPI 3.2 schemathesis compares events.
            if stream is not None:
                stream["schema"] = EVENT
    for path, methods in raw_schema["paths"].items():
        if path.startswith("/api/v1/uploads/tus"):
            for operation in methods.values():
                # It says that it left Authorization out beside headers that have to be there, and sends it all the same.
                # That nobody comes in without is asked by tests/attack.
                operation["security"] = []
    # Without its token it is 404, not 401: nobody learns whether the operator has set one.
    del raw_schema["paths"]["/metrics"]["get"]["security"]


@schemathesis.serializer("application/offset+octet-stream")
def as_it_is(ctx: schemathesis.SerializationContext, value: Any) -> bytes:  # noqa: ARG001 - schemathesis passes both
    """Bytes of a file that comes by tus."""
    return value if isinstance(value, bytes) else str(value).encode()


@schemathesis.check
def no_foreign_mark(
    ctx: schemathesis.CheckContext,  # noqa: ARG001 - schemathesis passes all three
    response: schemathesis.Response,
    case: schemathesis.Case[Any],  # noqa: ARG001 - the same
) -> None:
    told = f"{response.content.decode(errors='replace')}{response.headers}"
    found = [mark for mark in CASE["foreign_marks"] if mark in told]
    assert not found, f"an answer to alpha holds what only omega owns: {found}"


@schemathesis.hook
def before_generate_path_parameters(
    context: schemathesis.HookContext, strategy: st.SearchStrategy[Any]
) -> st.SearchStrategy[Any]:
    """Random ids find nothing, so every second one is alpha's own."""
    assert context.operation is not None
    names = [parameter.name for parameter in context.operation.path_parameters]
    return strategy | st.fixed_dictionaries({name: st.sampled_from(CASE["ids"][name]) for name in names})


@schemathesis.hook
def before_generate_body(context: schemathesis.HookContext, strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The same for bodies that hold a secret."""
    assert context.operation is not None
    known = CASE["bodies"].get(context.operation.label)
    return strategy | st.just(known) if known else strategy


@schemathesis.hook
def before_call(context: schemathesis.HookContext, case: schemathesis.Case[Any], kwargs: dict[str, Any]) -> None:  # noqa: ARG001 - schemathesis passes all three
    """Not where schemathesis itself leaves out or breaks one thing after another (coverage), and judges that."""
    if "Tus-Resumable" in case.headers:
        case.headers["Tus-Resumable"] = "1.0.0"  # with another one all is 412, whatever else is wrong: tus has it so
    if case.meta is None or case.meta.phase.name == TestPhase.COVERAGE or case.method != case.operation.method.upper():
        return
    if next(TURNS):
        value, name = next(BREAKAGES)
        # With `*` comes what is smallest, zstd, which schemathesis does not read.
        if (
            (name, value) != ("Accept-Encoding", "*")
            and name not in case.headers
            and (name not in OF_BODIES or case.operation.body)
        ):
            case.headers[name] = value
