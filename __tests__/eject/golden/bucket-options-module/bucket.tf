resource "aws_s3_bucket" "bucket" {
  bucket        = var.bucket_name
  force_destroy = true
}

resource "aws_s3_bucket_public_access_block" "bucket" {
  bucket                  = aws_s3_bucket.bucket.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# Braze writes from another account. Without this setting, that account could own the objects.
resource "aws_s3_bucket_ownership_controls" "bucket" {
  bucket = aws_s3_bucket.bucket.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

# Braze doesn't support SSE-KMS. S3 blocks SSE-C on new buckets: if that were left out, some
# versions of the provider would plan to undo it every time.
resource "aws_s3_bucket_server_side_encryption_configuration" "bucket" {
  bucket = aws_s3_bucket.bucket.id

  rule {
    blocked_encryption_types = ["SSE-C"]

    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_versioning" "bucket" {
  bucket = aws_s3_bucket.bucket.id

  versioning_configuration {
    status = "Enabled"
  }
}

# A rule for noncurrent versions needs versioning first. This reference makes Terraform wait for it.
resource "aws_s3_bucket_lifecycle_configuration" "bucket" {
  bucket = aws_s3_bucket_versioning.bucket.bucket

  # Braze doesn't abort its uploads, and S3 bills the parts of an upload that nobody completes.
  rule {
    id     = "abort-incomplete-uploads"
    status = "Enabled"

    filter {
      prefix = ""
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }

  # A deleted object leaves a marker. Nobody needs the marker once the object's versions are gone.
  rule {
    id     = "remove-noncurrent-versions"
    status = "Enabled"

    filter {
      prefix = ""
    }

    expiration {
      expired_object_delete_marker = true
    }

    noncurrent_version_expiration {
      noncurrent_days = 30
    }
  }

  rule {
    id     = "expire-currents/"
    status = "Enabled"

    filter {
      prefix = "currents/"
    }

    expiration {
      days = 365
    }
  }

  rule {
    id     = "expire-trial/"
    status = "Enabled"

    filter {
      prefix = "trial/"
    }

    expiration {
      days = 7
    }
  }
}

resource "aws_s3_bucket_logging" "bucket" {
  bucket        = aws_s3_bucket.bucket.id
  target_bucket = var.log_bucket_name
  target_prefix = var.log_prefix
}

data "aws_iam_policy_document" "bucket" {
  # Anybody on the way can read and change a request over plain HTTP.
  statement {
    sid       = "DenyPlainHttp"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::${var.bucket_name}", "arn:aws:s3:::${var.bucket_name}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }

  # Older versions of TLS have known weaknesses.
  statement {
    sid       = "DenyOldTls"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::${var.bucket_name}", "arn:aws:s3:::${var.bucket_name}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "NumericLessThan"
      variable = "s3:TlsVersion"
      values   = ["1.2"]
    }
  }
}

# S3 refuses two changes to a bucket at one time. This reference makes Terraform wait for the access
# block.
resource "aws_s3_bucket_policy" "bucket" {
  bucket = aws_s3_bucket_public_access_block.bucket.bucket
  policy = data.aws_iam_policy_document.bucket.json
}
