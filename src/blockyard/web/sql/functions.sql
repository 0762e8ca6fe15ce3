-- Answers to idempotency keys are forgotten in every organization, also in those where nobody asks for anything any more.

CREATE FUNCTION identity.forget_answers(p_before timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    DELETE FROM blockyard.idempotency_keys WHERE created_at < p_before
$$;

REVOKE ALL ON FUNCTION identity.forget_answers(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.forget_answers(timestamptz) TO blockyard_gate;
