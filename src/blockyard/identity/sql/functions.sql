-- The gate's doors: what must be known before an organization is entered. Each crosses organizations on purpose,
-- for one argument that the caller already holds (a verified user, or the hash of a secret), and returns no more.

-- Sign-in lists the organizations of one person whose password or token was verified.
CREATE FUNCTION identity.memberships_of(p_user_id uuid)
RETURNS TABLE (organization_id uuid, organization_name text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT organization.id, organization.name, membership.role
    FROM blockyard.memberships AS membership
    JOIN blockyard.organizations AS organization ON organization.id = membership.organization_id
    WHERE membership.user_id = p_user_id AND membership.removed_at IS NULL
    ORDER BY organization.id
$$;

-- A new organization with its first owner, and the first line of its audit trail.
CREATE FUNCTION identity.found_organization(
    p_organization_id uuid, p_membership_id uuid, p_audit_id uuid, p_user_id uuid, p_name text, p_request_id text
) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    INSERT INTO blockyard.organizations (id, name) VALUES (p_organization_id, p_name);
    INSERT INTO blockyard.memberships (organization_id, id, user_id, role)
    VALUES (p_organization_id, p_membership_id, p_user_id, 'owner');
    INSERT INTO blockyard.audit_entries
        (organization_id, id, created_by_id, action, resource_type, resource_id, details, request_id)
    VALUES (p_organization_id, p_audit_id, p_user_id, 'organization.created', 'organization', p_organization_id::text,
            jsonb_build_object('name', p_name), p_request_id);
$$;

-- What an invitation says, to the holder of its token.
CREATE FUNCTION identity.find_invitation(p_token_hash bytea)
RETURNS TABLE (organization_id uuid, organization_name text, email text, role text, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT organization.id, organization.name, invitation.email, invitation.role, invitation.expires_at
    FROM blockyard.invitations AS invitation
    JOIN blockyard.organizations AS organization ON organization.id = invitation.organization_id
    WHERE invitation.token_hash = p_token_hash
      AND invitation.accepted_at IS NULL AND invitation.revoked_at IS NULL AND invitation.expires_at > now()
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA identity FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA identity TO blockyard_gate;
