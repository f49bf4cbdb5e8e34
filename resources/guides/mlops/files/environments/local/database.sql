-- Local PostgreSQL: the tables and a handful of invented rows, enough to try
-- every screen. Shared databases change through migrations, never through this file.

BEGIN;

-- What the application writes.
CREATE TABLE IF NOT EXISTS trips (
    trip_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    driver_id integer NOT NULL CHECK (driver_id > 0),
    pickup_at timestamptz NOT NULL,
    dropoff_at timestamptz NOT NULL,
    distance_km numeric(6, 2) NOT NULL CHECK (distance_km BETWEEN 0 AND 500),
    passengers smallint CHECK (passengers BETWEEN 1 AND 8),
    zone text,
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CHECK (dropoff_at > pickup_at)
);
CREATE INDEX IF NOT EXISTS trips_updated_at ON trips (updated_at);

-- What the model answered, and what really happened once it is known.
CREATE TABLE IF NOT EXISTS prediction (
    request_id uuid PRIMARY KEY,
    model_version text NOT NULL,
    features jsonb NOT NULL,
    value double precision NOT NULL,
    actual double precision,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS prediction_created_at ON prediction (created_at);

-- What the data pipelines deliver, apart from the application's own tables.
CREATE SCHEMA IF NOT EXISTS curated;
CREATE TABLE IF NOT EXISTS curated.trips (
    trip_id uuid PRIMARY KEY,
    driver_id integer NOT NULL,
    pickup_at timestamptz NOT NULL,
    dropoff_at timestamptz NOT NULL,
    distance_km numeric(6, 2) NOT NULL,
    passengers smallint,
    zone text,
    is_deleted boolean NOT NULL DEFAULT false,
    updated_at timestamptz NOT NULL
);

INSERT INTO trips (driver_id, pickup_at, dropoff_at, distance_km, passengers, zone)
SELECT
    1 + i % 7,
    start_at,
    start_at + make_interval(mins => 6 + i % 25),
    1.5 + i % 18,
    1 + i % 4,
    (ARRAY['airport', 'center', 'harbor'])[1 + i % 3]
FROM generate_series(1, 200) AS i
CROSS JOIN LATERAL (SELECT now() - make_interval(hours => i) AS start_at) AS s
WHERE NOT EXISTS (SELECT 1 FROM trips);

COMMIT;
