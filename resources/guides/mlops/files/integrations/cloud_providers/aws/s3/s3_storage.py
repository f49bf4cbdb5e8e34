"""Files in an S3 bucket; what they mean is known to the caller, such as a model store of
{{ core_package }}.

The edge: nothing here calls it until you write an adapter for the port ModelRegistry that keeps
what FileModelRegistry keeps in a folder in this bucket.

Credentials come from the usual chain (role, SSO profile); none are passed here.
Needs: pip install boto3
"""
from pathlib import Path
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError


class ArtifactMissing(LookupError):
    """There is no object of that name."""


class S3Storage:
    """Uploads and downloads whole files below one prefix of one bucket."""

    def __init__(self, bucket: str, prefix: str = "", client: Any = None) -> None:
        retries = Config(retries={"mode": "standard", "max_attempts": 4},
                         connect_timeout=3, read_timeout=30)
        self._client = client or boto3.client("s3", config=retries)
        self._bucket, self._prefix = bucket, prefix.strip("/")

    def _key(self, name: str) -> str:
        return f"{self._prefix}/{name}" if self._prefix else name

    def upload(self, source: Path, name: str) -> None:
        """Send a file; large ones go in parts, each with a checksum that S3 verifies."""
        self._client.upload_file(str(source), self._bucket, self._key(name),
                                 ExtraArgs={"ChecksumAlgorithm": "SHA256"})

    def download(self, name: str, target: Path) -> None:
        """Fetch a file; the target appears only when it is complete."""
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(target.name + ".partial")
        try:
            self._client.download_file(self._bucket, self._key(name), str(partial))
            partial.replace(target)
        except ClientError as error:
            if error.response["Error"]["Code"] in {"404", "NoSuchKey"}:
                raise ArtifactMissing(name) from error
            raise
        finally:
            partial.unlink(missing_ok=True)

    def names(self) -> list[str]:
        """All names below the prefix; a listing comes in pages of a thousand."""
        start = self._key("")
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self._bucket, Prefix=start)
        return [item["Key"][len(start):] for page in pages for item in page.get("Contents", [])]

    def link(self, name: str, seconds: int = 900) -> str:
        """A download link that works without credentials for a short while."""
        return self._client.generate_presigned_url(
            "get_object", Params={"Bucket": self._bucket, "Key": self._key(name)},
            ExpiresIn=seconds)
