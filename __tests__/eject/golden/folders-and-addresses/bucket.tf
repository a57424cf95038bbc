resource "aws_s3_bucket" "bucket" {
  bucket = "example-braze-currents"

  # Terraform refuses every plan that would destroy the bucket.
  lifecycle {
    prevent_destroy = true
  }
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

resource "aws_s3_bucket_lifecycle_configuration" "bucket" {
  bucket = aws_s3_bucket.bucket.id

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
}

data "aws_iam_policy_document" "bucket" {
  # Anybody on the way can read and change a request over plain HTTP.
  statement {
    sid       = "DenyPlainHttp"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["arn:aws:s3:::example-braze-currents", "arn:aws:s3:::example-braze-currents/*"]

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
}

# S3 refuses two changes to a bucket at one time. This reference makes Terraform wait for the access
# block.
resource "aws_s3_bucket_policy" "bucket" {
  bucket = aws_s3_bucket_public_access_block.bucket.bucket
  policy = data.aws_iam_policy_document.bucket.json
}
