-- Which player of Roblox is which student. A player types a code in a game, whose server tells it before there is a context.

-- Counts an attempt in a window of 15 minutes, as identity/throttle.py does. Whether there were too many.
CREATE FUNCTION players.count_attempt(p_key bytea, p_limit integer, p_now timestamptz) RETURNS boolean
LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
    INSERT INTO identity.attempts AS attempts (key, count, window_started_at) VALUES (p_key, 1, p_now)
    ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN attempts.window_started_at > p_now - interval '15 minutes' THEN attempts.count + 1 ELSE 1 END,
        window_started_at = CASE WHEN attempts.window_started_at > p_now - interval '15 minutes'
                                 THEN attempts.window_started_at ELSE p_now END
    RETURNING attempts.count > p_limit
$$;

-- An id that sorts by the moment at which it was made, as those of base/ids.py (UUIDv7).
CREATE FUNCTION players.new_id() RETURNS uuid
LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT encode(set_byte(made.id, 6, (get_byte(made.id, 6) & 15) | 112), 'hex')::uuid
    FROM (SELECT substr(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 3)
                 || substr(uuid_send(gen_random_uuid()), 7)) AS made (id)
$$;

-- A line in the organization's trail about a link of a student's: in the name of the student, whoever typed for her.
CREATE FUNCTION players.record(p_organization_id uuid, p_action text, p_student_id uuid, p_details jsonb) RETURNS void
LANGUAGE sql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
    INSERT INTO blockyard.audit_entries
        (organization_id, id, created_by_id, action, resource_type, resource_id, details)
    VALUES (p_organization_id, players.new_id(), p_student_id, p_action, 'student', p_student_id::text, p_details)
$$;

-- The player is this student from p_at on, until somebody else's link begins. Returns the link, NULL where there is nothing to
-- make: the player was this student then already. A link reaches back 24 hours, so long do events wait for who says whose they
-- are, but not beyond the end of the one before. Links come in any order: one that began earlier than another ends where that
-- one was made, and takes from it what it had reached back to. p_method: 'code', which moves a player, or 'teacher', which does
-- not: NULL then, too, where some student is the player. What waits of the player is worked on, in whatever place.
CREATE FUNCTION players.link(
    p_organization_id uuid, p_player bigint, p_student_id uuid, p_given_by_id uuid, p_method text, p_at timestamptz,
    p_request_id text
) RETURNS uuid
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_id uuid := players.new_id();
    v_before blockyard.roblox_links;
    v_after blockyard.roblox_links;
BEGIN
    LOOP  -- until nobody else has linked the player meanwhile
        PERFORM FROM blockyard.roblox_links
        WHERE organization_id = p_organization_id AND roblox_user_id = p_player
        FOR UPDATE;
        SELECT * INTO v_before FROM blockyard.roblox_links
        WHERE organization_id = p_organization_id AND roblox_user_id = p_player AND linked_at <= p_at
        ORDER BY linked_at DESC, id DESC LIMIT 1;
        SELECT * INTO v_after FROM blockyard.roblox_links
        WHERE organization_id = p_organization_id AND roblox_user_id = p_player AND linked_at > p_at
        ORDER BY linked_at, id LIMIT 1;
        IF v_before.id IS NOT NULL AND coalesce(v_before.ended_at > p_at, true) THEN
            IF v_before.student_id = p_student_id OR p_method = 'teacher' THEN
                RETURN NULL;
            END IF;
            UPDATE blockyard.roblox_links SET ended_at = p_at, updated_at = now()
            WHERE organization_id = p_organization_id AND id = v_before.id;
            v_before.ended_at := p_at;
        END IF;
        INSERT INTO blockyard.roblox_links
            (organization_id, id, student_id, roblox_user_id, method, linked_at, begins_at, ended_at, created_by_id)
        VALUES (p_organization_id, v_id, p_student_id, p_player, p_method, p_at,
                greatest(p_at - interval '24 hours', v_before.ended_at), v_after.linked_at, p_given_by_id)
        ON CONFLICT (organization_id, living_key) DO NOTHING;
        EXIT WHEN FOUND;
    END LOOP;
    UPDATE blockyard.roblox_links SET begins_at = linked_at, updated_at = now()
    WHERE organization_id = p_organization_id AND id = v_after.id;
    IF p_method = 'code' THEN  -- what a teacher does, the route records
        IF v_before.ended_at = p_at THEN
            PERFORM players.record(p_organization_id, 'roblox_link.removed', v_before.student_id,
                                   jsonb_build_object('link_id', v_before.id));
        END IF;
        PERFORM players.record(p_organization_id, 'roblox_link.created', p_student_id,
                               jsonb_build_object('link_id', v_id, 'method', p_method));
        IF v_after.id IS NOT NULL THEN
            PERFORM players.record(p_organization_id, 'roblox_link.removed', p_student_id,
                                   jsonb_build_object('link_id', v_id));
        END IF;
    END IF;
    PERFORM game.enqueue_waiting_of(p_organization_id, p_player, p_request_id);
    RETURN v_id;
