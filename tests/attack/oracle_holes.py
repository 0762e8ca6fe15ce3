"""Holes through which a bit comes out, by name: what closes them taken away again. mutants.py digs them.

That operators are not leakproof has no hole here: as long as policies come first, it is the second lock on the same door.
"""

from typing import Final

EACH_POLICY: Final = """
    DO $$ DECLARE p record; BEGIN
        FOR p IN SELECT * FROM pg_policies WHERE qual LIKE '%wall.first%' LOOP
            EXECUTE format('ALTER POLICY %I ON %I.%I USING (%s)', p.policyname, p.schemaname, p.tablename,
                           regexp_replace(p.qual, 'ANY \\(ARRAY\\[wall.first\\((.*?)\\)\\]\\)\\)', '\\1)'));
        END LOOP;
    END $$
"""

ORACLE_HOLES: Final = {
    "conditions run before policies": (
        "UPDATE pg_catalog.pg_proc SET procost = 1 WHERE oid = 'wall.first(uuid)'::regprocedure"
    ),
    "policies by plain equality": EACH_POLICY,
    "estimates from samples": """
        DO $$ DECLARE c record; BEGIN
            FOR c IN SELECT attrelid::regclass AS t, attname FROM pg_attribute
                     WHERE attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'blockyard'::regnamespace
                                        AND relkind = 'r') AND attnum > 0 AND NOT attisdropped LOOP
                EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 100', c.t, c.attname);
            END LOOP;
        END $$
    """,
    "counters for everybody": """
        DO $$ DECLARE f regprocedure; BEGIN
            FOR f IN SELECT oid FROM pg_proc WHERE proname LIKE 'pg\\_stat\\_get%' LOOP
                EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO PUBLIC', f);
            END LOOP;
        END $$
    """,
    "people seen through a policy, by leakproof operators": """
        GRANT SELECT ON identity.users TO blockyard_app;
        CREATE POLICY colleagues ON identity.users FOR SELECT TO blockyard_app USING (EXISTS (
            SELECT 1 FROM blockyard.memberships AS m
            WHERE m.organization_id = (SELECT tenancy.current_organization_id()) AND m.user_id = users.id));
        UPDATE pg_proc SET proleakproof = true WHERE proname LIKE 'text\\_%' OR proname IN ('texteq', 'textne')
    """,
}
