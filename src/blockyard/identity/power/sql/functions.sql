-- What lasting power rests on, and the changes of it that cross a wall. Locks are taken in one order everywhere: the
-- person (credentials), the sign-in, the organization, memberships by id, then invitations and API keys.

-- Locks, until the transaction ends, what the sealed user's power rests on, and says whether the sign-in or the API key
-- still lives, whether the mailbox is proved, and when the person last proved who they are (NULL: an API key cannot).
-- p_membership_id names a membership that is about to change: it, the
-- user's own and all owners' are then locked for that. p_ends_organization: the organization is about to be deleted.
CREATE FUNCTION identity.lock_power(
    p_sign_in_id uuid, p_api_key_id uuid, p_membership_id uuid, p_ends_organization boolean
) RETURNS TABLE (alive boolean, verified boolean, proved_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_organization_id uuid := tenancy.current_organization_id();
    v_user_id uuid := tenancy.current_user_id();
BEGIN
    SELECT credential.verified_at IS NOT NULL INTO verified
    FROM identity.credentials AS credential WHERE credential.user_id = v_user_id FOR SHARE;
    SELECT sign_in.proved_at INTO proved_at FROM identity.refresh_tokens AS sign_in
    WHERE sign_in.id = p_sign_in_id AND sign_in.user_id = v_user_id AND sign_in.expires_at > now() FOR SHARE;
    alive := FOUND;
    IF p_ends_organization THEN
        PERFORM 1 FROM blockyard.organizations WHERE id = v_organization_id FOR UPDATE;
    ELSE
        PERFORM 1 FROM blockyard.organizations WHERE id = v_organization_id FOR KEY SHARE;
    END IF;
    IF p_membership_id IS NULL THEN
        PERFORM 1 FROM blockyard.memberships WHERE organization_id = v_organization_id AND user_id = v_user_id FOR SHARE;
    ELSE
        PERFORM 1 FROM blockyard.memberships
        WHERE organization_id = v_organization_id AND removed_at IS NULL
          AND (id = p_membership_id OR user_id = v_user_id OR role = 'owner')
        ORDER BY id FOR UPDATE;
    END IF;
    IF p_api_key_id IS NOT NULL THEN
        PERFORM 1 FROM blockyard.api_keys
        WHERE organization_id = v_organization_id AND id = p_api_key_id AND created_by_id = v_user_id
          AND revoked_at IS NULL AND expires_at > now() FOR SHARE;
        alive := FOUND;
    END IF;
    RETURN NEXT;
END
$$;

-- Changes a role, and ends a membership, in the sealed organization. lock_power comes before them.
CREATE FUNCTION identity.set_role(p_membership_id uuid, p_role text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    UPDATE blockyard.memberships SET role = p_role, updated_at = now()
    WHERE organization_id = (SELECT tenancy.current_organization_id()) AND id = p_membership_id AND removed_at IS NULL;
$$;

CREATE FUNCTION identity.end_membership(p_membership_id uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    UPDATE blockyard.memberships SET removed_at = now(), updated_at = now()
    WHERE organization_id = (SELECT tenancy.current_organization_id()) AND id = p_membership_id AND removed_at IS NULL;
$$;

-- Ends what a person left open in every organization, since nobody knows who made it: the mailbox was not proved then.
-- In plpgsql, which looks for tables when it runs: two of them are younger than this function.
CREATE FUNCTION identity.revoke_all_of(p_user_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE blockyard.invitations AS invitation SET revoked_at = now(), updated_at = now()
    FROM identity.user_organizations AS place
    WHERE place.user_id = p_user_id AND invitation.organization_id = place.organization_id
      AND invitation.created_by_id = p_user_id AND invitation.accepted_at IS NULL AND invitation.revoked_at IS NULL;
    UPDATE blockyard.api_keys AS api_key SET revoked_at = now(), updated_at = now()
    FROM identity.user_organizations AS place
    WHERE place.user_id = p_user_id AND api_key.organization_id = place.organization_id
      AND api_key.created_by_id = p_user_id AND api_key.revoked_at IS NULL;
    DELETE FROM blockyard.webhook_endpoints AS endpoint USING identity.user_organizations AS place
    WHERE place.user_id = p_user_id AND endpoint.organization_id = place.organization_id
      AND endpoint.created_by_id = p_user_id;
    DELETE FROM blockyard.sealed_secrets AS secret USING identity.user_organizations AS place
    WHERE place.user_id = p_user_id AND secret.organization_id = place.organization_id
      AND secret.created_by_id = p_user_id;
END
$$;

-- Spends an invitation: marks it, and makes or revives the membership. Returns the organization, or NULL if it was
-- spent, revoked or expired in the meantime, was not meant for this e-mail, or if the person who invited could not invite
-- to this role now.
CREATE FUNCTION identity.accept_invitation(
    p_organization_id uuid, p_token_hash bytea, p_user_id uuid, p_email text, p_membership_id uuid, p_audit_id uuid,
    p_request_id text
) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_roles CONSTANT text[] := ARRAY['owner', 'admin', 'teacher', 'student'];
    v_invitation blockyard.invitations;
    v_inviter_role text;
BEGIN
    SELECT * INTO v_invitation FROM blockyard.invitations
    WHERE organization_id = coalesce(p_organization_id, identity.organization_of_old_secret(p_token_hash))
      AND token_hash = p_token_hash;
    PERFORM 1 FROM blockyard.organizations WHERE id = v_invitation.organization_id FOR KEY SHARE;
    PERFORM 1 FROM blockyard.memberships
    WHERE organization_id = v_invitation.organization_id AND user_id IN (v_invitation.created_by_id, p_user_id)
    ORDER BY id FOR UPDATE;
    SELECT role INTO v_inviter_role FROM blockyard.memberships
    WHERE organization_id = v_invitation.organization_id AND user_id = v_invitation.created_by_id AND removed_at IS NULL;
    IF v_inviter_role IS NULL OR v_inviter_role NOT IN ('owner', 'admin')
       OR array_position(v_roles, v_inviter_role) > array_position(v_roles, v_invitation.role) THEN
        RETURN NULL;
    END IF;
    UPDATE blockyard.invitations SET accepted_at = now(), updated_at = now()
    WHERE organization_id = v_invitation.organization_id AND id = v_invitation.id
      AND token_hash = p_token_hash AND email = p_email
      AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now();
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    INSERT INTO blockyard.memberships AS membership (organization_id, id, user_id, email, full_name, role)
    SELECT v_invitation.organization_id, p_membership_id, person.id, person.email, person.full_name, v_invitation.role
    FROM identity.users AS person WHERE person.id = p_user_id FOR SHARE
    ON CONFLICT (organization_id, user_id) DO UPDATE
        SET role = CASE WHEN membership.removed_at IS NULL THEN membership.role ELSE excluded.role END,
            removed_at = NULL, updated_at = now();
    INSERT INTO identity.user_organizations (user_id, organization_id)
    VALUES (p_user_id, v_invitation.organization_id) ON CONFLICT DO NOTHING;
    INSERT INTO blockyard.audit_entries
        (organization_id, id, created_by_id, action, resource_type, resource_id, details, request_id)
    VALUES (v_invitation.organization_id, p_audit_id, p_user_id, 'invitation.accepted', 'invitation',
            v_invitation.id::text, jsonb_build_object('role', v_invitation.role), p_request_id);
    RETURN v_invitation.organization_id;
END
$$;

-- Whose API key this is, in the organization that it names (NULL: a key of version 0.1), and whether it has expired. "Last
-- used" is written at most once a minute.
CREATE FUNCTION identity.find_known_api_key(p_organization_id uuid, p_secret_hash bytea)
RETURNS TABLE (organization_id uuid, user_id uuid, api_key_id uuid, role text, scopes text[], expired boolean)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    UPDATE blockyard.api_keys SET last_used_at = now()
    WHERE organization_id = coalesce(p_organization_id, identity.organization_of_old_secret(p_secret_hash))
      AND secret_hash = p_secret_hash AND revoked_at IS NULL AND expires_at > now()
      AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute');
    SELECT organization_id, created_by_id, id, role, scopes, expires_at <= now() FROM blockyard.api_keys
    WHERE organization_id = coalesce(p_organization_id, identity.organization_of_old_secret(p_secret_hash))
      AND secret_hash = p_secret_hash AND revoked_at IS NULL;
$$;

-- The same for code before 0022, which takes each key that it is told for a living one.
CREATE FUNCTION identity.find_api_key(p_organization_id uuid, p_secret_hash bytea)
RETURNS TABLE (organization_id uuid, user_id uuid, api_key_id uuid, role text, scopes text[])
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT organization_id, user_id, api_key_id, role, scopes
    FROM identity.find_known_api_key(p_organization_id, p_secret_hash) WHERE NOT expired
$$;

-- Begins a student's sign-in, and returns whose it is. NULL: meanwhile the login has another secret or badge, or it or the
-- student is gone. The student is locked before the login, as by whoever changes them. What proves the student is what the caller has verified: the hash of the secret, or of the badge.
CREATE FUNCTION identity.begin_student_sign_in(
    p_organization_id uuid, p_login_id uuid, p_secret_hash text, p_badge_hash bytea, p_sign_in_id uuid,
    p_expires_at timestamptz, p_audit_id uuid, p_request_id text
) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    v_student_id uuid;
    v_method text;
BEGIN
    SELECT student_id INTO v_student_id FROM blockyard.student_logins
    WHERE organization_id = p_organization_id AND id = p_login_id;
    PERFORM FROM blockyard.students
    WHERE organization_id = p_organization_id AND id = v_student_id AND archived_at IS NULL
    FOR SHARE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    SELECT CASE WHEN p_badge_hash IS NULL THEN method ELSE 'badge' END INTO v_method FROM blockyard.student_logins
    WHERE organization_id = p_organization_id AND id = p_login_id
      AND (secret_hash = p_secret_hash OR badge_hash = p_badge_hash)
    FOR SHARE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    DELETE FROM blockyard.student_sign_ins
    WHERE organization_id = p_organization_id AND student_id = v_student_id AND expires_at <= now();
    INSERT INTO blockyard.student_sign_ins (organization_id, id, student_id, method, started_at, expires_at)
    VALUES (p_organization_id, p_sign_in_id, v_student_id, v_method, now(), p_expires_at);
    INSERT INTO blockyard.audit_entries
        (organization_id, id, created_by_id, action, resource_type, resource_id, details, request_id)
    VALUES (p_organization_id, p_audit_id, v_student_id, 'student.signed_in', 'student', v_student_id::text,
            jsonb_build_object('method', v_method), p_request_id);
    RETURN v_student_id;
END
$$;

-- Ends a sign-in of the student who has entered.
CREATE FUNCTION identity.end_student_sign_in(p_sign_in_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM blockyard.student_sign_ins
    WHERE organization_id = (SELECT tenancy.entered_organization_id()) AND id = p_sign_in_id
      AND student_id = (SELECT tenancy.current_student_id());
END
$$;

REVOKE ALL ON FUNCTION
    identity.lock_power(uuid, uuid, uuid, boolean), identity.set_role(uuid, text), identity.end_membership(uuid),
    identity.revoke_all_of(uuid), identity.accept_invitation(uuid, bytea, uuid, text, uuid, uuid, text),
    identity.find_api_key(uuid, bytea), identity.find_known_api_key(uuid, bytea),
    identity.begin_student_sign_in(uuid, uuid, text, bytea, uuid, timestamptz, uuid, text),
    identity.end_student_sign_in(uuid)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
    identity.lock_power(uuid, uuid, uuid, boolean), identity.set_role(uuid, text), identity.end_membership(uuid),
    identity.end_student_sign_in(uuid)
    TO blockyard_app;
GRANT EXECUTE ON FUNCTION
    identity.revoke_all_of(uuid), identity.accept_invitation(uuid, bytea, uuid, text, uuid, uuid, text),
    identity.find_api_key(uuid, bytea), identity.find_known_api_key(uuid, bytea),
    identity.begin_student_sign_in(uuid, uuid, text, bytea, uuid, timestamptz, uuid, text)
    TO blockyard_gate;
