-- The gate's doors: what must be known before an organization is entered. Each crosses organizations on purpose,
-- for one argument that the caller already holds (a verified user, or the hash of a secret), and returns no more.

-- Sign-in lists the organizations of one person whose password or token was verified.
CREATE FUNCTION identity.memberships_of(p_user_id uuid)
RETURNS TABLE (organization_id uuid, organization_name text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT organization.id, organization.name, membership.role
    FROM identity.user_organizations AS place
    JOIN blockyard.memberships AS membership
      ON membership.organization_id = place.organization_id AND membership.user_id = place.user_id
    JOIN blockyard.organizations AS organization ON organization.id = place.organization_id
    WHERE place.user_id = p_user_id AND membership.removed_at IS NULL
    ORDER BY organization.id
$$;

-- Before a person's account ends: the organizations of which they are the last owner.
CREATE FUNCTION identity.last_ownerships_of(p_user_id uuid)
RETURNS TABLE (organization_id uuid, organization_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT organization.id, organization.name
    FROM identity.user_organizations AS place
    JOIN blockyard.memberships AS membership
      ON membership.organization_id = place.organization_id AND membership.user_id = place.user_id
    JOIN blockyard.organizations AS organization ON organization.id = place.organization_id
    WHERE place.user_id = p_user_id AND membership.removed_at IS NULL AND membership.role = 'owner'
      AND NOT EXISTS (
          SELECT FROM blockyard.memberships AS other
          WHERE other.organization_id = place.organization_id AND other.user_id <> p_user_id
            AND other.removed_at IS NULL AND other.role = 'owner')
    ORDER BY organization.id
$$;

-- A new organization with its first owner, and the first line of its audit trail.
CREATE FUNCTION identity.found_organization(
    p_organization_id uuid, p_membership_id uuid, p_audit_id uuid, p_user_id uuid, p_name text, p_request_id text,
    p_time_zone text DEFAULT 'UTC'
) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    INSERT INTO blockyard.organizations (id, name, time_zone) VALUES (p_organization_id, p_name, p_time_zone);
    INSERT INTO blockyard.memberships (organization_id, id, user_id, email, full_name, role)
    SELECT p_organization_id, p_membership_id, person.id, person.email, person.full_name, 'owner'
    FROM identity.users AS person WHERE person.id = p_user_id FOR SHARE;
    INSERT INTO identity.user_organizations (user_id, organization_id) VALUES (p_user_id, p_organization_id);
    INSERT INTO blockyard.audit_entries
        (organization_id, id, created_by_id, action, resource_type, resource_id, details, request_id)
    VALUES (p_organization_id, p_audit_id, p_user_id, 'organization.created', 'organization', p_organization_id::text,
            jsonb_build_object('name', p_name), p_request_id);
$$;

-- Which organization a secret of version 0.1 is of: it does not say so itself.
CREATE FUNCTION identity.organization_of_old_secret(p_secret_hash bytea) RETURNS uuid
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT organization_id FROM identity.old_secrets WHERE secret_hash = p_secret_hash
$$;

-- What an invitation says, to the holder of its token, which names the organization (NULL: a token of version 0.1).
CREATE FUNCTION identity.find_invitation(p_organization_id uuid, p_token_hash bytea)
RETURNS TABLE (organization_id uuid, organization_name text, email text, role text, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT organization.id, organization.name, invitation.email, invitation.role, invitation.expires_at
    FROM blockyard.invitations AS invitation
    JOIN blockyard.organizations AS organization ON organization.id = invitation.organization_id
    WHERE invitation.organization_id = coalesce(p_organization_id, identity.organization_of_old_secret(p_token_hash))
      AND invitation.token_hash = p_token_hash
      AND invitation.accepted_at IS NULL AND invitation.revoked_at IS NULL AND invitation.expires_at > now()
$$;

-- A person's address and name, and their copies in every membership. Whoever makes a membership at the same time holds
-- the person's row (FOR SHARE), so that no copy is missed.
CREATE FUNCTION identity.store_profile(p_user_id uuid, p_email text, p_full_name text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    UPDATE identity.users SET email = p_email, full_name = p_full_name WHERE id = p_user_id;
    UPDATE blockyard.memberships AS membership SET email = p_email, full_name = p_full_name, updated_at = now()
    FROM identity.user_organizations AS place
    WHERE place.user_id = p_user_id
      AND membership.organization_id = place.organization_id AND membership.user_id = place.user_id;
$$;

-- A person whose account ends is nobody's name and address any more, wherever they are or were a member: in their own row
-- and its copies, in closed invitations to them, and in what the audit trail says of those. Their id stays.
CREATE FUNCTION identity.erase_profile(p_user_id uuid, p_email text, p_full_name text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_email text;
BEGIN
    SELECT email INTO v_email FROM identity.users WHERE id = p_user_id FOR UPDATE;
    UPDATE blockyard.invitations AS invitation SET email = p_email
    FROM identity.user_organizations AS place
    WHERE place.user_id = p_user_id AND invitation.organization_id = place.organization_id
      AND invitation.email = v_email AND (invitation.accepted_at IS NOT NULL OR invitation.revoked_at IS NOT NULL);
    UPDATE blockyard.audit_entries AS entry SET details = entry.details || jsonb_build_object('email', p_email)
    FROM identity.user_organizations AS place
    WHERE place.user_id = p_user_id AND entry.organization_id = place.organization_id
      AND entry.details ->> 'email' = v_email;
    PERFORM identity.store_profile(p_user_id, p_email, p_full_name);
END
$$;

REVOKE ALL ON FUNCTION
    identity.last_ownerships_of(uuid), identity.erase_profile(uuid, text, text),
    identity.memberships_of(uuid), identity.found_organization(uuid, uuid, uuid, uuid, text, text, text),
    identity.find_invitation(uuid, bytea), identity.store_profile(uuid, text, text),
    identity.organization_of_old_secret(bytea)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
    identity.last_ownerships_of(uuid), identity.erase_profile(uuid, text, text),
    identity.memberships_of(uuid), identity.found_organization(uuid, uuid, uuid, uuid, text, text, text),
    identity.find_invitation(uuid, bytea), identity.store_profile(uuid, text, text)
    TO blockyard_gate;
