#!/bin/sh
# Runs once, when the server's volume is empty: a database and a role for each of Casetrail's three stores, so that
# who can read the lists can read neither the keys nor who read what.
set -eu

make_database() {
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set name="casetrail_$1" --set password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C';
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

for store in views keys reads; do
  make_database "$store" "$(cat "${SECRETS:-/secrets}/$store")"
done
