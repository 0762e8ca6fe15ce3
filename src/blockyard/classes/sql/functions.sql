-- Which classes the user of the context sees. The policies of classes, and of what belongs to them, ask once in a statement;
-- these functions look past the same policies, or asking would never end. They answer about the context alone.

-- Admins see all classes of their organization.
CREATE FUNCTION classes.sees_all() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM blockyard.memberships
        WHERE organization_id = tenancy.current_organization_id() AND user_id = tenancy.current_user_id()
          AND removed_at IS NULL AND role IN ('owner', 'admin'))
$$;

-- Classes of others that the user teaches, too.
CREATE FUNCTION classes.shared_ids() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT class_id FROM blockyard.class_teachers
    WHERE organization_id = tenancy.current_organization_id() AND user_id = tenancy.current_user_id()
$$;

-- All that the user teaches.
CREATE FUNCTION classes.seen_ids() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
    SELECT id FROM blockyard.classes
    WHERE organization_id = tenancy.current_organization_id() AND teacher_id = tenancy.current_user_id()
    UNION ALL
    SELECT classes.shared_ids()
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA classes FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA classes TO blockyard_app;
