# The HTTP service of {{ core_package }}. Build from the project's root:
#   docker build -f deployment/docker/api.Dockerfile -t prediction-api:dev .
FROM python:3.13-slim AS build

ENV PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/venv
WORKDIR /src
COPY pyproject.toml README.md ./
COPY {{ core_package }}/ {{ core_package }}/
RUN /opt/venv/bin/pip install --no-cache-dir '.[api]'

# The second stage leaves sources and build tools behind.
FROM python:3.13-slim

ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    MODEL_FILE=/models/duration_model.json
RUN useradd --uid 10001 --create-home app
COPY --from=build /opt/venv /opt/venv

USER app
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
CMD ["uvicorn", "{{ core_package }}.interfaces.api.app:app", "--host", "0.0.0.0", "--port", "8000"]
