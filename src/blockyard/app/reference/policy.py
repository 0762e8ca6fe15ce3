"""The page of promises to integrators: what stays, what may come, and how something ends."""

from typing import Final

from blockyard.app.reference.sections import Section

TITLE: Final = "What the API promises"
WORDS: Final = (
    "Blockyard's API has one version, `/api/v1`. A client that keeps to the rules of this page goes on working until that"
    " version ends, and its end is told long before."
)
SECTIONS: Final = (
    Section(
        "What may be added without notice",
        "additions",
        lines=(
            "Addresses, methods, and parameters and fields of requests that may be left out.",
            "Fields of answers and of events. Ignore those that you do not know.",
            "Values of enumerations in answers, such as a `status`. Treat one that you do not know as one that goes on.",
            "Error codes. Treat one that you do not know by its `status`; all of them: [errors](/errors).",
            "Headers of answers, media types, and kinds of events.",
            "What a cursor of a list looks like. Hand it back as it came.",
            "Words for people: `detail`, `title`, summaries and descriptions are no part of the contract.",
        ),
    ),
    Section(
        "What is a breaking change",
        "breaking",
        lines=(
            "A field, address, method, parameter, header or value that worked goes, or gets another name, type or meaning.",
            "A field or parameter that could be left out must be sent; what was taken is refused.",
            "An error gets another `code` or status; something that needed no permission needs one.",
            "The order of a list, the form of an id, or what an id names changes.",
            "It comes with `/api/v2` alone. Two exceptions: a hole in security, and a fault where the answer was not what"
            " this document says. Both are in the changelog.",
        ),
    ),
    Section(
        "How something ends",
        "deprecation",
        lines=(
            "What will end is `deprecated` in the OpenAPI document and says what to use instead.",
            "Its answers carry `Deprecation` (RFC 9745, since when) and `Sunset` (RFC 8594, when it ends), and a `Link` to"
            " what replaces it.",
            "It works for 12 months at least after the first answer that says so; a whole version for 24.",
            "After its end it answers 410.",
        ),
    ),
    Section(
        "What the version of the document says",
        "versions",
        lines=(
            "`info.version` is the release of Blockyard. It grows with each; the address does not.",
            "Before release 1.0 a breaking change may come with a release whose second number grows. The changelog says what"
            " replaces the old way, and where one can the old way goes on working.",
        ),
    ),
)
