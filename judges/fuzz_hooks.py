"""What schemathesis loads into its own process: things that exist, and a check that no answer tells of omega."""

import json
import os
from typing import Any, Final

import schemathesis
from hypothesis import strategies as st

CASE: Final = json.loads(os.environ["BLOCKYARD_JUDGE_CASE"])
"""Of fuzz_api.case_of."""


@schemathesis.check
def no_foreign_mark(
    ctx: schemathesis.CheckContext,  # noqa: ARG001 - schemathesis passes all three
    response: schemathesis.Response,
    case: schemathesis.Case[Any],  # noqa: ARG001 - the same
) -> None:
    told = f"{response.text}{response.headers}"
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
