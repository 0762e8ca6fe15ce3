-- Requests to Stripe that were left open are found across organizations. The worker's sweep asks; nobody else may.

-- The open requests whose next try is due, the longest overdue first, and in whose name each may be made. What is taken
-- is due again in ten minutes, should the job that makes the try be lost.
CREATE FUNCTION stripe.take_due_requests(p_at_once integer)
RETURNS TABLE (organization_id uuid, request_id uuid, user_id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    UPDATE blockyard.billing_requests AS request SET next_try_at = now() + interval '10 minutes'
    WHERE (request.organization_id, request.id) IN (
        SELECT due.organization_id, due.id FROM blockyard.billing_requests AS due
        WHERE due.status = 'open' AND due.next_try_at <= now()
        ORDER BY due.next_try_at
        LIMIT p_at_once
        FOR UPDATE SKIP LOCKED)
    RETURNING request.organization_id, request.id, stripe.actor(request.organization_id, request.created_by_id)
$$;

REVOKE ALL ON FUNCTION stripe.take_due_requests(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stripe.take_due_requests(integer) TO blockyard_gate;

-- The school that asked for a refund, and in whose name it may be entered. The operator's command asks; nobody else may,
-- since a school's own session must not find out whether another's id is there.
CREATE FUNCTION stripe.find_refund_request(p_id uuid) RETURNS TABLE (organization_id uuid, user_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT request.organization_id, stripe.actor(request.organization_id, request.created_by_id)
    FROM blockyard.billing_refund_requests AS request WHERE request.id = p_id;
END
$$;

REVOKE ALL ON FUNCTION stripe.find_refund_request(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stripe.find_refund_request(uuid) TO blockyard_gate;

-- The organization that the session has entered is being deleted: what it paid stays in the operator's sums, and Stripe is
-- asked about it once more. It writes tables that only the gate may read, so it wants the process's seal.
CREATE FUNCTION stripe.bury(p_figures jsonb, p_key_id text, p_seal bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_organization_id uuid := tenancy.current_organization_id();
BEGIN
    IF v_organization_id IS NULL THEN
        RAISE EXCEPTION 'no organization was entered' USING ERRCODE = '42501';
    END IF;
    IF NOT tenancy.is_said_by_process('stripe.bury ' || v_organization_id, p_key_id, p_seal) THEN
        RAISE EXCEPTION 'the seal does not verify' USING ERRCODE = 'BY002';
    END IF;
    INSERT INTO stripe.closed_revenue (organization_id, month, currency, gross, refunds, disputes)
    SELECT v_organization_id, figure.month, figure.currency, figure.gross, figure.refunds, figure.disputes
    FROM jsonb_to_recordset(p_figures)
        AS figure (month date, currency text, gross bigint, refunds bigint, disputes bigint);
    INSERT INTO stripe.tombstones (organization_id, next_look_at)
    SELECT v_organization_id, now()
    WHERE EXISTS (SELECT 1 FROM stripe.routes AS route WHERE route.organization_id = v_organization_id);
END
$$;

REVOKE ALL ON FUNCTION stripe.bury(jsonb, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stripe.bury(jsonb, text, bytea) TO blockyard_app;