END
$$;

-- A player has typed a code, at p_typed_at: what a game's server tells of it may be late, and its clock wrong, so it counts from
-- 24 hours ago to now. A code is good once, for one player; typed again by her it changes nothing. Returns 'claimed',
-- 'unknown' (whatever is wrong with the code) or 'later' (too many guesses).
-- No role may execute it: a door calls it that has found out whose game it is. The function of the game's servers does, in the
-- statement that verifies the place's key; and players.claim_code does, for a job.
--
-- Wrong codes are counted: 10 in a quarter of an hour for a player, 1,000 for the school. What a player over her limit types is
-- no more counted for the school, so it takes a hundred of them to hold up the others. A right code takes back only itself:
-- who has one must not guess on with it.
CREATE FUNCTION players.claim(
    p_organization_id uuid, p_player bigint, p_code_hash bytea, p_typed_at timestamptz, p_now timestamptz,
    p_request_id text
) RETURNS text
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_of_player bytea := sha256(convert_to(concat_ws(' ', 'claim', p_organization_id, p_player), 'UTF8'));
    v_of_school bytea := sha256(convert_to(concat_ws(' ', 'claim', p_organization_id), 'UTF8'));
    v_typed_at timestamptz := least(greatest(p_typed_at, p_now - interval '24 hours'), p_now);
    v_code blockyard.claim_codes;
BEGIN
    -- The row that is counted up is locked until the end: a player claims one code at a time.
    IF players.count_attempt(v_of_player, 10, p_now) OR EXISTS (
        SELECT FROM identity.attempts
        WHERE key = v_of_school AND count >= 1000 AND window_started_at > p_now - interval '15 minutes')
    THEN
        RETURN 'later';
    END IF;
    SELECT code.* INTO v_code
    FROM blockyard.claim_codes AS code
    JOIN blockyard.classes AS class ON class.organization_id = code.organization_id AND class.id = code.class_id
    JOIN blockyard.students AS student
      ON student.organization_id = code.organization_id AND student.id = code.student_id
    JOIN blockyard.enrollments AS enrollment
      ON enrollment.organization_id = code.organization_id AND enrollment.class_id = code.class_id
     AND enrollment.student_id = code.student_id
    WHERE code.organization_id = p_organization_id AND code.code_hash = p_code_hash AND code.expires_at > v_typed_at
      AND class.archived_at IS NULL AND student.archived_at IS NULL AND enrollment.status = 'active'
      AND NOT EXISTS (
        SELECT FROM blockyard.claim_codes AS same
        WHERE same.organization_id = code.organization_id AND same.code_hash = code.code_hash AND same.id <> code.id)
    FOR UPDATE OF code;
    IF NOT FOUND OR v_code.used_by <> p_player THEN
        PERFORM players.count_attempt(v_of_school, 1000, p_now);
        RETURN 'unknown';
    END IF;
    IF v_code.used_at IS NULL THEN
        UPDATE blockyard.claim_codes SET used_at = v_typed_at, used_by = p_player
        WHERE organization_id = v_code.organization_id AND id = v_code.id;
        PERFORM players.link(p_organization_id, p_player, v_code.student_id, v_code.created_by_id, 'code', v_typed_at,
                             p_request_id);
    END IF;
    UPDATE identity.attempts SET count = greatest(count - 1, 0) WHERE key = v_of_player;
    RETURN 'claimed';
END
$$;

