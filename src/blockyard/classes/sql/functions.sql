-- Which classes the user of the context sees. The policies of classes, and of what belongs to them, ask once in a statement;
-- these functions look past the same policies, or asking would never end. They answer about the context alone.
--
-- `(SELECT tenancy.current_...())` asks once; without SELECT each row that is looked at asks anew, which is a hash of the seal.
-- ROWS says that a teacher has few classes, and a student too: PostgreSQL thinks of 1,000, and reads a school's whole tables.

-- Admins see all classes of their organization; of their API keys, those that were made as an admin's.
CREATE FUNCTION classes.sees_all() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(current_setting('app.current_role_limit', true), '') IN ('', 'owner', 'admin') AND EXISTS (
        SELECT FROM blockyard.memberships
        WHERE organization_id = (SELECT tenancy.current_organization_id()) AND user_id = (SELECT tenancy.current_user_id())
          AND removed_at IS NULL AND role IN ('owner', 'admin'))
$$;

-- Classes of others that the user teaches, too.
CREATE FUNCTION classes.shared_ids() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT class_id FROM blockyard.class_teachers
    WHERE organization_id = (SELECT tenancy.current_organization_id()) AND user_id = (SELECT tenancy.current_user_id())
$$;

-- All that the user teaches.
CREATE FUNCTION classes.seen_ids() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT id FROM blockyard.classes
    WHERE organization_id = (SELECT tenancy.current_organization_id()) AND teacher_id = (SELECT tenancy.current_user_id())
    UNION ALL
    SELECT classes.shared_ids()
$$;

-- Whose entries of the roster the user sees: who attends, or attended, a class of hers, and whom she entered until some class
-- takes them in.
CREATE FUNCTION classes.seen_student_ids() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 200
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT enrollment.student_id
    FROM classes.seen_ids() AS seen (class_id)
    JOIN blockyard.enrollments AS enrollment
      ON enrollment.organization_id = (SELECT tenancy.current_organization_id()) AND enrollment.class_id = seen.class_id
    UNION ALL
    SELECT student.id FROM blockyard.students AS student
    WHERE student.organization_id = (SELECT tenancy.current_organization_id())
      AND student.created_by_id = (SELECT tenancy.current_user_id())
      AND NOT EXISTS (
        SELECT FROM blockyard.enrollments AS enrollment
        WHERE enrollment.organization_id = student.organization_id AND enrollment.student_id = student.id
          AND enrollment.status = 'active')
$$;

-- Of these students those whom the user changes: an admin all, a teacher and a co-teacher those of their class, and who entered
-- one until some class takes her in.
CREATE FUNCTION classes.taught_student_ids(p_student_ids uuid[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT student.id FROM blockyard.students AS student
    WHERE student.organization_id = (SELECT tenancy.current_organization_id()) AND student.id = ANY (p_student_ids)
      AND (classes.sees_all()
        OR EXISTS (
            SELECT FROM blockyard.enrollments AS enrollment
            JOIN blockyard.classes AS class
              ON class.organization_id = enrollment.organization_id AND class.id = enrollment.class_id
            WHERE enrollment.organization_id = student.organization_id AND enrollment.student_id = student.id
              AND enrollment.status = 'active'
              AND (class.teacher_id = (SELECT tenancy.current_user_id())
                OR EXISTS (
                    SELECT FROM blockyard.class_teachers AS helper
                    WHERE helper.organization_id = class.organization_id AND helper.class_id = class.id
                      AND helper.user_id = (SELECT tenancy.current_user_id()) AND helper.helps_as = 'co_teacher')))
        OR (student.created_by_id = (SELECT tenancy.current_user_id()) AND NOT EXISTS (
            SELECT FROM blockyard.enrollments AS enrollment
            WHERE enrollment.organization_id = student.organization_id AND enrollment.student_id = student.id
              AND enrollment.status = 'active')))
$$;

-- The classes that the student of the context attends. Nobody attends one that is archived.
CREATE FUNCTION classes.attended_ids() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT enrollment.class_id
    FROM blockyard.enrollments AS enrollment
    JOIN blockyard.classes AS class
      ON class.organization_id = enrollment.organization_id AND class.id = enrollment.class_id
    WHERE enrollment.organization_id = (SELECT tenancy.entered_organization_id())
      AND enrollment.student_id = (SELECT tenancy.current_student_id())
      AND enrollment.status = 'active' AND class.archived_at IS NULL
$$;

-- Gives a class another code, or none (NULL), and ends the one of before at once. False: another class has this code.
CREATE FUNCTION classes.set_code(p_class_id uuid, p_code text, p_key_id text, p_seal bytea) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_organization_id uuid := tenancy.current_organization_id();
BEGIN
    IF NOT tenancy.is_said_by_process(concat_ws(' ', 'classes.set_code', p_class_id, p_code), p_key_id, p_seal) THEN
        RAISE EXCEPTION 'the seal of this door does not verify' USING ERRCODE = 'BY002';
    END IF;
    DELETE FROM identity.class_codes WHERE organization_id = v_organization_id AND class_id = p_class_id;
    IF p_code IS NOT NULL THEN
        INSERT INTO identity.class_codes (code_hash, organization_id, class_id)
        VALUES (sha256(convert_to(p_code, 'UTF8')), v_organization_id, p_class_id) ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN
            RETURN false;
        END IF;
    END IF;
    UPDATE blockyard.classes SET code = p_code, updated_at = now()
    WHERE organization_id = v_organization_id AND id = p_class_id;
    RETURN true;
END
$$;

-- Which class a code is of, to whom it belongs, and who may join it. Nothing where it is archived.
CREATE FUNCTION classes.find_code(p_code_hash bytea)
RETURNS TABLE (organization_id uuid, class_id uuid, teacher_id uuid, class_name text, joining text)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT class.organization_id, class.id, class.teacher_id, class.name, class.joining
    FROM identity.class_codes AS way
    JOIN blockyard.classes AS class ON class.organization_id = way.organization_id AND class.id = way.class_id
    WHERE way.code_hash = p_code_hash AND class.archived_at IS NULL
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA classes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
    classes.sees_all(), classes.shared_ids(), classes.seen_ids(), classes.seen_student_ids(), classes.attended_ids(),
    classes.taught_student_ids(uuid[]), classes.set_code(uuid, text, text, bytea)
    TO blockyard_app;
GRANT EXECUTE ON FUNCTION classes.find_code(bytea) TO blockyard_gate;
