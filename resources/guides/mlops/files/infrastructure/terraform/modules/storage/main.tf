# A private, versioned bucket for data sets and model artifacts.

variable "name" {
  description = "Prefix of the bucket; AWS adds a unique ending."
  type        = string
}

variable "keep_old_versions_in_days" {
  description = "How long an overwritten or deleted object can be brought back."
  type        = number
  default     = 90
}

resource "aws_s3_bucket" "this" {
  bucket_prefix = "${substr(var.name, 0, 36)}-" # at most 37 characters
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    id     = "old-versions"
    status = "Enabled"

    filter {}

    noncurrent_version_expiration {
      noncurrent_days = var.keep_old_versions_in_days
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

output "bucket" {
  value = aws_s3_bucket.this.bucket
}
