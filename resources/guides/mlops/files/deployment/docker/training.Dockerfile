# Fine-tuning on a GPU. Build from the project's root, push, and name the digest in training_job.yaml:
#   deployment/scripts/build_image.sh registry.example.com/training deployment/docker/training.Dockerfile
# The libraries of the card come with PyTorch's own package; the machine brings the driver alone.
FROM python:3.14-slim

COPY --from=ghcr.io/astral-sh/uv:0.13.8 /uv /bin/
ENV UV_PROJECT_ENVIRONMENT=/opt/venv \
    UV_LINK_MODE=copy \
    UV_PYTHON_DOWNLOADS=never \
    PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1
WORKDIR /app

# Gigabytes that seldom change, before code that changes every day.
COPY pyproject.toml README.md uv.loc[k] ./
COPY {{ core_package }}/__init__.py {{ core_package }}/
RUN uv sync --no-dev --extra fine-tuning --no-install-project $(test ! -f uv.lock || echo --locked)

# The golden set comes along, so that nothing of it is learned by heart.
COPY {{ core_package }}/ {{ core_package }}/
COPY mlops/ mlops/
COPY data/reference/ data/reference/

RUN useradd --uid 10001 --create-home app
USER app
ENTRYPOINT ["python", "-m", "mlops.retraining.pipelines.fine_tune"]
