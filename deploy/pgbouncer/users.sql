-- What /etc/pgbouncer/users.txt holds, mode 0640: run as a superuser after `blockyard migrate`, and again after a password
-- has changed:  psql -AtX -f users.sql > /etc/pgbouncer/users.txt
SELECT format('"%s" "%s"', rolname, rolpassword)
FROM pg_catalog.pg_authid
WHERE rolname IN ('blockyard_app', 'blockyard_gate')
ORDER BY rolname;
