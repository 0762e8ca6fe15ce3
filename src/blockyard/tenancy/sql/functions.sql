-- The core's functions. All are owned by blockyard_owner; PUBLIC may execute none of them.
--
-- Five seals, all HMAC-SHA256 (RFC 2104) from precomputed pads, so that no extension is needed:
--   entry    = HMAC(key, 0x01 || organization || user)                      made by the API or worker process
--   context  = HMAC(key, 0x02 || organization || user || transaction start) made by tenancy.enter
--   door     = HMAC(key, 0x03 || organization || user || message)           made by the process, for tenancy.is_said_by_process
-- and a student's own two, so that what is open to members only does not open to a student:
--   entry    = HMAC(key, 0x04 || organization || student || sign-in)        made by the API process
--   context  = HMAC(key, 0x05 || organization || student || transaction start) made by tenancy.enter_as_student
-- Any SQL can set app.* settings, so they carry the context seal. It is bound to the running transaction: one that was
-- read by injected SQL opens nothing later or elsewhere, and the entry seal is a bound parameter that no SQL can read.

-- The organization that a member has entered. NULL where a student has: so each table is closed to students, but for those
-- whose policies ask for what comes after the next function.
CREATE FUNCTION tenancy.current_organization_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    -- After commit a local setting is '', not NULL.
    SELECT claim.organization_id
    FROM (SELECT nullif(current_setting('app.current_organization_id', true), '')::uuid AS organization_id,
                 nullif(current_setting('app.current_user_id', true), '')::uuid AS user_id,
                 split_part(current_setting('app.current_seal', true), ':', 1) AS key_id,
                 split_part(current_setting('app.current_seal', true), ':', 2) AS seal) AS claim
    JOIN tenancy.seal_keys AS key ON key.id = claim.key_id
    WHERE claim.seal = encode(sha256(key.outer_pad || sha256(key.inner_pad || '\x02'::bytea
              || uuid_send(claim.organization_id) || uuid_send(claim.user_id)
              || timestamptz_send(transaction_timestamp()))), 'hex')
$$;

CREATE FUNCTION tenancy.current_user_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT CASE WHEN tenancy.current_organization_id() IS NOT NULL
                THEN nullif(current_setting('app.current_user_id', true), '')::uuid END
$$;

-- The student who has entered; NULL where a member has.
CREATE FUNCTION tenancy.current_student_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT claim.student_id
    FROM (SELECT nullif(current_setting('app.current_organization_id', true), '')::uuid AS organization_id,
                 nullif(current_setting('app.current_user_id', true), '')::uuid AS student_id,
                 split_part(current_setting('app.current_seal', true), ':', 1) AS key_id,
                 split_part(current_setting('app.current_seal', true), ':', 2) AS seal) AS claim
    JOIN tenancy.seal_keys AS key ON key.id = claim.key_id
    WHERE claim.seal = encode(sha256(key.outer_pad || sha256(key.inner_pad || '\x05'::bytea
              || uuid_send(claim.organization_id) || uuid_send(claim.student_id)
              || timestamptz_send(transaction_timestamp()))), 'hex')
$$;

-- The organization that a member or a student has entered.
CREATE FUNCTION tenancy.entered_organization_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(tenancy.current_organization_id(),
                    CASE WHEN tenancy.current_student_id() IS NOT NULL
                         THEN nullif(current_setting('app.current_organization_id', true), '')::uuid END)
$$;

-- Its argument, as it is. The policies call it so that they run before all other conditions: `blockyard migrate` gives it
-- a cost below zero (tenancy/oracles.py). No role may use the schema, so no statement can name it and be cheaper.
CREATE FUNCTION wall.first(p_id uuid) RETURNS uuid
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN p_id;
END
$$;

-- `p_key_id` names the key of the entry seal and, after a colon, the key that signed the access token of whoever asks; there
-- is none where a job, a command or an API key asks. After another colon stands the role that an API key was made with, which
-- policies ask for (app.current_role_limit): what it hides from the key, SQL that takes it away shows, to the key's maker's
-- measure and no more. A token's key that was retired lets nobody in, whatever the process
-- believes that sent it: it may run with the ring of before.
CREATE FUNCTION tenancy.enter(
    p_organization_id uuid, p_user_id uuid, p_key_id text, p_seal bytea, p_read_only boolean
) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_key tenancy.seal_keys;
    v_role text;
