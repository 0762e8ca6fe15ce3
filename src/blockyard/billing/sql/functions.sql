-- How many organizations a person owns for which nobody pays: what each plan bounds would else be had any number of times.
-- The statuses are those of ENTITLING in billing/entitlements.py.
CREATE FUNCTION identity.free_organizations_of(p_user_id uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT count(*) FROM blockyard.memberships AS membership
    WHERE membership.user_id = p_user_id AND membership.role = 'owner' AND membership.removed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM blockyard.billing_subscriptions AS subscription
                      WHERE subscription.organization_id = membership.organization_id
                        AND subscription.plan IS NOT NULL
                        AND subscription.status IN ('trialing', 'active', 'past_due'))
$$;

REVOKE ALL ON FUNCTION identity.free_organizations_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.free_organizations_of(uuid) TO blockyard_gate;
