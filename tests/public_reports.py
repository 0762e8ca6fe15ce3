"""Billing that went wrong elsewhere, and was reported in public: each report, and the test that keeps it from going wrong
here. tests/unit/test_public_reports.py says that the tests are there."""

from typing import Final

EVENTS: Final = "tests/api/test_public_reports.py"

PUBLIC_REPORTS: Final = {
    # Events: their order, their number, their types
    "pay-rails/pay#282, laravel/cashier-stripe#1201, stripe-cli#418": f"{EVENTS}::test_updated_before_created__pay_282",
    "mickasmt/next-saas-stripe-starter#42": f"{EVENTS}::test_payment_before_its_subscription__next_saas_stripe_starter_42",
    "mozilla/fxa#10934, PostHog/posthog#98651": f"{EVENTS}::test_the_body_is_not_the_state__fxa_10934",
    "the same, of our own writes": "tests/lifecycle/test_fault_matrix.py::test_matrix",
    "polarsource/polar#7170": f"{EVENTS}::test_a_payment_fails_twice__polar_7170",
    "dj-stripe#1039": f"{EVENTS}::test_a_refund_under_a_charge_s_name__dj_stripe_1039",
    "dj-stripe#855": f"{EVENTS}::test_an_ended_subscription_stays__dj_stripe_855",
    "bitwarden/server#3128, stripe/sync-engine#121, dj-stripe#530": (
        f"{EVENTS}::test_an_invoice_to_come_has_no_id__bitwarden_3128"
    ),
    "vercel/nextjs-subscription-payments#356": "tests/api/test_stripe_inbox.py::test_types_that_we_do_not_know",
    "better-auth#2087, Mirascope/lilypad#723": f"{EVENTS}::test_the_period_is_the_item_s__better_auth_2087",
    "pinax-stripe-light#344": f"{EVENTS}::test_a_payment_of_nobody__pinax_stripe_light_344",
    "mozilla/fxa#7203, monetr#146": f"{EVENTS}::test_a_deleted_customer__fxa_7203",
    "dj-stripe#2127": f"{EVENTS}::test_too_many_requests_while_we_fetch__dj_stripe_2127",
    "stripe_event#179": "tests/api/test_stripe_thin.py::test_it_is_stored_and_used",
    "PostHog#18282": "tests/api/test_stripe_thin.py::test_nul_is_kept_as_what_can_be_kept",
    # Requests that are made again
    "ever-gauzy PR 10034": f"{EVENTS}::test_a_repeated_answer_is_no_news__ever_gauzy_10034",
    "akash-network/console#3449": "tests/api/test_payments.py::test_stripe_is_in_trouble",
    "the same, a day later": "tests/lifecycle/test_forgotten_key.py::test_a_key_that_stripe_forgot",
    "letsrevel/revel-backend#803": "tests/api/test_plans_at_stripe.py::test_a_price_goes_up_and_comes_back",
    # What a school has, and what it pays for it
    "Yellow-Dog-Man/Resonite-Issues#3842": "tests/api/test_subscribing.py::test_a_bank_that_asks_leaves_nothing_behind",
    "superset-sh/superset#6732": "tests/api/test_entitled_until.py::test_past_due",
    "traceroot-ai/traceroot#1880": "tests/unit/test_billing_copies.py::test_all_items_count",
    "better-auth#4539, lifterlms#385, inbox-zero#3561": "tests/api/test_subscribing.py::test_a_trial_is_had_once",
    "gitpod#15246 and #16524, cashier-stripe#1604, firebase-ext#80": (
        "tests/api/test_subscribing.py::test_another_page_expires_the_first"
    ),
    "the same, paid on two pages at once": "tests/api/test_endings.py::test_two_pages_paid_in_one_second",
    "the same, sold at Stripe": "tests/api/test_endings.py::test_the_newer_of_two_is_undone",
    "calcom#15058 and PR 23451, better-auth#3772": (
        "tests/api/test_customers.py::test_who_began_it_leaves__calcom_15058"
    ),
    "the same, two who pay": "tests/api/test_customers.py::test_two_admins_have_one_customer",
    "sbomify#1539, twenty#5254": "tests/api/test_subscribing.py::test_a_school_with_an_open_page_is_not_deleted",
    "the same, paid after the deletion": "tests/api/test_deleted.py::test_what_is_paid_afterwards_goes_back",
    "the same, and no event comes": "tests/api/test_deleted.py::test_pages_are_closed_and_subscriptions_found",
    "craftcms/commerce-stripe#36, polar#4471": "tests/api/test_endings.py::test_a_full_refund_ends_the_plan",
    "the same, and the customer refunds himself": "tests/api/test_refunds.py::test_asking_moves_no_money",
    "better-auth PR 4499, ever-works PR 2160": (
        "tests/api/test_selling_currency.py::test_the_operator_chooses_another_currency"
    ),
    # Figures
    "TryGhost/Ghost#30784, buttondown/roadmap#2302": "tests/lifecycle/test_revenue.py::test_one_that_was_never_paid",
    "liberapay#1421, opencollective-api#8029": "tests/api/test_revenue_golden.py::test_disputes",
    "InvoicePlane#1677, Paymenter#1258": "tests/api/test_revenue_golden.py::test_a_picture",
}
