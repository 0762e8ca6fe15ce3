-- How many students the organization has, for its plan: who teaches sees her own only.
CREATE FUNCTION students.living() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT count(*) FROM blockyard.students
    WHERE organization_id = (SELECT tenancy.current_organization_id()) AND archived_at IS NULL
$$;

-- How a student is found before there is a context. The gate alone may ask; guesses are counted before (students/sign_in.py).

-- By a class's code and a user name. Students whom the school or the class has let go are not found.
CREATE FUNCTION students.find_login(p_code_hash bytea, p_username text)
RETURNS TABLE (organization_id uuid, login_id uuid, method text, secret_hash text)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT class.organization_id, login.id, login.method, login.secret_hash
    FROM classes.find_code(p_code_hash) AS class
    JOIN blockyard.student_logins AS login
      ON login.organization_id = class.organization_id
     AND login.username_key = md5(class.organization_id::text || ':' || p_username)::uuid
    JOIN blockyard.enrollments AS enrollment
      ON enrollment.organization_id = class.organization_id AND enrollment.class_id = class.class_id
     AND enrollment.student_id = login.student_id AND enrollment.status = 'active'
    JOIN blockyard.students AS student
      ON student.organization_id = class.organization_id AND student.id = login.student_id
    WHERE student.archived_at IS NULL
$$;

-- By a badge, which says its organization.
CREATE FUNCTION students.find_badge(p_organization_id uuid, p_badge_hash bytea) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT login.id FROM blockyard.student_logins AS login
    JOIN blockyard.students AS student
      ON student.organization_id = login.organization_id AND student.id = login.student_id
    WHERE login.organization_id = p_organization_id AND login.badge_hash = p_badge_hash AND student.archived_at IS NULL
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA students FROM PUBLIC;
GRANT EXECUTE ON FUNCTION students.living() TO blockyard_app;
GRANT EXECUTE ON FUNCTION students.find_login(bytea, text), students.find_badge(uuid, bytea) TO blockyard_gate;
