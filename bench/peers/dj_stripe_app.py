"""dj-stripe's webhook view as its documentation sets it up: it verifies, stores and syncs within the request.

Served by gunicorn with one process and threads.
"""

import os
import sys

import stripe
from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "bench.peers.dj_stripe_settings"
ENDPOINT = "5f0c1a54-4b0e-4c0a-9c35-0f3f7f4f0001"
SECRET = os.environ["BENCH_WEBHOOK_SECRET"]

stripe.api_base = os.environ["BENCH_STRIPE_URL"]
application = get_wsgi_application()


def main() -> None:
    """--migrate makes the tables and the endpoint; --port and --threads serve."""
    if "--migrate" in sys.argv:
        from django.core.management import call_command
        from djstripe.models import Account, APIKey, WebhookEndpoint

        call_command("migrate", verbosity=0)
        account = Account.objects.create(id="acct_bench", livemode=False, stripe_data={})
        key, _ = APIKey.objects.get_or_create_by_api_key(settings.STRIPE_TEST_SECRET_KEY)
        key.djstripe_owner_account = account
        key.save()
        WebhookEndpoint.objects.create(
            id="we_bench",
            djstripe_uuid=ENDPOINT,
            secret=SECRET,
            url="http://127.0.0.1/",
            livemode=False,
            api_version=stripe.api_version,
            enabled_events=["*"],
            status="enabled",
            stripe_data={},
        )
        return
    options = dict(zip(sys.argv[1::2], sys.argv[2::2], strict=True))
    command = ["gunicorn", f"{__spec__.name}:application", "--bind", f"127.0.0.1:{options['--port']}", "--workers", "1"]
    command += ["--worker-class", "gthread", "--threads", options["--threads"], "--keep-alive", "75"]
    os.execv(sys.executable, [sys.executable, "-m", *command])


if __name__ == "__main__":
    main()
