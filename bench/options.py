"""What every benchmark takes on its command line."""

import argparse


def parse(description: str | None, *, rounds: int, seconds: float) -> argparse.Namespace:
    """smoke, json, rounds, seconds. A smoke run has one short round."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--smoke", action="store_true", help="tiny and quick: does everything work?")
    parser.add_argument("--json", action="store_true", help="results as JSON on standard output")
    parser.add_argument("--rounds", type=int, default=rounds)
    parser.add_argument("--seconds", type=float, default=seconds, help="of one slice of load")
    options = parser.parse_args()
    if options.smoke:
        options.rounds, options.seconds = 1, 0.2
    return options
