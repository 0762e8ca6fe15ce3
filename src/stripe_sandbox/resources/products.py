"""/v1/products"""

from typing import Any, Final

from stripe_sandbox.billing.parts import amend, save
from stripe_sandbox.billing.reading import flag, known, metadata, needed, text
from stripe_sandbox.lists import listed, page_of
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

SETTABLE: Final = ("name", "active", "description", "metadata", "url", "statement_descriptor", "unit_label", "images")


@operation("POST", "/v1/products")
def create(call: Call) -> Body:
    known(call.params, *SETTABLE, "id", "shippable", "type", "tax_code")
    product: Body = {
        "id": text(call.params, "id") or call.store.new_id("prod"),
        "object": "product",
        "active": flag(call.params, "active", True),
        "created": call.now(),
        "default_price": None,
        "description": text(call.params, "description"),
        "images": call.params.get("images") or [],
        "livemode": False,
        "marketing_features": [],
        "metadata": metadata(call.params),
        "name": str(needed(call.params, "name")),
        "package_dimensions": None,
        "shippable": None,
        "statement_descriptor": text(call.params, "statement_descriptor"),
        "tax_code": text(call.params, "tax_code"),
        "type": "service",
        "unit_label": text(call.params, "unit_label"),
        "updated": call.now(),
        "url": text(call.params, "url"),
    }
    return save(call, product, "product.created")


@operation("GET", "/v1/products/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("product", call.path["id"])


@operation("GET", "/v1/products")
def list_products(call: Call) -> Body:
    wished = flag(call.params, "active") if "active" in call.params else None
    return listed(call, "product", wanted=lambda product: wished is None or product["active"] == wished)


@operation("POST", "/v1/products/{id}")
def update(call: Call) -> Body:
    known(call.params, *SETTABLE, "default_price")
    product = retrieve(call)
    fields: Body = {name: text(call.params, name) for name in ("name", "description", "url") if name in call.params}
    if "active" in call.params:
        fields["active"] = flag(call.params, "active")
    if "metadata" in call.params:
        fields["metadata"] = metadata(call.params, product["metadata"])
    return amend(call, product, "product.updated", **fields, updated=call.now())


@operation("DELETE", "/v1/products/{id}")
def delete(call: Call) -> Body:
    product = retrieve(call)
    call.store.delete("product", product["id"])
    call.emit("product.deleted", product)
    return {"id": product["id"], "object": "product", "deleted": True}


@operation("GET", "/v1/products/{id}/features")
def list_features(call: Call) -> Body:
    """The sandbox's products have none."""
    retrieve(call)
    return page_of(call, [])
