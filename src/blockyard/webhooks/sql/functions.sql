-- Webhooks: a line of the audit trail becomes an event of the organization's endpoints, in the transaction of what happened.

-- The type of the event that a line of the trail tells. NULL: it is not told.
CREATE FUNCTION webhooks.type_of(p_action text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT CASE p_action
        WHEN 'environment.built' THEN 'environment.ready'
        WHEN 'environment.build_failed' THEN 'environment.failed'
        WHEN 'environment.deleted' THEN 'environment.deleted'
        WHEN 'environment.published' THEN 'publication.finished'
        WHEN 'environment.failed' THEN 'publication.failed'
        WHEN 'agent_execution.completed' THEN 'execution.finished'
        WHEN 'agent_execution.failed' THEN 'execution.failed'
        WHEN 'invitation.accepted' THEN 'member.added'
        WHEN 'member.left' THEN 'member.removed'
        WHEN 'member.removed' THEN 'member.removed'
        WHEN 'member.role_changed' THEN 'member.role_changed'
        WHEN 'billing.plan_changed' THEN 'billing.plan_changed'
        WHEN 'upload.ready' THEN 'upload.ready'
        WHEN 'upload.refused' THEN 'upload.refused'
        WHEN 'webhook_endpoint.tested' THEN 'endpoint.test'
    END
$$;

-- What an event says: the thing by kind and id, who did it, and of the line's details those that are public. Who accepted
-- an invitation is told as the membership that it became. What a file is called is its sender's: it may name a student.
CREATE FUNCTION webhooks.data_of(p_line blockyard.audit_entries) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT CASE WHEN p_line.action = 'invitation.accepted' THEN (
        SELECT jsonb_build_object('object', 'membership', 'id', membership.id, 'user_id', membership.user_id,
                                  'role', membership.role)
        FROM blockyard.memberships AS membership
        WHERE membership.organization_id = p_line.organization_id AND membership.user_id = p_line.created_by_id)
    ELSE
        jsonb_build_object('object', p_line.resource_type, 'id', p_line.resource_id)
        || coalesce((SELECT jsonb_object_agg(fact.key, fact.value) FROM jsonb_each(p_line.details) AS fact
                     WHERE fact.key IN ('agent_id', 'code', 'environment', 'from', 'live', 'name', 'parts', 'place_id',
                                        'place_version', 'role', 'to', 'user_id', 'version')
                        AND p_line.resource_type <> 'upload'
                     OR fact.key IN ('code', 'purpose', 'type') AND p_line.resource_type = 'upload'), '{}')
    END || jsonb_build_object('created_by_id', p_line.created_by_id)
$$;

-- Somebody in whose name the worker may enter the organization: its owner of the longest standing. Who did what is told may
-- have left with it.
CREATE FUNCTION webhooks.actor(p_organization_id uuid) RETURNS uuid
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT membership.user_id FROM blockyard.memberships AS membership
    WHERE membership.organization_id = p_organization_id AND membership.removed_at IS NULL AND membership.role = 'owner'
    ORDER BY membership.id
    LIMIT 1
$$;

-- Enqueues an attempt, with the request that asked for what is told: the line of the trail has it, and the event is of that
-- line's id. Where 1,000 of the organization's wait already it does not and returns false: the sweep comes back to it.
CREATE FUNCTION webhooks.enqueue(p_organization_id uuid, p_endpoint_id uuid, p_delivery_id uuid, p_attempt integer)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, queue, pg_temp
AS $$
BEGIN
    IF (SELECT count(*) FROM (
            SELECT FROM queue.procrastinate_jobs AS job
            WHERE job.status = 'todo' AND job.queue_name = 'webhooks' AND job.turn = p_organization_id::text
            LIMIT 1000) AS waiting) = 1000 THEN
        RETURN false;
    END IF;
    RETURN queue.enqueue_for(
        p_organization_id, 'webhooks.deliver',
        jsonb_build_object('endpoint_id', p_endpoint_id, 'delivery_id', p_delivery_id, 'attempt', p_attempt),
        'webhook delivery ' || p_delivery_id,
        (SELECT line.request_id
         FROM blockyard.webhook_deliveries AS delivery
         JOIN blockyard.audit_entries AS line
           ON line.organization_id = delivery.organization_id AND line.id = delivery.event_id
         WHERE delivery.organization_id = p_organization_id AND delivery.id = p_delivery_id));
END
$$;

-- Tells a line of the trail to the endpoints that want it. It runs when the transaction commits, so the lock of the
-- sequence is the last that a transaction takes, and the order of the numbers is that of the commits.
--
-- A delivery's id begins with the moment of the line's, so that ids of deliveries sort by time, too (RFC 9562, 5.7).
CREATE FUNCTION webhooks.tell() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_type text := webhooks.type_of(NEW.action);
    v_endpoints uuid[];
    v_sequence bigint;
    v_delivery record;
BEGIN
    IF v_type IS NULL THEN
        RETURN NULL;
    END IF;
    v_endpoints := ARRAY(
        SELECT endpoint.id FROM blockyard.webhook_endpoints AS endpoint
        WHERE endpoint.organization_id = NEW.organization_id
          AND CASE WHEN v_type = 'endpoint.test' THEN endpoint.id::text = NEW.resource_id
                   ELSE endpoint.enabled AND (endpoint.event_types IS NULL OR v_type = ANY (endpoint.event_types)) END
        FOR KEY SHARE);
    IF v_endpoints = '{}' THEN
        RETURN NULL;
    END IF;
    INSERT INTO blockyard.webhook_sequences AS sequence (organization_id, id, last)
    VALUES (NEW.organization_id, NEW.organization_id, 1)
    ON CONFLICT (organization_id) DO UPDATE SET last = sequence.last + 1
    RETURNING last INTO v_sequence;
    INSERT INTO blockyard.webhook_events (organization_id, id, type, sequence, data, created_at)
    VALUES (NEW.organization_id, NEW.id, v_type, v_sequence, webhooks.data_of(NEW), NEW.created_at);
    FOR v_delivery IN
        INSERT INTO blockyard.webhook_deliveries
            (organization_id, id, endpoint_id, event_id, status, attempt_count, attempts, next_try_at, look_at, created_at)
        SELECT NEW.organization_id,
               encode(substr(uuid_send(NEW.id), 1, 8) || substr(uuid_send(gen_random_uuid()), 9), 'hex')::uuid,
               endpoint_id, NEW.id, 'pending', 0, '[]', now(), now() + interval '10 minutes', now()
        FROM unnest(v_endpoints) AS endpoint_id
        RETURNING endpoint_id, id
    LOOP
        IF NOT webhooks.enqueue(NEW.organization_id, v_delivery.endpoint_id, v_delivery.id, 0) THEN
            UPDATE blockyard.webhook_deliveries SET look_at = now()
            WHERE organization_id = NEW.organization_id AND id = v_delivery.id;
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;

-- Enqueues the deliveries that are due, the longest overdue first, to each endpoint so many at most: one with thousands that
-- wait delays no other. What is enqueued is due again in ten minutes, should its job be lost. Returns how many were enqueued.
CREATE FUNCTION webhooks.enqueue_due(p_now timestamptz, p_of_each integer) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_due record;
    v_taken integer := 0;
BEGIN
    FOR v_due IN
        UPDATE blockyard.webhook_deliveries AS delivery SET look_at = p_now + interval '10 minutes'
        WHERE (delivery.organization_id, delivery.id) IN (
            SELECT due.organization_id, due.id
            FROM blockyard.webhook_endpoints AS endpoint
            CROSS JOIN LATERAL (
                SELECT one.organization_id, one.id FROM blockyard.webhook_deliveries AS one
                WHERE one.organization_id = endpoint.organization_id AND one.endpoint_id = endpoint.id
                  AND one.look_at <= p_now
                ORDER BY one.look_at
                LIMIT p_of_each
                FOR UPDATE SKIP LOCKED) AS due)
        RETURNING delivery.organization_id, delivery.endpoint_id, delivery.id, delivery.attempt_count
    LOOP
        IF webhooks.enqueue(v_due.organization_id, v_due.endpoint_id, v_due.id, v_due.attempt_count) THEN
            v_taken := v_taken + 1;
        ELSE
            UPDATE blockyard.webhook_deliveries SET look_at = p_now
            WHERE organization_id = v_due.organization_id AND id = v_due.id;
        END IF;
    END LOOP;
    RETURN v_taken;
END
$$;

-- Deletes the events before a moment, with their deliveries, of organizations that were not swept for a day. Returns how
-- many.
CREATE FUNCTION webhooks.forget_before(p_moment timestamptz, p_now timestamptz, p_organizations integer) RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH swept AS (
        UPDATE blockyard.webhook_sequences AS sequence SET swept_at = p_now
        WHERE sequence.organization_id IN (
            SELECT due.organization_id FROM blockyard.webhook_sequences AS due
            WHERE due.swept_at <= p_now - interval '24 hours'
            ORDER BY due.swept_at
            LIMIT p_organizations
            FOR UPDATE SKIP LOCKED)
        RETURNING sequence.organization_id),
    forgotten AS (
        DELETE FROM blockyard.webhook_events AS event USING swept
        WHERE event.organization_id = swept.organization_id AND event.created_at < p_moment
        RETURNING 1)
    SELECT count(*) FROM forgotten
$$;

REVOKE ALL ON FUNCTION
    webhooks.type_of(text), webhooks.data_of(blockyard.audit_entries), webhooks.actor(uuid),
    webhooks.enqueue(uuid, uuid, uuid, integer), webhooks.tell(), webhooks.enqueue_due(timestamptz, integer),
    webhooks.forget_before(timestamptz, timestamptz, integer)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
    webhooks.enqueue_due(timestamptz, integer), webhooks.forget_before(timestamptz, timestamptz, integer)
    TO blockyard_gate;
