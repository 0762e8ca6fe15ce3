"""Prune Stripe's OpenAPI document to the schemas of what the sandbox answers.

    curl -LO https://raw.githubusercontent.com/stripe/openapi/master/latest/openapi.spec3.json
    python -m tools.prune_stripe_openapi openapi.spec3.json src/stripe_sandbox/tests/stripe_openapi.json

Takes JSON, or JSON in gzip. What stays: the objects in KINDS and all they contain. What goes: every text for people,
and the schemas of other objects, which an expanded field could hold at Stripe and never does in the sandbox.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

Node = dict[str, Any]

KINDS: Final = {
    *("balance_transaction", "billing_portal.configuration", "billing_portal.session", "charge"),
    *(
        "checkout.session",
        "customer",
        "deleted_customer",
        "dispute",
        "event",
        "invoice",
        "invoice_payment",
        "invoiceitem",
    ),
    *("item", "line_item", "payment_intent", "payment_method", "price", "product", "refund", "setup_intent"),
    *("subscription", "subscription_item", "test_helpers.test_clock", "webhook_endpoint"),
}
PREFIX: Final = "#/components/schemas/"


def main(source: Path, target: Path) -> None:
    content = source.read_bytes()
    document = json.loads(gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content)
    target.write_text(written(prune(document)))


def written(pruned: Node) -> str:
    """JSON with one schema on a line, so that a newer version can be compared."""
    schemas = sorted(pruned["components"]["schemas"].items())
    lines = ",\n".join(f"{json.dumps(name)}:{json.dumps(one, separators=(',', ':'))}" for name, one in schemas)
    return f'{{"info":{json.dumps(pruned["info"])},"components":{{"schemas":{{\n{lines}\n}}}}}}\n'


def prune(document: Node) -> Node:
    """The same document with fewer schemas, `info.version` and no words."""
    schemas = document["components"]["schemas"]
    foreign = {name for name, schema in schemas.items() if is_object(schema) and name not in KINDS}
    kept: Node = {}
    waiting = sorted(KINDS)
    while waiting:
        name = waiting.pop()
        if name not in kept:
            kept[name] = plain(schemas[name], foreign)
            waiting += references(kept[name])
    return {"info": {"version": document["info"]["version"]}, "components": {"schemas": kept}}


def is_object(schema: Node) -> bool:
    """Whether it is a thing with an id, and not a part of one."""
    return "enum" in schema.get("properties", {}).get("object", {}) and "id" in schema["properties"]


def plain(node: Any, foreign: set[str]) -> Any:
    """Without words, extensions and the references to foreign objects; where only such a one may stand, anything may."""
    if isinstance(node, list):
        return [plain(one, foreign) for one in node if named(one) not in foreign]
    if not isinstance(node, dict):
        return node
    if named(node) in foreign:
        return {}
    wordless = {name: one for name, one in node.items() if not is_for_people(name, one)}
    kept = {name: plain(one, foreign) for name, one in wordless.items()}
    return {} if kept.get("anyOf") == [] else kept


def is_for_people(name: str, value: Any) -> bool:
    return (name in ("description", "title") and isinstance(value, str)) or name.startswith("x-")


def named(node: Any) -> str | None:
    """The schema a reference names."""
    found = node.get("$ref") if isinstance(node, dict) else None
    return found.removeprefix(PREFIX) if isinstance(found, str) else None


def references(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from references(one)
    elif isinstance(node, dict):
        if (name := named(node)) is not None:
            yield name
        for one in node.values():
            yield from references(one)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
