-- Loads one clean CSV into PostgreSQL; loading it again changes nothing.
--
--   psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f load_trips.sql < part-0.csv
--
-- All or nothing: readers see either the old rows or all of the new ones.

BEGIN;

CREATE TEMPORARY TABLE incoming (LIKE curated.trips) ON COMMIT DROP;

\copy incoming (trip_id, driver_id, pickup_at, dropoff_at, distance_km, passengers, zone, is_deleted, updated_at) FROM pstdin WITH (FORMAT csv, HEADER true)

-- An older delivery that arrives late must not overwrite a newer correction.
INSERT INTO curated.trips AS known
SELECT * FROM incoming
ON CONFLICT (trip_id) DO UPDATE SET
    driver_id = excluded.driver_id,
    pickup_at = excluded.pickup_at,
    dropoff_at = excluded.dropoff_at,
    distance_km = excluded.distance_km,
    passengers = excluded.passengers,
    zone = excluded.zone,
    is_deleted = excluded.is_deleted,
    updated_at = excluded.updated_at
WHERE excluded.updated_at >= known.updated_at;

COMMIT;
