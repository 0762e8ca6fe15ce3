"""Plans and who pays for them, by way of Stripe."""

from blockyard.billing import (
    alarm_models,
    entitlements,
    jobs,
    models,
    permissions,
    price_models,
    refund_models,
    tombstone_models,
)
from blockyard.billing.alarm_mails import mail_alarms
from blockyard.billing.configuration import examine_stripe_settings
from blockyard.billing.customer_updates import tell_removed, update_if_different
from blockyard.billing.deletion import leave_tombstone, refuse_deletion
from blockyard.billing.inbox import deleted
from blockyard.billing.inbox import models as inbox_models
from blockyard.billing.inbox.intake import StripeIntake
from blockyard.billing.inbox.mails import mail_contact
from blockyard.billing.inbox.process import process_event
from blockyard.billing.inbox.sweep import enqueue_due_events
from blockyard.billing.nights import jobs as night_jobs
from blockyard.billing.nights import models as night_models
from blockyard.billing.nights.chore import begin_night
from blockyard.billing.stripe.client import open_stripe
from blockyard.room import Room, Routers


def load_routers() -> Routers:
    from blockyard.billing import customer_routes, payment_routes, refund_routes, routes, subscription_routes
    from blockyard.billing.inbox.routes import router as inbox_router
    from blockyard.billing.revenue.routes import router as revenue_router

    return (
        routes.router,
        customer_routes.router,
        subscription_routes.router,
        payment_routes.router,
        refund_routes.router,
        routes.usage_router,
        revenue_router,
        inbox_router,
    )


ROOM = Room(
    name="billing",
    models=(models, price_models, refund_models, inbox_models, alarm_models, night_models, tombstone_models),
    load_routers=load_routers,
    tasks=(
        jobs.settle_request,
        jobs.update_customer,
        process_event,
        mail_alarms,
        mail_contact,
        night_jobs.reconcile_organization,
        night_jobs.reconcile_account,
        deleted.undo_dead,
        deleted.look_after_dead,
    ),
    chores=(jobs.enqueue_due_requests, enqueue_due_events, deleted.enqueue_dead, begin_night),
    on_removal=(tell_removed,),
    on_deletion=(refuse_deletion, leave_tombstone),
    on_change=(update_if_different,),
    on_new_address=(jobs.enqueue_customer_update,),
    usage_check=entitlements.check_plan,
    permissions=permissions,
    parts=(open_stripe, StripeIntake),
    examine=(examine_stripe_settings,),
)