BEGIN
    SELECT * INTO v_key FROM tenancy.seal_keys WHERE id = split_part(p_key_id, ':', 1);
    IF v_key.id IS NULL OR p_seal IS DISTINCT FROM
       sha256(v_key.outer_pad || sha256(v_key.inner_pad || '\x01'::bytea || uuid_send(p_organization_id) || uuid_send(p_user_id)))
    THEN
        RAISE EXCEPTION 'the entry seal does not verify' USING ERRCODE = 'BY002',
            HINT = 'Is this process on a retired seal key? Restart it with the current BLOCKYARD_SEAL_KEYS.';
    END IF;

    IF split_part(p_key_id, ':', 2) = ANY (v_key.retired_token_keys) THEN
        RAISE EXCEPTION 'the access token was signed with a key that is retired' USING ERRCODE = 'BY010';
    END IF;

    SELECT role INTO v_role FROM blockyard.memberships
    WHERE organization_id = p_organization_id AND user_id = p_user_id AND removed_at IS NULL;
    IF v_role IS NULL THEN
        RAISE EXCEPTION 'not a member' USING ERRCODE = 'BY001';
    END IF;

    PERFORM set_config('app.current_organization_id', p_organization_id::text, true),
            set_config('app.current_user_id', p_user_id::text, true),
            set_config('app.current_role_limit', split_part(p_key_id, ':', 3), true),
            set_config('app.current_seal', v_key.id || ':' || encode(sha256(v_key.outer_pad || sha256(v_key.inner_pad
                || '\x02'::bytea || uuid_send(p_organization_id) || uuid_send(p_user_id)
                || timestamptz_send(transaction_timestamp()))), 'hex'), true);
    IF p_read_only THEN
        PERFORM set_config('transaction_read_only', 'on', true);
    END IF;
    RETURN v_role;
END
$$;

-- As `enter`, for a student, who is let in as long as the sign-in lives and nobody has archived her.
CREATE FUNCTION tenancy.enter_as_student(
    p_organization_id uuid, p_student_id uuid, p_sign_in_id uuid, p_key_id text, p_seal bytea, p_read_only boolean
) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_key tenancy.seal_keys;
BEGIN
    SELECT * INTO v_key FROM tenancy.seal_keys WHERE id = split_part(p_key_id, ':', 1);
    IF v_key.id IS NULL OR p_seal IS DISTINCT FROM
       sha256(v_key.outer_pad || sha256(v_key.inner_pad || '\x04'::bytea || uuid_send(p_organization_id)
           || uuid_send(p_student_id) || uuid_send(p_sign_in_id)))
    THEN
        RAISE EXCEPTION 'the entry seal does not verify' USING ERRCODE = 'BY002',
            HINT = 'Is this process on a retired seal key? Restart it with the current BLOCKYARD_SEAL_KEYS.';
    END IF;

    IF split_part(p_key_id, ':', 2) = ANY (v_key.retired_token_keys) THEN
        RAISE EXCEPTION 'the access token was signed with a key that is retired' USING ERRCODE = 'BY010';
    END IF;

    PERFORM FROM blockyard.student_sign_ins AS sign_in
    JOIN blockyard.students AS student
      ON student.organization_id = sign_in.organization_id AND student.id = sign_in.student_id
    WHERE sign_in.organization_id = p_organization_id AND sign_in.id = p_sign_in_id
      AND sign_in.student_id = p_student_id AND sign_in.expires_at > now() AND student.archived_at IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the sign-in of this student has ended' USING ERRCODE = 'BY011';
    END IF;

    PERFORM set_config('app.current_organization_id', p_organization_id::text, true),
            set_config('app.current_user_id', p_student_id::text, true),
            set_config('app.current_seal', v_key.id || ':' || encode(sha256(v_key.outer_pad || sha256(v_key.inner_pad
                || '\x05'::bytea || uuid_send(p_organization_id) || uuid_send(p_student_id)
                || timestamptz_send(transaction_timestamp()))), 'hex'), true);
    IF p_read_only THEN
        PERFORM set_config('transaction_read_only', 'on', true);
    END IF;
    RETURN 'pupil';
