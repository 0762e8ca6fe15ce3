"""`python -m stripe_sandbox --port 12111 --data stripe.sqlite`: on loopback, until SIGTERM."""

import argparse
import os

import uvicorn

from stripe_sandbox.app import create_app


def main() -> None:
    parser = argparse.ArgumentParser(description="A Stripe for development and tests, on 127.0.0.1.")
    parser.add_argument("--port", type=int, default=12111)
    parser.add_argument("--data", default="stripe_sandbox.sqlite")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--webhook", help="URL that gets every event")
    parser.add_argument("--webhook-retry-seconds", default="0.2,0.5,2,5,15,60")
    options = parser.parse_args()
    os.umask(0o077)  # its data is its user's alone
    secret = os.environ.get("SANDBOX_WEBHOOK_SECRET", "").strip() or "whsec_sandbox"
    app = create_app(
        options.data,
        seed=options.seed,
        webhooks=[(options.webhook, secret)] if options.webhook else [],
        pauses=[float(pause) for pause in options.webhook_retry_seconds.split(",")],
    )
    uvicorn.run(
        app,
        host="127.0.0.1",
        port=options.port,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=2,  # a delayed answer is not waited for
    )


if __name__ == "__main__":
    main()
