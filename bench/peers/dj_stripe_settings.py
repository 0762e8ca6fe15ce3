"""Django's settings for dj-stripe, as its documentation asks for them."""

import os
from urllib.parse import parse_qs, unquote, urlsplit

DATABASE = urlsplit(os.environ["BENCH_DATABASE_URL"])

SECRET_KEY = "of this benchmark"
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "bench.peers.dj_stripe_urls"
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "djstripe"]
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": DATABASE.path.lstrip("/"),
        "USER": DATABASE.username,
        "PASSWORD": unquote(DATABASE.password or ""),
        "HOST": parse_qs(DATABASE.query)["host"][0],
        "PORT": parse_qs(DATABASE.query)["port"][0],
        "CONN_MAX_AGE": None,
    }
}
STRIPE_TEST_SECRET_KEY = "sk_test_" + "0" * 32
STRIPE_LIVE_MODE = False
DJSTRIPE_FOREIGN_KEY_TO_FIELD = "id"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"log": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["log"]},
}