END
$$;

-- Whether an entry seal verifies, without entering: /health/ready tells of a process whose key was retired.
CREATE FUNCTION tenancy.knows_seal(p_organization_id uuid, p_user_id uuid, p_key_id text, p_seal bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT count(*) > 0 FROM tenancy.seal_keys AS key
    WHERE key.id = p_key_id
      AND p_seal = sha256(key.outer_pad || sha256(key.inner_pad || '\x01'::bytea
              || uuid_send(p_organization_id) || uuid_send(p_user_id)))
$$;

-- Whether our process says `p_message` in the context that is entered, and no injected SQL: for doors that only our code
-- may use. A door calls it with its own name before what it is told.
CREATE FUNCTION tenancy.is_said_by_process(p_message text, p_key_id text, p_seal bytea) RETURNS boolean
LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT count(*) > 0 FROM tenancy.seal_keys AS key
    WHERE key.id = p_key_id
      AND p_seal = sha256(key.outer_pad || sha256(key.inner_pad || '\x03'::bytea
              || uuid_send(tenancy.entered_organization_id())
              || uuid_send(coalesce(tenancy.current_user_id(), tenancy.current_student_id()))
              || convert_to(p_message, 'UTF8')))
$$;

-- Whether access tokens that this key signed are refused: for requests that enter no organization.
CREATE FUNCTION tenancy.is_token_key_retired(p_id text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN EXISTS (SELECT FROM tenancy.seal_keys WHERE p_id = ANY (retired_token_keys));
END
$$;

-- A running process says which keys it knows, the one it signs with first. Returns those with which it is shut out: its
-- operator must start it again with the current ones. The list is for `blockyard secrets`, which retires no key in use.
CREATE FUNCTION tenancy.check_in(
    p_id uuid, p_kind text, p_seal_keys text[], p_token_keys text[], p_secret_keys text[]
) RETURNS text[]
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO tenancy.processes (id, kind, seal_keys, token_keys, secret_keys, seen_at)
    VALUES (p_id, p_kind, p_seal_keys, p_token_keys, p_secret_keys, clock_timestamp())
    ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at;
    DELETE FROM tenancy.processes WHERE seen_at < clock_timestamp() - interval '1 day';
    RETURN ARRAY(
        -- A database without any key is one in which the first are not installed yet.
        SELECT p_seal_keys[1]
        WHERE EXISTS (SELECT FROM tenancy.seal_keys) AND p_seal_keys[1] NOT IN (SELECT id FROM tenancy.seal_keys)
        UNION ALL
        SELECT p_token_keys[1] WHERE p_token_keys[1] IN (SELECT unnest(retired_token_keys) FROM tenancy.seal_keys));
END
$$;

CREATE FUNCTION tenancy.check_out(p_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM tenancy.processes WHERE id = p_id;
END
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA tenancy, wall FROM PUBLIC;
GRANT EXECUTE ON FUNCTION wall.first(uuid) TO blockyard_app;
GRANT EXECUTE ON FUNCTION tenancy.current_organization_id(), tenancy.current_user_id() TO blockyard_app;
GRANT EXECUTE ON FUNCTION tenancy.current_student_id(), tenancy.entered_organization_id() TO blockyard_app;
GRANT EXECUTE ON FUNCTION tenancy.enter(uuid, uuid, text, bytea, boolean),
    tenancy.enter_as_student(uuid, uuid, uuid, text, bytea, boolean),
    tenancy.knows_seal(uuid, uuid, text, bytea) TO blockyard_app;
GRANT EXECUTE ON FUNCTION tenancy.is_token_key_retired(text), tenancy.check_out(uuid) TO blockyard_gate;
GRANT EXECUTE ON FUNCTION tenancy.check_in(uuid, text, text[], text[], text[]) TO blockyard_gate;
