-- The two doors to the queue; its tables are open to blockyard_queue alone.

-- Enqueues a job in the caller's transaction. A tenant session's job carries the sealed organization and user, whatever
-- its arguments say, and its lock is the organization's own; the gate's jobs carry none and are named gate.*.
CREATE FUNCTION queue.enqueue(p_task text, p_arguments jsonb, p_lock text, p_scheduled_at timestamptz)
RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, queue, pg_temp
AS $$
DECLARE
    v_organization_id uuid := tenancy.current_organization_id();
    v_arguments jsonb;
    v_lock text;
BEGIN
    IF v_organization_id IS NOT NULL AND p_task NOT LIKE 'gate.%' THEN
        v_arguments := p_arguments || jsonb_build_object(
            'organization_id', v_organization_id, 'user_id', tenancy.current_user_id());
        v_lock := v_organization_id || ':' || p_lock;
    ELSIF session_user = 'blockyard_gate' AND p_task LIKE 'gate.%' THEN
        v_arguments := p_arguments;
        v_lock := 'gate:' || p_lock;
    ELSE
        RAISE EXCEPTION 'no organization was entered' USING ERRCODE = '42501';
    END IF;
    RETURN (queue.procrastinate_defer_jobs_v1(ARRAY[
        ROW('default', p_task, 0, v_lock, NULL, v_arguments, p_scheduled_at)
    ]::queue.procrastinate_job_to_defer_v1[]))[1];
END
$$;

-- How the queue fares, as three numbers: for /health/ready and /metrics, which may not read the queue.
CREATE FUNCTION queue.backlog()
RETURNS TABLE (waiting bigint, running bigint, oldest_waiting_seconds double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT count(*) FILTER (WHERE job.status = 'todo'),
           count(*) FILTER (WHERE job.status = 'doing'),
           coalesce(extract(epoch FROM now() - min(greatest(deferred.at, job.scheduled_at))
                                                FILTER (WHERE job.status = 'todo')), 0)::double precision
    FROM queue.procrastinate_jobs AS job
    LEFT JOIN LATERAL (SELECT max(event.at) AS at FROM queue.procrastinate_events AS event
                       WHERE event.job_id = job.id AND event.type IN ('deferred', 'deferred_for_retry')) AS deferred ON true
    WHERE job.status IN ('todo', 'doing') AND coalesce(job.scheduled_at, now()) <= now()
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA queue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue.enqueue(text, jsonb, text, timestamptz) TO blockyard_app, blockyard_gate;
GRANT EXECUTE ON FUNCTION queue.backlog() TO blockyard_gate;
