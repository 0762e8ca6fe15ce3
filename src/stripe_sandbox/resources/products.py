"""/v1/products"""

from typing import Any

from stripe_sandbox.billing.catalog import OF_PRODUCTS, make_product
from stripe_sandbox.billing.parts import amend
from stripe_sandbox.billing.reading import flag, known, metadata, text
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]


@operation("POST", "/v1/products")
def create(call: Call) -> Body:
    return make_product(call, call.params)


@operation("GET", "/v1/products/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("product", call.path["id"])


@operation("GET", "/v1/products")
def list_products(call: Call) -> Body:
    wished = flag(call.params, "active") if "active" in call.params else None
    return listed(call, "product", wanted=lambda product: wished is None or product["active"] == wished)


@operation("POST", "/v1/products/{id}")
def update(call: Call) -> Body:
    known(call.params, *OF_PRODUCTS, "default_price")
    product = retrieve(call)
    fields: Body = {name: text(call.params, name) for name in ("name", "description", "url") if name in call.params}
    if "active" in call.params:
        fields["active"] = flag(call.params, "active")
    if "metadata" in call.params:
        fields["metadata"] = metadata(call.params, product["metadata"])
    return amend(call, product, "product.updated", **fields, updated=call.now())
