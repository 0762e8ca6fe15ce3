"""`python -m blockyard` is the `blockyard` command."""

from blockyard.cli.app import main

if __name__ == "__main__":  # a runner's child process imports its parent's main module
    main()
