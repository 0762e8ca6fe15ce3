-- How many organizations a person owns for which nobody pays: what each plan bounds would else be had any number of times.
-- Who pays is said by entitled_until in billing/entitling.py; hours, since a day is longer or shorter twice a year.
-- It sees no invoices, so what is past due is bounded from its period, and not from the invoice that is unpaid.
CREATE FUNCTION identity.free_organizations_of(p_user_id uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT count(*) FROM blockyard.memberships AS membership
    WHERE membership.user_id = p_user_id AND membership.role = 'owner' AND membership.removed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM blockyard.billing_subscriptions AS subscription
                      WHERE subscription.organization_id = membership.organization_id
                        AND subscription.plan IS NOT NULL
                        AND CASE
                              WHEN subscription.status IN ('trialing', 'active')
                              THEN now() < subscription.current_period_end + interval '72 hours'
                              WHEN subscription.status = 'past_due'
                              THEN now() < subscription.current_period_start + interval '504 hours'
                              ELSE false END)
$$;

REVOKE ALL ON FUNCTION identity.free_organizations_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.free_organizations_of(uuid) TO blockyard_gate;