-- The same in the organization of the context, for a job that reads what a game's server has left for us. Our process alone
-- may say what it read: injected SQL must not guess codes.
CREATE FUNCTION players.claim_code(
    p_player bigint, p_code_hash bytea, p_typed_at timestamptz, p_now timestamptz, p_request_id text, p_key_id text,
    p_seal bytea
) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_organization_id uuid := tenancy.current_organization_id();
BEGIN
    IF v_organization_id IS NULL THEN
        RAISE EXCEPTION 'no member has entered an organization' USING ERRCODE = '42501';
    END IF;
    IF NOT tenancy.is_said_by_process(
        concat_ws(' ', 'players.claim_code', p_player, encode(p_code_hash, 'hex')), p_key_id, p_seal)
    THEN
        RAISE EXCEPTION 'the seal of this door does not verify' USING ERRCODE = 'BY002';
    END IF;
    RETURN players.claim(v_organization_id, p_player, p_code_hash, p_typed_at, p_now, p_request_id);
END
$$;

-- A teacher says which player a student is, in the organization of the context. Returns the link; NULL: some student is the
-- player. Our process alone may say so, which has looked whether she changes the student: the links of others, and what waits
-- of the player, her session does not see.
CREATE FUNCTION players.link_by_teacher(
    p_player bigint, p_student_id uuid, p_now timestamptz, p_request_id text, p_key_id text, p_seal bytea
) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_organization_id uuid := tenancy.current_organization_id();
    v_teacher_id uuid := tenancy.current_user_id();
BEGIN
    IF NOT tenancy.is_said_by_process(
        concat_ws(' ', 'players.link_by_teacher', p_player, p_student_id), p_key_id, p_seal)
    THEN
        RAISE EXCEPTION 'the seal of this door does not verify' USING ERRCODE = 'BY002';
    END IF;
    RETURN players.link(v_organization_id, p_player, p_student_id, v_teacher_id, 'teacher', p_now, p_request_id);
END
$$;

-- Roblox wants to have a user forgotten (webhooks/roblox): the id goes from every table that holds it, in every organization.
-- Twice is as good as once. A room that keeps ids of players elsewhere deletes them here. Each organization that knew the user
-- has a deletion report, as of all that is deleted.
CREATE FUNCTION players.forget(p_player bigint) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_link blockyard.roblox_links;
    v_linked uuid[] := '{}';
BEGIN
    FOR v_link IN DELETE FROM blockyard.roblox_links WHERE roblox_user_id = p_player RETURNING * LOOP
        v_linked := v_linked || v_link.organization_id;
        PERFORM players.record(v_link.organization_id, 'roblox_link.erased', v_link.student_id,
                               jsonb_build_object('link_id', v_link.id));
    END LOOP;
    WITH codes AS (  -- the whole row: without its player a code would be good for another one
        DELETE FROM blockyard.claim_codes WHERE used_by = p_player RETURNING organization_id
    ), events AS (
        DELETE FROM blockyard.game_events WHERE player = p_player RETURNING organization_id
    ), gone AS (
        SELECT organization_id, 'claim_codes' AS kind FROM codes
        UNION ALL SELECT organization_id, 'game_events' FROM events
        UNION ALL SELECT organization_id, 'roblox_links' FROM unnest(v_linked) AS linked (organization_id)
    ), counted AS (
        SELECT organization_id, kind, count(*) AS number FROM gone GROUP BY organization_id, kind
    )
    INSERT INTO blockyard.deletion_reports (organization_id, id, created_by_id, rule, counts)
    SELECT organization_id, players.new_id(), webhooks.actor(organization_id), 'roblox_erasure',
           jsonb_object_agg(kind, number)
    FROM counted
    GROUP BY organization_id;
END
$$;

-- The codes of every organization whose time is over. Returns how many there were.
CREATE FUNCTION players.forget_expired_codes(p_now timestamptz) RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    WITH forgotten AS (DELETE FROM blockyard.claim_codes WHERE expires_at <= p_now RETURNING 1)
    SELECT count(*) FROM forgotten
$$;

-- The links of every organization that ended so long ago that no event can be of their time any more: events are kept for seven
-- days. Returns how many there were.
CREATE FUNCTION players.forget_ended_links(p_now timestamptz) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_forgotten bigint;
BEGIN
    DELETE FROM blockyard.roblox_links WHERE ended_at <= p_now - interval '7 days';
    GET DIAGNOSTICS v_forgotten = ROW_COUNT;
    RETURN v_forgotten;
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA players FROM PUBLIC;
GRANT EXECUTE ON FUNCTION players.claim_code(bigint, bytea, timestamptz, timestamptz, text, text, bytea),
    players.link_by_teacher(bigint, uuid, timestamptz, text, text, bytea) TO blockyard_app;
GRANT EXECUTE ON FUNCTION players.forget(bigint), players.forget_expired_codes(timestamptz),
    players.forget_ended_links(timestamptz) TO blockyard_gate;
