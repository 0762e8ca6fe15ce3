-- The doors to the queue. Its tables are open to blockyard_queue alone, which is the worker's.

-- What is wrong with a job's row; NULL: nothing. Asked when a job comes in, and again when a worker takes it: a row may
-- have come past the door. Arguments are flat and their numbers short, since Python reads neither deep JSON nor numbers of
-- thousands of digits; times are those that a datetime can be.
CREATE FUNCTION queue.fault_of(p_job queue.procrastinate_jobs)
RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT CASE
        WHEN NOT EXISTS (SELECT FROM queue.tasks AS task
                         WHERE task.name = p_job.task_name AND task.queue_name = p_job.queue_name)
            THEN 'this queue has no such task'
        WHEN jsonb_typeof(p_job.args) IS DISTINCT FROM 'object' THEN 'the arguments are no JSON object'
        WHEN octet_length(p_job.args::text) > 16384 THEN 'the arguments are longer than 16 KiB'
        WHEN EXISTS (SELECT FROM jsonb_each(p_job.args) AS argument
                     WHERE jsonb_typeof(argument.value) IN ('object', 'array')
                        OR jsonb_typeof(argument.value) = 'number' AND length(argument.value::text) > 20)
            THEN 'an argument is nested, or a number of more than 20 digits'
        WHEN p_job.task_name NOT LIKE 'gate.%' AND NOT coalesce(
            p_job.args ->> 'organization_id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
            AND p_job.args ->> 'user_id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', false)
            THEN 'the arguments name no organization and user'
        WHEN octet_length(p_job.lock) > 500 THEN 'the lock is longer than 500 bytes'
        WHEN p_job.queueing_lock IS NOT NULL THEN 'it has a queueing lock, which no job of ours has'
        WHEN p_job.attempts NOT BETWEEN 0 AND 1000 THEN 'the number of attempts is out of range'
        WHEN p_job.scheduled_at NOT BETWEEN '2000-01-01 00:00+00' AND '9000-01-01 00:00+00' THEN 'the time is out of range'
    END
$$;

CREATE FUNCTION queue.refuse_faulty_job()
RETURNS trigger
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_fault text := queue.fault_of(NEW);
BEGIN
    IF NEW.scheduled_at NOT BETWEEN now() - interval '1 minute' AND now() + interval '30 days' THEN
        v_fault := coalesce(v_fault, 'the time is not within the next 30 days');
    END IF;
    IF v_fault IS NOT NULL THEN
        RAISE EXCEPTION 'the job is refused: %', v_fault USING ERRCODE = 'BY003';
    END IF;
    RETURN NEW;
END
$$;

-- Enqueues a job in the caller's transaction. A tenant session's job carries the sealed organization and user, whatever
-- its arguments say, and its lock is the organization's own; the gate's jobs carry none and are named gate.*. Returns
-- nothing: a job's number would tell how much others enqueue. An organization may let 5,000 jobs of a queue wait.
-- The request that asks names itself among the arguments, as `_request_id`; it is kept beside them, where workers of
-- before it existed take no notice of it.
CREATE FUNCTION queue.enqueue(p_task text, p_arguments jsonb, p_lock text, p_scheduled_at timestamptz)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, queue, pg_temp
AS $$
DECLARE
    v_organization_id uuid := tenancy.current_organization_id();
    v_queue text := (SELECT task.queue_name FROM queue.tasks AS task WHERE task.name = p_task);
    v_arguments jsonb;
    v_lock text;
    v_request_id text := substring(p_arguments ->> '_request_id' FROM '^[A-Za-z0-9._-]{8,128}$');
