"""The core: no organization reaches another's data. The walls are listed in docs/tenancy.md.

`context` who acts where · `seal` proves it to the database · `session` enters it for life · `base` what a scoped
table is · `walls` the ORM wall · `policies` row-level security and grants · `roles` · `doctor` checks it all, live.
"""
