-- One row for each pickup day and zone; rebuilt day by day, so a late trip
-- corrects its own day and nothing else.
{{ config(
    materialized='incremental',
    unique_key=['pickup_day', 'zone'],
    on_schema_change='fail'
) }}

select
    cast(pickup_at as date) as pickup_day,
    coalesce(zone, 'unknown') as zone,
    count(*) as trips,
    count(distinct driver_id) as drivers,
    avg(distance_km) as mean_distance_km
from {{ source('curated', 'trips') }}
where
    not is_deleted
    {% if is_incremental() %}
    and cast(pickup_at as date) >= (
        select max(pickup_day) - interval '3 days' from {{ this }}
    )
    {% endif %}
group by 1, 2
