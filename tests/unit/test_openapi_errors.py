"""Every error code has words, its status is the one that is sent, and the pages in docs/ say the same."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import blockyard
from blockyard.app.reference.__main__ import pages
from blockyard.app.reference.errors import all_codes, all_words
from blockyard.app.reference.sections import Section, to_html, to_markdown
from blockyard.app.reference.words.worlds import OUTCOMES
from blockyard.base.errors import Problem
from blockyard.web.problem_document import ProblemDocument

SOURCE = Path(blockyard.__file__).parent
FOR_HTTP = {"http_error", "method_not_allowed", "no_such_route"}
"""Given to a bare Problem by web/problems.py."""


@cache
def nodes() -> list[ast.AST]:
    """Of all our code."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.py"))]
    return [node for text in texts for node in ast.walk(ast.parse(text))]


def subclasses(kind: type[Problem]) -> Iterator[type[Problem]]:
    yield kind
    for one in kind.__subclasses__():
        yield from subclasses(one)


def problem_classes() -> set[type[Problem]]:
    for module in pkgutil.walk_packages(blockyard.__path__, "blockyard."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return {kind for kind in subclasses(Problem) if kind.__module__.startswith("blockyard.")}


def test_no_code_is_without_words_and_no_words_are_without_a_code() -> None:
    sent = {(kind.status, kind.code) for kind in problem_classes()}
    explained = {(status, code) for status, codes in all_words().items() for code in codes}
    assert sent - explained == set(), "say in app/reference/words what it means and what to do"
    assert {code for _, code in explained - sent} == FOR_HTTP, "take it out of app/reference/words"
    assert len(all_codes()) == len(set(all_codes())), "a code has one status"


def test_codes_that_are_no_class_have_words_too() -> None:
    given = set(codes_given())
    assert given >= FOR_HTTP
    assert given - set(all_codes()) - set(OUTCOMES) == set()


def codes_given() -> Iterator[str]:
    """To a problem that is made already, and to work that failed."""
    for node in nodes():
        match node:
            case ast.Assign(targets=[ast.Name(id="codes")], value=ast.Dict(values=values)):
                yield from (value.value for value in values if isinstance(value, ast.Constant))  # type: ignore[misc]
            case ast.Assign(targets=[ast.Attribute(attr="code")], value=value):
                yield from (
                    one.value for one in ast.walk(value) if isinstance(one, ast.Constant) and isinstance(one.value, str)
                )
            case ast.Call(func=ast.Name(id="Failure"), args=[ast.Constant(value=str(code)), *_]):
                yield code


def test_every_member_of_a_problem_is_documented() -> None:
    names = {kind.__name__ for kind in problem_classes()}
    given = {
        keyword.arg
        for call in nodes()
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in names
        for keyword in call.keywords
    }
    assert {"errors", "checks", "limit", "refundable"} < given
    assert given - {None, "headers"} - set(ProblemDocument.model_fields) == set(), (
        "describe it in web/problem_document.py"
    )


def test_docs_say_what_the_service_says() -> None:
    for path, text in pages().items():
        assert (SOURCE.parents[1] / path).read_text(encoding="utf-8") == text, f"{path}: run `make reference`"


def test_a_section_is_written_twice() -> None:
    section = Section("a<b", "a_b", 3, ("Use `x<y`, see [there](/there).",))
    assert to_markdown("T", "W.", [section]) == "# T\n\nW.\n\n### a<b\n\n- Use `x<y`, see [there](/there).\n"
    assert to_html("W.", [section]) == (
        '<p>W.</p>\n<h3 id="a_b"><a href="#a_b">a&lt;b</a></h3>\n'
        '<ul><li>Use <code>x&lt;y</code>, see <a href="/there">there</a>.</li></ul>'
    )
