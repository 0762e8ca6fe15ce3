-- The inbox of what game servers tell. Who sends is known by the key of its place alone, and no organization is entered: the
-- gate calls one function, which verifies the key, keeps the events and sees to their job, all or nothing, in one round trip.

-- Keeps events of a place; returns how many are new. p_events is a list of {id, type, player, at, data}, which our process has
-- verified. Rows' ids begin with the moment (RFC 9562, 5.7), so that old ones lie together. In the order of their ids, so that
-- two batches with the same events wait for each other in one direction.
CREATE FUNCTION game.keep_events(p_organization_id uuid, p_place_key_id uuid, p_events jsonb) RETURNS integer
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_moment text := lpad(to_hex((extract(epoch FROM now()) * 1000)::bigint), 12, '0');
    v_kept integer;
BEGIN
    INSERT INTO blockyard.game_events
        (organization_id, id, place_key_id, event_id, type, player, data, happened_at, received_at, state)
    SELECT p_organization_id, (v_moment || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid,
           p_place_key_id, event.id, event.type, event.player, event.data, event.at, now(), 'waiting'
    FROM jsonb_to_recordset(p_events) AS event (id uuid, type text, player bigint, at timestamptz, data jsonb)
    ORDER BY event.id
    ON CONFLICT (organization_id, place_key_id, event_id) DO NOTHING;
    GET DIAGNOSTICS v_kept = ROW_COUNT;
    RETURN v_kept;
END
$$;

-- Enqueues the job of a place, in the name of the owner of the longest standing: links, classes and assignments of all
-- teachers are looked into, which an owner sees. One that waits already and came within a minute does for both. Its row is
-- locked until the caller commits, and workers pass over locked rows, so no worker looks before there is something to see.
CREATE FUNCTION game.enqueue_attaching(p_organization_id uuid, p_place_key_id uuid, p_request_id text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, queue, pg_temp
AS $$
DECLARE
    v_lock text := p_organization_id || ':game ' || p_place_key_id;
BEGIN
    PERFORM FROM queue.procrastinate_jobs AS job
    WHERE job.lock = v_lock AND job.status = 'todo' AND job.scheduled_at BETWEEN now() - interval '1 minute' AND now()
    LIMIT 1
    FOR KEY SHARE SKIP LOCKED;
    IF NOT FOUND THEN
        PERFORM queue.enqueue_for(p_organization_id, 'game.attach_events',
                                  jsonb_build_object('place_key_id', p_place_key_id), 'game ' || p_place_key_id,
                                  p_request_id);
    END IF;
END
$$;

-- The jobs of the places where something waits of a player of whom it has become known who she is.
CREATE FUNCTION game.enqueue_waiting_of(p_organization_id uuid, p_player bigint, p_request_id text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM game.enqueue_attaching(p_organization_id, place.waiting_place_id, p_request_id)
    FROM (SELECT DISTINCT event.waiting_place_id FROM blockyard.game_events AS event
          WHERE event.organization_id = p_organization_id AND event.player = p_player
            AND event.waiting_place_id IS NOT NULL
          ORDER BY event.waiting_place_id) AS place;
END
$$;

-- Which place has this key, in the organization that it names; also one that is on its way to Roblox. Nothing where it was
-- revoked, is another's or nobody's. "Last seen" is written at most once a minute.
CREATE FUNCTION game.find_place(p_organization_id uuid, p_secret_hash bytea) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_place blockyard.place_keys;
BEGIN
    SELECT * INTO v_place FROM blockyard.place_keys AS place
    WHERE place.organization_id = p_organization_id AND place.revoked_at IS NULL
      AND (place.secret_hash = p_secret_hash OR place.pending_hash = p_secret_hash);
    IF v_place.last_seen_at IS NULL OR v_place.last_seen_at < now() - interval '1 minute' THEN
        UPDATE blockyard.place_keys AS place SET last_seen_at = now()
        WHERE place.organization_id = p_organization_id AND place.id = v_place.id
          AND (place.last_seen_at IS NULL OR place.last_seen_at < now() - interval '1 minute');
    END IF;
    RETURN v_place.id;
END
$$;

-- Takes a batch in. No row: the key opens nothing.
CREATE FUNCTION game.receive_events(p_organization_id uuid, p_secret_hash bytea, p_events jsonb, p_request_id text)
RETURNS TABLE (place_key_id uuid, accepted integer)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    place_key_id := game.find_place(p_organization_id, p_secret_hash);
    IF place_key_id IS NULL THEN
        RETURN;
    END IF;
    accepted := game.keep_events(p_organization_id, place_key_id, p_events);
    IF accepted > 0 THEN
        PERFORM game.enqueue_attaching(p_organization_id, place_key_id, p_request_id);
    END IF;
    RETURN NEXT;
END
$$;

-- What was refused, since there was no attempt left or nobody was given the assignment, waits again, in all places of an
-- environment: a teacher has changed that. Our process alone may ask, since who teaches sees no inbox. Whose each event is, and
-- what becomes of it, the job finds out as of new ones.
CREATE FUNCTION game.take_up_again(p_environment_id uuid, p_key_id text, p_seal bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_organization_id uuid := tenancy.current_organization_id();
    v_place record;
BEGIN
    IF v_organization_id IS NULL OR NOT tenancy.is_said_by_process(
        concat_ws(' ', 'game.take_up_again', p_environment_id), p_key_id, p_seal)
    THEN
        RAISE EXCEPTION 'the seal of this door does not verify' USING ERRCODE = 'BY002';
    END IF;
    FOR v_place IN
        SELECT place.id FROM blockyard.place_keys AS place
        WHERE place.organization_id = v_organization_id AND place.environment_id = p_environment_id
          AND place.revoked_at IS NULL
        ORDER BY place.id
    LOOP
        UPDATE blockyard.game_events AS event SET state = 'waiting', code = NULL
        WHERE event.organization_id = v_organization_id AND event.place_key_id = v_place.id
          AND event.state = 'refused' AND event.code IN ('no_attempts_left', 'no_assignment');
        IF FOUND THEN
            PERFORM game.enqueue_attaching(v_organization_id, v_place.id, NULL);
        END IF;
    END LOOP;
END
$$;

-- Why what a place of the organization told was refused, and how often: for who may read the place's key, and sees no inbox.
-- Counts and moments, and nobody's id. It answers a member alone, who teaches here or is an admin.
CREATE FUNCTION game.refusals_of(p_place_key_id uuid)
RETURNS TABLE (code text, count bigint, first_at timestamptz, last_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT event.code, count(*), min(event.happened_at), max(event.happened_at)
    FROM blockyard.game_events AS event
    WHERE event.organization_id = (SELECT tenancy.current_organization_id()) AND event.place_key_id = p_place_key_id
      AND event.state = 'refused'
      AND coalesce(current_setting('app.current_role_limit', true), '') IN ('', 'owner', 'admin', 'teacher')
      AND EXISTS (
        SELECT FROM blockyard.memberships AS member
        WHERE member.organization_id = (SELECT tenancy.current_organization_id())
          AND member.user_id = (SELECT tenancy.current_user_id()) AND member.removed_at IS NULL
          AND member.role IN ('owner', 'admin', 'teacher'))
    GROUP BY event.code
    ORDER BY event.code
$$;

-- A player has typed a code in a game: whose she is from now on (players.claim). NULL: the key opens nothing.
CREATE FUNCTION game.claim_player(
    p_organization_id uuid, p_secret_hash bytea, p_player bigint, p_code_hash bytea, p_now timestamptz, p_request_id text
) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
BEGIN
    IF game.find_place(p_organization_id, p_secret_hash) IS NULL THEN
        RETURN NULL;
    END IF;
    RETURN players.claim(p_organization_id, p_player, p_code_hash, p_now, p_now, p_request_id);
END
$$;

-- Looks after so many places that were not looked after for ten minutes: events of players whom nobody knows are deleted after
-- 24 hours, all others after seven days; and what waits although it need not gets a job: its own was lost. Returns how many jobs.
CREATE FUNCTION game.sweep(p_now timestamptz, p_places integer) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_place record;
    v_enqueued integer := 0;
    v_first_id uuid := (lpad(to_hex((extract(epoch FROM p_now - interval '7 days') * 1000)::bigint), 12, '0')
                        || '70008000000000000000')::uuid;
BEGIN
    FOR v_place IN
        UPDATE blockyard.place_keys AS place SET swept_at = p_now
        WHERE (place.organization_id, place.id) IN (
            SELECT due.organization_id, due.id FROM blockyard.place_keys AS due
            WHERE due.last_seen_at > p_now - interval '9 days'
              AND (due.swept_at IS NULL OR due.swept_at <= p_now - interval '10 minutes')
            ORDER BY due.swept_at NULLS FIRST
            LIMIT p_places
            FOR UPDATE SKIP LOCKED)
        RETURNING place.organization_id, place.id, place.revoked_at
    LOOP
        DELETE FROM blockyard.game_events AS event
        WHERE event.organization_id = v_place.organization_id AND event.waiting_place_id = v_place.id
          AND event.received_at < p_now - interval '24 hours'
          AND (v_place.revoked_at IS NOT NULL OR NOT EXISTS (  -- what was taken up again is older, and of somebody
              SELECT FROM blockyard.roblox_links AS link
              WHERE link.organization_id = event.organization_id AND link.roblox_user_id = event.player
                AND link.begins_at <= event.happened_at AND coalesce(event.happened_at < link.ended_at, true)));
        DELETE FROM blockyard.game_events AS event
        WHERE event.organization_id = v_place.organization_id AND event.id < v_first_id AND event.place_key_id = v_place.id;
        IF EXISTS (
            SELECT FROM blockyard.game_events AS event
            WHERE event.organization_id = v_place.organization_id AND event.waiting_place_id = v_place.id
              AND (event.type = 'claim.entered' OR EXISTS (
                  SELECT FROM blockyard.roblox_links AS link
                  WHERE link.organization_id = event.organization_id AND link.roblox_user_id = event.player
                    AND link.begins_at <= event.happened_at AND coalesce(event.happened_at < link.ended_at, true))))
        THEN
            PERFORM game.enqueue_attaching(v_place.organization_id, v_place.id, NULL);
            v_enqueued := v_enqueued + 1;
        END IF;
    END LOOP;
    RETURN v_enqueued;
END
$$;

-- Enqueues the reading of queues at Roblox that are due: a job for each universe of an organization, in the name of its owner of
-- the longest standing. The longest overdue come first, and of one organization so many at most, that one with hundreds of
-- places delays no other. What is enqueued is due again in ten minutes, should its job be lost. Returns how many.
CREATE FUNCTION game.enqueue_pulls(p_now timestamptz, p_of_each integer, p_at_once integer) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, queue, pg_temp
AS $$
DECLARE
    v_due record;
    v_enqueued integer := 0;
BEGIN
    FOR v_due IN
        SELECT turn.organization_id, turn.universe_id
        FROM (SELECT place.organization_id, place.universe_id, min(coalesce(place.look_at, '-infinity')) AS look_at,
                     row_number() OVER (PARTITION BY place.organization_id
                                        ORDER BY min(coalesce(place.look_at, '-infinity'))) AS number
              FROM blockyard.place_keys AS place
              WHERE place.road = 'pull' AND place.universe_id IS NOT NULL AND place.revoked_at IS NULL
                AND coalesce(place.look_at, '-infinity') <= p_now
              GROUP BY place.organization_id, place.universe_id) AS turn
        WHERE turn.number <= p_of_each
        ORDER BY turn.look_at
        LIMIT p_at_once
    LOOP
        UPDATE blockyard.place_keys AS place SET look_at = p_now + interval '10 minutes'
        WHERE place.organization_id = v_due.organization_id AND place.universe_id = v_due.universe_id
          AND place.road = 'pull' AND coalesce(place.look_at, '-infinity') <= p_now;
        IF FOUND THEN  -- else another worker was faster
            PERFORM queue.enqueue_for(v_due.organization_id, 'game.pull_events',
                                      jsonb_build_object('universe_id', v_due.universe_id),
                                      'pull ' || v_due.universe_id, NULL);
            v_enqueued := v_enqueued + 1;
        END IF;
    END LOOP;
    RETURN v_enqueued;
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA game FROM PUBLIC;
GRANT EXECUTE ON FUNCTION game.keep_events(uuid, uuid, jsonb), game.take_up_again(uuid, text, bytea),
    game.refusals_of(uuid) TO blockyard_app;
GRANT EXECUTE ON FUNCTION game.receive_events(uuid, bytea, jsonb, text),
    game.claim_player(uuid, bytea, bigint, bytea, timestamptz, text), game.sweep(timestamptz, integer),
    game.enqueue_pulls(timestamptz, integer, integer) TO blockyard_gate;
