"""`python -m blockyard` is the `blockyard` command."""

from blockyard.cli.app import main

main()
