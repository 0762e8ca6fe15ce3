-- Enqueues the sweeps of organizations that were not swept for a day, the longest ago first. Each comes in like every job of an
-- organization: as a member of it, here its owner of the longest standing. Returns how many were enqueued.
CREATE FUNCTION children.enqueue_sweeps(p_now timestamptz, p_at_once integer) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, queue, pg_temp
AS $$
DECLARE
    v_due record;
    v_taken integer := 0;
BEGIN
    INSERT INTO blockyard.retention_settings (organization_id, id)
    SELECT organization.id, organization.id FROM blockyard.organizations AS organization
    WHERE NOT EXISTS (SELECT FROM blockyard.retention_settings AS own WHERE own.organization_id = organization.id)
    LIMIT p_at_once
    ON CONFLICT DO NOTHING;
    FOR v_due IN
        UPDATE blockyard.retention_settings AS own SET swept_at = p_now
        WHERE own.organization_id IN (
            SELECT due.organization_id FROM blockyard.retention_settings AS due
            WHERE due.swept_at IS NULL OR due.swept_at <= p_now - interval '24 hours'
            ORDER BY due.swept_at NULLS FIRST
            LIMIT p_at_once
            FOR UPDATE SKIP LOCKED)
        RETURNING own.organization_id
    LOOP
        IF queue.enqueue_for(v_due.organization_id, 'children.sweep', '{}', 'children sweep', NULL) THEN
            v_taken := v_taken + 1;
        END IF;
    END LOOP;
    RETURN v_taken;
END
$$;

REVOKE ALL ON FUNCTION children.enqueue_sweeps(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION children.enqueue_sweeps(timestamptz, integer) TO blockyard_gate;
