-- What a student sees of assignments, and what judges her answers. The policies ask once in a statement; these functions look
-- past the same policies, or asking would never end. They answer about the context alone, and nothing where a member entered.

-- Those that the student of the context may see: published in a class that she attends, to all of it or to her, and begun. One
-- that is given to some is nobody's when they are all gone.
CREATE FUNCTION assignments.seen_ids() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 50
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT assignment.id
    FROM classes.attended_ids() AS attended (class_id)
    JOIN blockyard.assignments AS assignment
      ON assignment.organization_id = (SELECT tenancy.entered_organization_id())
     AND assignment.class_id = attended.class_id
    WHERE assignment.state <> 'draft' AND (assignment.opens_at IS NULL OR assignment.opens_at <= now())
      AND (NOT assignment.given_to_some
           OR (SELECT tenancy.current_student_id()) IN (
               SELECT target.student_id FROM blockyard.assignment_targets AS target
               WHERE target.organization_id = assignment.organization_id AND target.assignment_id = assignment.id))
$$;

-- Those of them that may still be played.
CREATE FUNCTION assignments.open_ids() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 50
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT assignment.id
    FROM assignments.seen_ids() AS seen (id)
    JOIN blockyard.assignments AS assignment
      ON assignment.organization_id = (SELECT tenancy.entered_organization_id()) AND assignment.id = seen.id
    WHERE assignment.state = 'published' AND (assignment.closes_at IS NULL OR assignment.closes_at > now())
$$;

-- Whether one is open, and stays so until the end of the transaction: who closes it or changes its times waits.
CREATE FUNCTION assignments.lock_open(p_assignment_id uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM FROM blockyard.assignments
    WHERE organization_id = (SELECT tenancy.entered_organization_id()) AND id = p_assignment_id
      AND id IN (SELECT assignments.seen_ids())
    FOR SHARE;
    -- A statement of its own: it sees what was committed while that one waited.
    RETURN EXISTS (SELECT FROM assignments.open_ids() AS open (id) WHERE open.id = p_assignment_id);
END
$$;

-- What judges the answers of an open assignment: environment_versions.play_answers. Our process alone may ask, so that no
-- injected SQL of a student's reads what is right.
CREATE FUNCTION assignments.judges_of(p_assignment_id uuid, p_key_id text, p_seal bytea) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT tenancy.is_said_by_process(concat_ws(' ', 'assignments.judges_of', p_assignment_id), p_key_id, p_seal) THEN
        RAISE EXCEPTION 'the seal of this door does not verify' USING ERRCODE = 'BY002';
    END IF;
    RETURN (
        SELECT version.play_answers
        FROM blockyard.assignments AS assignment
        JOIN blockyard.environment_versions AS version
          ON version.organization_id = assignment.organization_id
         AND version.environment_id = assignment.environment_id AND version.number = assignment.version
        WHERE assignment.organization_id = (SELECT tenancy.entered_organization_id()) AND assignment.id = p_assignment_id
          AND assignment.id IN (SELECT assignments.open_ids()));
END
$$;

-- Deletes attempts, with what happened in them, and results that the organization keeps no longer. Our process alone may ask, and
-- in the name of an admin: what happened stays, whatever SQL a teacher's session is made to run.
CREATE FUNCTION assignments.forget(p_attempt_ids uuid[], p_result_ids uuid[], p_key_id text, p_seal bytea) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT tenancy.is_said_by_process(
        concat_ws(' ', 'assignments.forget', p_attempt_ids, p_result_ids), p_key_id, p_seal)
        OR NOT classes.sees_all()
    THEN
        RAISE EXCEPTION 'the seal of this door does not verify' USING ERRCODE = 'BY002';
    END IF;
    DELETE FROM blockyard.attempts
    WHERE organization_id = (SELECT tenancy.current_organization_id()) AND id = ANY (p_attempt_ids);
    DELETE FROM blockyard.results
    WHERE organization_id = (SELECT tenancy.current_organization_id()) AND id = ANY (p_result_ids);
END
$$;

-- What an event of an open assignment may name (environment_versions.play_names). It stands in the world that the student plays.
CREATE FUNCTION assignments.names_of(p_assignment_id uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT version.play_names
    FROM blockyard.assignments AS assignment
    JOIN blockyard.environment_versions AS version
      ON version.organization_id = assignment.organization_id
     AND version.environment_id = assignment.environment_id AND version.number = assignment.version
    WHERE assignment.organization_id = (SELECT tenancy.entered_organization_id()) AND assignment.id = p_assignment_id
      AND assignment.id IN (SELECT assignments.open_ids())
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA assignments FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA assignments TO blockyard_app;
