# The HTTP service of {{ core_package }}. Build from the project's root:
#   docker build -f deployment/docker/api.Dockerfile -t prediction-api:dev .
FROM python:3.14-slim AS build

COPY --from=ghcr.io/astral-sh/uv:0.13.8 /uv /bin/
ENV UV_PROJECT_ENVIRONMENT=/opt/venv \
    UV_LINK_MODE=copy \
    UV_PYTHON_DOWNLOADS=never
WORKDIR /src

# What others wrote, before what you change every day: this layer is built again only when
# the dependencies change. With uv.lock (`just lock` makes it) exactly those versions, by their
# hashes; without it the newest that pyproject.toml allows.
COPY pyproject.toml README.md uv.loc[k] ./
COPY {{ core_package }}/__init__.py {{ core_package }}/
RUN uv sync --no-dev --extra api --no-install-project $(test ! -f uv.lock || echo --locked)

COPY {{ core_package }}/ {{ core_package }}/
RUN uv sync --no-dev --extra api --no-editable --frozen

# The second stage leaves sources and build tools behind.
FROM python:3.14-slim

ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    MODEL_FILE=/models/duration_model.json \
    PREDICTION_LOG=-
RUN useradd --uid 10001 --create-home app
COPY --from=build /opt/venv /opt/venv

USER app
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
CMD ["uvicorn", "{{ core_package }}.interfaces.api.app:app", "--host", "0.0.0.0", "--port", "8000"]
