"""A private, versioned bucket for data sets and models, as a Pulumi program.

Preview with ``pulumi preview --stack dev``; nothing changes before ``pulumi up``.
"""

import pulumi
import pulumi_aws as aws


def artifact_bucket(name: str, keep_old_versions_in_days: int) -> aws.s3.Bucket:
    """Make the bucket with everything that a safe one needs."""
    bucket = aws.s3.Bucket(
        name,
        tags={"stack": pulumi.get_stack(), "managed-by": "pulumi"},
        opts=pulumi.ResourceOptions(protect=pulumi.get_stack() == "prod"),
    )
    aws.s3.BucketPublicAccessBlock(
        name,
        bucket=bucket.id,
        block_public_acls=True,
        block_public_policy=True,
        ignore_public_acls=True,
        restrict_public_buckets=True,
    )
    versioning = aws.s3.BucketVersioning(
        name,
        bucket=bucket.id,
        versioning_configuration={"status": "Enabled"},
    )
    aws.s3.BucketLifecycleConfiguration(
        name,
        bucket=bucket.id,
        rules=[
            {
                "id": "old-versions",
                "status": "Enabled",
                "filter": {"prefix": ""},
                "noncurrent_version_expiration": {
                    "noncurrent_days": keep_old_versions_in_days
                },
            }
        ],
        opts=pulumi.ResourceOptions(depends_on=[versioning]),
    )
    return bucket


config = pulumi.Config()
bucket = artifact_bucket("artifacts", config.require_int("keepOldVersionsInDays"))
pulumi.export("artifact_bucket", bucket.bucket)
