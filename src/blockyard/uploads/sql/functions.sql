-- Enqueues the ending of uploads in organizations where the time of one has come, and where no such job waits. It comes in like
-- every job of an organization: as a member of it, here its owner of the longest standing, who sees rosters, too. Whoever sent
-- an upload may be no member any more. Returns how many were enqueued.
CREATE FUNCTION uploads.enqueue_ends(p_now timestamptz, p_at_once integer) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, queue, pg_temp
AS $$
DECLARE
    v_due record;
    v_taken integer := 0;
BEGIN
    FOR v_due IN
        SELECT organization.id FROM blockyard.organizations AS organization
        WHERE EXISTS (
            SELECT FROM blockyard.uploads AS upload
            WHERE upload.organization_id = organization.id AND upload.due_at <= p_now)
          AND NOT EXISTS (
            SELECT FROM queue.procrastinate_jobs AS job
            WHERE job.status IN ('todo', 'doing') AND job.lock = organization.id || ':uploads end')
        LIMIT p_at_once
    LOOP
        IF queue.enqueue_for(v_due.id, 'uploads.end', '{}', 'uploads end', NULL) THEN
            v_taken := v_taken + 1;
        END IF;
    END LOOP;
    RETURN v_taken;
END
$$;

REVOKE ALL ON FUNCTION uploads.enqueue_ends(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION uploads.enqueue_ends(timestamptz, integer) TO blockyard_gate;
