-- Incremental extract from PostgreSQL: what changed in [:from_time, :to_time).
--
--   psql -q --csv -v ON_ERROR_STOP=1 \
--     -v from_time='2026-03-01 00:00+00' -v to_time='2026-03-02 00:00+00' \
--     -f extract_trips.sql > part-0.csv
--
-- Half-open: a row on the border belongs to exactly one run.
-- updated_at, not created_at: a trip corrected later comes again under its old id.
-- Keep :to_time at least ten minutes in the past: a transaction still open may
-- commit rows whose updated_at lies before this run looked.
-- Deleted rows never show up here; the source has to mark them in deleted_at.

SET default_transaction_read_only = on;
SET statement_timeout = '10min';
SET timezone = 'UTC';

SELECT
    trip_id,
    driver_id,
    pickup_at,
    dropoff_at,
    distance_km,
    passengers,
    zone,
    deleted_at IS NOT NULL AS is_deleted,
    updated_at
FROM trips
WHERE
    updated_at >= :'from_time'::timestamptz
    AND updated_at < :'to_time'::timestamptz
ORDER BY updated_at, trip_id;
