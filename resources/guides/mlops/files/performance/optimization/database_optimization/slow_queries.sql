-- PostgreSQL: where the database spends its time, and which indexes earn their keep.
-- Needs pg_stat_statements in shared_preload_libraries, and once per database:
--   CREATE EXTENSION IF NOT EXISTS pg_stat_statements;

-- 1. The statements that cost the most time in total, not the slowest single ones.
SELECT
    round(total_exec_time::numeric / 1000, 1) AS total_seconds,
    calls,
    round(mean_exec_time::numeric, 2) AS mean_ms,
    rows / greatest(calls, 1) AS rows_per_call,
    left(query, 120) AS query
FROM pg_stat_statements
ORDER BY total_exec_time DESC
LIMIT 20;

-- 2. Large tables that are read from end to end: candidates for an index.
SELECT
    relname AS table_name,
    seq_scan,
    seq_tup_read / greatest(seq_scan, 1) AS rows_per_scan,
    coalesce(idx_scan, 0) AS index_scans,
    n_live_tup AS live_rows
FROM pg_stat_user_tables
WHERE seq_scan > 0 AND n_live_tup > 10000
ORDER BY seq_tup_read DESC
LIMIT 20;

-- 3. Indexes that no query has used since the statistics were reset; unique ones guard
--    a rule and stay.
SELECT
    s.relname AS table_name,
    s.indexrelname AS index_name,
    pg_size_pretty(pg_relation_size(s.indexrelid)) AS size
FROM pg_stat_user_indexes AS s
INNER JOIN pg_index AS i ON s.indexrelid = i.indexrelid
WHERE s.idx_scan = 0 AND NOT i.indisunique
ORDER BY pg_relation_size(s.indexrelid) DESC
LIMIT 20;
