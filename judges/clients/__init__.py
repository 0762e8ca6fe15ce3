"""Clients made of the OpenAPI document by six generators, and what each does with the running service.

    make judges                      # all judges
    .venv/bin/python -m judges.clients

A further generator is one entry in `generators.py` and one adapter beside the others: what `python/flow.py: Client`, or
`typescript/client.ts`, asks for. The flow itself is written once in each language.
"""
