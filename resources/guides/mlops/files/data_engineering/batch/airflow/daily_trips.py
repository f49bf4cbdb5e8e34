"""Airflow 3: yesterday's trips, from the source to checked tables.

The DAG only says what runs when. Each step is a program that also runs by hand
for the same day, which is how a failed night is looked into.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

PROJECT = "/opt/airflow/project"  # where the image keeps this repository
STEPS = "data_engineering/pipelines"
# Cron schedules of Airflow 3 count from the moment the run starts, hence the day before.
# A run started by hand needs a logical date, or there is no ds.
DAY = "{{ macros.ds_add(ds, -1) }}"


def step(name: str, command: str, retries: int = 0) -> BashOperator:
    """One command, started in the project's folder with the worker's environment."""
    return BashOperator(
        task_id=name,
        bash_command=command,
        cwd=PROJECT,
        append_env=True,
        env={"DAY": DAY},
        retries=retries,
        retry_delay=timedelta(minutes=5),
        execution_timeout=timedelta(hours=1),
    )


with DAG(
    dag_id="daily_trips",
    schedule="0 2 * * *",
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=1,
    tags=["trips"],
):
    ingest = step(
        "ingest",
        f'python3 {STEPS}/ingestion/apis/fetch_pages.py "$TRIPS_URL" data/raw/trips "$DAY"',
        retries=3,  # the network may recover; a failed check will not
    )
    clean = step(
        "clean",
        f"python3 {STEPS}/transformation/cleaning/clean_trips.py"
        ' "data/raw/trips/date=$DAY/part-0.jsonl" "data/interim/trips/date=$DAY/part-0.csv"',
    )
    check = step(
        "check",
        f'python3 {STEPS}/validation/quality_checks/trip_checks.py "data/interim/trips/date=$DAY/part-0.csv"',
    )
    load = step(
        "load",
        f'psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f {STEPS}/export/databases/load_trips.sql'
        ' < "data/interim/trips/date=$DAY/part-0.csv"',
    )
    build = step("build", "dbt build --project-dir data_engineering/batch/dbt")

    ingest >> clean >> check >> load >> build
