"""What spectral and redocly say of the OpenAPI document and we mean so: the rule, with the reason. All else is a fault."""

WAIVERS: dict[str, str] = {
    "redocly/no-ambiguous-paths": (
        "`/environment/status/{name}` is older than `/environment/{name}/versions`, and stays. No name is `status`: it is"
        " a reserved word, so no address means two things. Nor is a refund's id at Stripe `requests`: it has an underscore,"
        " which the parameter's pattern asks for."
    ),
    "spectral/contact-properties": "Who runs a Blockyard is not known to its code, so it gives no address of theirs.",
    "spectral/license-url": "The licence is named by `identifier`; OpenAPI 3.1 forbids `url` beside it.",
    "spectral/openapi-tags-alphabetical": "Tags are in the order in which one meets them: sign in first.",
}