BEGIN
    IF jsonb_typeof(p_arguments) = 'object' THEN
        p_arguments := p_arguments - '_request_id';
    END IF;
    IF v_organization_id IS NOT NULL AND p_task NOT LIKE 'gate.%' THEN
        IF (SELECT count(*) FROM (
                SELECT FROM queue.procrastinate_jobs AS job
                WHERE job.status = 'todo' AND job.queue_name = v_queue AND job.turn = v_organization_id::text
                LIMIT 5000) AS waiting) = 5000 THEN
            RAISE EXCEPTION 'the organization has 5,000 jobs waiting' USING ERRCODE = 'BY004';
        END IF;
        v_arguments := p_arguments || jsonb_build_object(
            'organization_id', v_organization_id, 'user_id', tenancy.current_user_id());
        v_lock := v_organization_id || ':' || p_lock;
    ELSIF session_user = 'blockyard_gate' AND p_task LIKE 'gate.%' THEN
        v_arguments := p_arguments;
        v_lock := 'gate:' || p_lock;
    ELSE
        RAISE EXCEPTION 'no organization was entered' USING ERRCODE = '42501';
    END IF;
    INSERT INTO queue.procrastinate_jobs (queue_name, task_name, lock, args, scheduled_at, request_id)
    VALUES (v_queue, p_task, v_lock, v_arguments, p_scheduled_at, v_request_id);
END
$$;

-- Enqueues a job of an organization that nobody has entered, in the name of its owner of the longest standing, who sees all of
-- it. False: it has none. No role may execute it: functions do that find out for themselves whose job it is.
CREATE FUNCTION queue.enqueue_for(
    p_organization_id uuid, p_task text, p_arguments jsonb, p_lock text, p_request_id text
) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, queue, pg_temp
AS $$
DECLARE
    v_owner uuid := webhooks.actor(p_organization_id);
BEGIN
    IF v_owner IS NULL THEN
        RETURN false;
    END IF;
    INSERT INTO queue.procrastinate_jobs (queue_name, task_name, lock, args, scheduled_at, request_id)
    VALUES ((SELECT task.queue_name FROM queue.tasks AS task WHERE task.name = p_task), p_task,
            p_organization_id || ':' || p_lock,
            p_arguments || jsonb_build_object('organization_id', p_organization_id, 'user_id', v_owner), now(),
            substring(p_request_id FROM '^[A-Za-z0-9._-]{8,128}$'));
    RETURN true;
END
$$;

