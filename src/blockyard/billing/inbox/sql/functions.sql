-- Whose an object at Stripe is, and in whose name the inbox works. Two doors between the gate and the organizations.

-- A tenant session says that an object at Stripe is its organization's. The first one to say so is believed for ever:
-- ids are random and come from Stripe's answers to our own requests. Raises if it is another's, which injected SQL must not
-- find out: so it wants the process's seal.
CREATE FUNCTION stripe.claim(p_stripe_id text, p_key_id text, p_seal bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_organization_id uuid := tenancy.current_organization_id();
    v_owner uuid;
BEGIN
    IF v_organization_id IS NULL THEN
        RAISE EXCEPTION 'no organization was entered' USING ERRCODE = '42501';
    END IF;
    IF NOT tenancy.is_said_by_process('stripe.claim ' || p_stripe_id, p_key_id, p_seal) THEN
        RAISE EXCEPTION 'the seal does not verify' USING ERRCODE = 'BY002';
    END IF;
    INSERT INTO stripe.routes (stripe_id, organization_id, user_id)
    VALUES (p_stripe_id, v_organization_id, tenancy.current_user_id())
    ON CONFLICT (stripe_id) DO NOTHING;
    SELECT organization_id INTO v_owner FROM stripe.routes WHERE stripe_id = p_stripe_id;
    IF v_owner IS DISTINCT FROM v_organization_id THEN
        RAISE EXCEPTION 'the object at Stripe is not this organization''s' USING ERRCODE = '42501';
    END IF;
END
$$;

-- Somebody in whose name the inbox may enter the organization: the one who claimed the object, if still a member, else
-- the owner of the longest standing. Every organization has an owner.
CREATE FUNCTION stripe.actor(p_organization_id uuid, p_user_id uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT membership.user_id FROM blockyard.memberships AS membership
    WHERE membership.organization_id = p_organization_id AND membership.removed_at IS NULL
      AND (membership.user_id = p_user_id OR membership.role = 'owner')
    ORDER BY membership.user_id = p_user_id DESC, membership.id
    LIMIT 1
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA stripe FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stripe.claim(text, text, bytea) TO blockyard_app;
GRANT EXECUTE ON FUNCTION stripe.actor(uuid, uuid) TO blockyard_gate;
