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