-- The next job for a worker, in place of procrastinate_fetch_job_v2, which takes the oldest whoever asked for it.
--
-- Organizations take turns, in each queue apart: the one whose last turn ended longest ago is next, one that never had a
-- turn before all others. So 1,000 waiting jobs of one delay another's first by no more than one job. A turn is `weight`
-- jobs long (queue.weights; one job otherwise). Of a worker's slots one organization gets p_at_most: however long its jobs
-- run, slots are left for the others. The gate's jobs have a turn for each task, or that of the organization they name.
--
-- Within an organization jobs keep Procrastinate's order: priority, then age, and jobs of one lock one at a time, in that
-- order. Only the first 50 due jobs are looked at, so that one organization's locked jobs cost the others little; a job
-- that waits for a lock waits for one that runs, for one before it among these, or for one that will be due.
--
-- One worker at a time passes the turnstile, so that two never give the same turn twice. It is held for this statement
-- alone (the worker's connections commit by themselves), and by nobody but workers. SKIP LOCKED passes over a job that is
-- being cancelled or freed at this moment.
--
-- A faulty row is set aside: its status becomes `failed`, and of what it holds nothing is handed out but the fault.
--
-- taken_at is when the run begins that the worker is given. Each run of a job has a later one than those before, whatever
-- the clock does, so that a run which was taken for dead is told from the one that has its job now.
CREATE FUNCTION queue.claim_job(p_queues text[], p_worker_id bigint, p_at_most integer)
RETURNS TABLE (id bigint, status text, queue_name text, task_name text, priority integer, lock text, queueing_lock text,
               args jsonb, scheduled_at timestamptz, attempts integer, worker_id bigint, fault text,
               request_id text, waited_seconds double precision, operator_said text, deaths integer, taken_at timestamptz)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, queue, pg_temp SET enable_seqscan = off SET jit = off
AS $$
#variable_conflict use_column
BEGIN
    PERFORM FROM queue.turnstile FOR UPDATE;
    RETURN QUERY
    WITH RECURSIVE
    -- Whose jobs wait: from one entry of the index to the first of the next turn, without reading those between.
    waiting (queue_name, turn) AS (
        SELECT named.queue_name, following.turn
        FROM unnest(p_queues) AS named (queue_name)
        CROSS JOIN LATERAL (
            SELECT job.turn FROM queue.procrastinate_jobs AS job
            WHERE job.status = 'todo' AND job.queue_name = named.queue_name
            ORDER BY job.turn LIMIT 1) AS following
        UNION ALL
        SELECT waiting.queue_name, following.turn
        FROM waiting
        CROSS JOIN LATERAL (
            SELECT job.turn FROM queue.procrastinate_jobs AS job
            WHERE job.status = 'todo' AND job.queue_name = waiting.queue_name AND job.turn > waiting.turn
            ORDER BY job.turn LIMIT 1) AS following
    ),
    running AS (
        SELECT job.queue_name, job.turn, count(*) AS jobs FROM queue.procrastinate_jobs AS job
        WHERE job.worker_id = p_worker_id AND job.status = 'doing'
        GROUP BY job.queue_name, job.turn
    ),
    in_order AS NOT MATERIALIZED (
        SELECT waiting.queue_name, waiting.turn, coalesce(turns.ended_at, '-infinity') AS ended_at,
               coalesce(turns.taken, 0) AS taken,
               coalesce(turns.taken, 0) + 1 >= coalesce(weights.weight, 1) AS is_last_of_turn
        FROM waiting
        LEFT JOIN running USING (queue_name, turn)
        LEFT JOIN queue.turns AS turns USING (queue_name, turn)
        LEFT JOIN queue.weights AS weights USING (turn)
        WHERE coalesce(running.jobs, 0) < p_at_most
        ORDER BY ended_at, taken DESC, waiting.turn
    ),
    -- In that order already, so that PostgreSQL looks at one turn after another only until it finds a job.
    candidate AS (
        SELECT first.id, first.fault, in_order.queue_name, in_order.turn, in_order.is_last_of_turn
        FROM in_order
        CROSS JOIN LATERAL (
            SELECT job.id, queue.fault_of(job) AS fault
            FROM (
                SELECT due.id, due.priority FROM queue.procrastinate_jobs AS due
                WHERE due.status = 'todo' AND due.queue_name = in_order.queue_name AND due.turn = in_order.turn
                  AND due.due_at <= now()
                ORDER BY due.priority DESC, due.id LIMIT 50) AS due
            JOIN queue.procrastinate_jobs AS job ON job.id = due.id AND job.status = 'todo'
            WHERE job.lock IS NULL OR (
                NOT EXISTS (SELECT FROM queue.procrastinate_jobs AS other
                            WHERE other.lock = job.lock AND other.status = 'doing')
                AND NOT EXISTS (SELECT FROM queue.procrastinate_jobs AS other
                                WHERE other.lock = job.lock AND other.status = 'todo'
                                  AND (-other.priority, other.id) < (-job.priority, job.id)))
            ORDER BY due.priority DESC, due.id LIMIT 1
            FOR UPDATE OF job SKIP LOCKED) AS first
        ORDER BY in_order.ended_at, in_order.taken DESC, in_order.turn
        LIMIT 1
    ),
    counted AS (
        INSERT INTO queue.turns AS turns (queue_name, turn, taken, ended_at)
        SELECT queue_name, turn, CASE WHEN is_last_of_turn THEN 0 ELSE 1 END,
               CASE WHEN is_last_of_turn THEN clock_timestamp() ELSE '-infinity' END
        FROM candidate
        ON CONFLICT (queue_name, turn) DO UPDATE
        SET taken = CASE WHEN excluded.taken = 0 THEN 0 ELSE turns.taken + 1 END,
            ended_at = CASE WHEN excluded.taken = 0 THEN excluded.ended_at ELSE turns.ended_at END
    ),
    moved AS (
        UPDATE queue.turnstile SET moved_at = clock_timestamp() FROM candidate
    )
    UPDATE queue.procrastinate_jobs AS job
    SET status = CASE WHEN candidate.fault IS NULL THEN 'doing' ELSE 'failed' END::queue.procrastinate_job_status,
        worker_id = CASE WHEN candidate.fault IS NULL THEN p_worker_id END,
        taken_at = greatest(clock_timestamp(), job.taken_at + interval '1 microsecond')
    FROM candidate
    WHERE job.id = candidate.id
    RETURNING job.id, job.status::text, job.queue_name::text, job.task_name::text, job.priority,
              CASE WHEN candidate.fault IS NULL THEN job.lock END, NULL::text,
              CASE WHEN candidate.fault IS NULL THEN job.args END,
              CASE WHEN candidate.fault IS NULL THEN job.scheduled_at END,
              job.attempts, job.worker_id, candidate.fault,
              job.request_id,
              coalesce(extract(epoch FROM clock_timestamp() - greatest(job.scheduled_at, (
                  SELECT min(event.at) FROM queue.procrastinate_events AS event
                  WHERE event.job_id = job.id))), 0)::double precision,
              job.operator_said, job.deaths, job.taken_at;
END
$$;

-- For workers of the releases before, which ask for these two while nodes are upgraded one by one: what they know of a job.
CREATE FUNCTION queue.take_job(p_queues text[], p_worker_id bigint, p_at_most integer)
RETURNS TABLE (id bigint, status text, queue_name text, task_name text, priority integer, lock text, queueing_lock text,
               args jsonb, scheduled_at timestamptz, attempts integer, worker_id bigint, fault text,
               request_id text, waited_seconds double precision, operator_said text)
LANGUAGE sql VOLATILE SET search_path = pg_catalog, queue, pg_temp
AS $$
    SELECT id, status, queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at, attempts, worker_id, fault,
           request_id, waited_seconds, operator_said
    FROM queue.claim_job(p_queues, p_worker_id, p_at_most)
$$;

CREATE FUNCTION queue.fetch_job(p_queues text[], p_worker_id bigint, p_at_most integer)
RETURNS TABLE (id bigint, status text, queue_name text, task_name text, priority integer, lock text, queueing_lock text,
               args jsonb, scheduled_at timestamptz, attempts integer, worker_id bigint, fault text)
LANGUAGE sql VOLATILE SET search_path = pg_catalog, queue, pg_temp
AS $$
    SELECT id, status, queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at, attempts, worker_id, fault
    FROM queue.claim_job(p_queues, p_worker_id, p_at_most)
$$;

-- How long a job waits after its next death, which so many came before. After the first it goes on at once; then longer
-- and longer, and by chance, so that a job which kills its workers parts from those that died with it.
CREATE FUNCTION queue.pause_after_death(p_deaths integer)
RETURNS interval
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT make_interval(secs => random() * (2 ^ least(p_deaths, 6) - 1))
$$;

-- Gives the jobs of workers that gave no sign of life for so long back to the queue: each has died once more, and has failed
-- no more often. And sets aside what no worker would ever fetch, or could not give back. Set by set, and without handing out
-- what the rows hold.
CREATE FUNCTION queue.free_lost_jobs(p_stalled_after_seconds double precision)
RETURNS TABLE (id bigint, queue_name text, task_name text, attempts integer, deaths integer, fault text)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, queue, pg_temp
AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    UPDATE queue.procrastinate_jobs AS job
    SET status = CASE WHEN lost.fault IS NOT NULL OR job.abort_requested THEN 'failed' ELSE 'todo'
                 END::queue.procrastinate_job_status,
        deaths = CASE WHEN lost.fault IS NULL THEN least(job.deaths + 1, 1000) ELSE job.deaths END,
        scheduled_at = CASE WHEN lost.fault IS NULL THEN now() + queue.pause_after_death(job.deaths)
                            ELSE job.scheduled_at END
    FROM (
        SELECT job.id, queue.fault_of(job) AS fault
        FROM queue.procrastinate_jobs AS job
        LEFT JOIN queue.procrastinate_workers AS worker ON worker.id = job.worker_id
        WHERE job.status = 'doing'
          AND (worker.id IS NULL OR worker.last_heartbeat < now() - make_interval(secs => p_stalled_after_seconds))
        UNION ALL
        SELECT job.id, coalesce(queue.fault_of(job), 'the time is more than 31 days away')
        FROM queue.procrastinate_jobs AS job
        WHERE job.status = 'todo' AND job.due_at > now() + interval '31 days'
    ) AS lost
    WHERE job.id = lost.id
    RETURNING job.id, job.queue_name::text, job.task_name::text, job.attempts, job.deaths, lost.fault;
END
$$;

-- For workers of the release before: what they know of it.
CREATE FUNCTION queue.free_jobs(p_stalled_after_seconds double precision)
RETURNS TABLE (id bigint, queue_name text, task_name text, attempts integer, fault text)
LANGUAGE sql VOLATILE SET search_path = pg_catalog, queue, pg_temp
AS $$
    SELECT id, queue_name, task_name, attempts, fault FROM queue.free_lost_jobs(p_stalled_after_seconds)
$$;

-- Whether the run that began then still has the job; and until the transaction ends, nobody takes it away. A run that is
-- told no was taken for dead, and writes nothing down.
CREATE FUNCTION queue.holds_job(p_job_id bigint, p_taken_at timestamptz)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM FROM queue.procrastinate_jobs AS job
    WHERE job.id = p_job_id AND job.status = 'doing' AND job.taken_at = p_taken_at FOR SHARE;
    RETURN FOUND;
END
$$;

-- Whether the queue moves, for /health/ready: for how long the oldest job has been due, how long ago a worker took a job,
-- and how many workers live.
CREATE FUNCTION queue.pulse()
RETURNS TABLE (due_seconds double precision, idle_seconds double precision, workers bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce((
               SELECT extract(epoch FROM now() - greatest(job.scheduled_at, (
                   SELECT min(event.at) FROM queue.procrastinate_events AS event WHERE event.job_id = job.id)))
               FROM queue.procrastinate_jobs AS job
               WHERE job.status = 'todo' AND job.due_at <= now()
               ORDER BY job.priority DESC, job.id LIMIT 1), 0)::double precision,
           extract(epoch FROM now() - turnstile.moved_at)::double precision,
           (SELECT count(*) FROM queue.procrastinate_workers AS worker
            WHERE worker.last_heartbeat > now() - interval '60 seconds')
    FROM queue.turnstile AS turnstile
$$;

-- How much waits, for /metrics, which may not read the queue.
CREATE FUNCTION queue.backlog()
RETURNS TABLE (waiting bigint, running bigint, oldest_waiting_seconds double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT (SELECT count(*) FROM queue.procrastinate_jobs AS job WHERE job.status = 'todo' AND job.due_at <= now()),
           (SELECT count(*) FROM queue.procrastinate_jobs AS job WHERE job.status = 'doing'),
           pulse.due_seconds
    FROM queue.pulse() AS pulse
$$;

-- How often the job died that died most often of those that go on, for /metrics. A worker that is killed takes its own count
-- with it; this one stays.
CREATE FUNCTION queue.most_deaths()
RETURNS integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (SELECT coalesce(max(job.deaths), 0) FROM queue.procrastinate_jobs AS job WHERE job.status IN ('todo', 'doing'));
END
$$;

-- Which tasks have jobs that failed for good or were set aside in the last hour, and how many, for /health/ready.
CREATE FUNCTION queue.recent_failures()
RETURNS TABLE (task text, jobs bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT job.task_name::text, count(*)
    FROM queue.procrastinate_jobs AS job
    WHERE job.status = 'failed'
      AND EXISTS (SELECT FROM queue.procrastinate_events AS event
                  WHERE event.job_id = job.id AND event.type IN ('failed', 'cancelled')
                    AND event.at > now() - interval '1 hour')
    GROUP BY job.task_name ORDER BY job.task_name
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA queue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue.enqueue(text, jsonb, text, timestamptz) TO blockyard_app, blockyard_gate;
GRANT EXECUTE ON FUNCTION queue.pulse(), queue.backlog(), queue.most_deaths(), queue.recent_failures(),
    queue.holds_job(bigint, timestamptz) TO blockyard_gate;
GRANT EXECUTE ON FUNCTION queue.fault_of(queue.procrastinate_jobs), queue.claim_job(text[], bigint, integer),
    queue.take_job(text[], bigint, integer), queue.fetch_job(text[], bigint, integer), queue.pause_after_death(integer),
    queue.free_lost_jobs(double precision), queue.free_jobs(double precision) TO blockyard_queue;
