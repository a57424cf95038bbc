data "aws_iam_policy_document" "currents" {
  # Braze asks for the bucket's region, because its dashboard has no field for a region. Braze lists
  # the bucket when it checks the credentials.
  statement {
    sid     = "FindBucket"
    effect  = "Allow"
    actions = ["s3:ListBucket", "s3:GetBucketLocation"]
    resources = [
      "arn:aws:s3:::${data.terraform_remote_state.platform.outputs.braze_bucket_name}",
    ]
  }

  # Currents writes files of events, and reads them again when it handles an error.
  statement {
    sid     = "WriteEvents"
    effect  = "Allow"
    actions = ["s3:PutObject", "s3:GetObject"]
    resources = [
      "arn:aws:s3:::${data.terraform_remote_state.platform.outputs.braze_bucket_name}/*",
    ]
  }
}

# AWS replaces a policy whose description changes.
resource "aws_iam_policy" "currents" {
  name        = "braze-shared-bucket-currents"
  path        = "/"
  description = "Lets Braze Currents write events to S3"
  policy      = data.aws_iam_policy_document.currents.json
}

data "aws_iam_policy_document" "export" {
  # Braze asks for the bucket's region, because its dashboard has no field for a region. Braze lists
  # the bucket when it checks the credentials.
  statement {
    sid     = "FindBucket"
    effect  = "Allow"
    actions = ["s3:ListBucket", "s3:GetBucketLocation"]
    resources = [
      "arn:aws:s3:::${data.terraform_remote_state.platform.outputs.braze_bucket_name}",
    ]
  }

  # Braze writes exports, reads them for its download links, and deletes them.
  statement {
    sid     = "WriteExports"
    effect  = "Allow"
    actions = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
    resources = [
      "arn:aws:s3:::${data.terraform_remote_state.platform.outputs.braze_bucket_name}/*",
    ]
  }
}

# AWS replaces a policy whose description changes.
resource "aws_iam_policy" "export" {
  name        = "braze-shared-bucket-export"
  path        = "/"
  description = "Lets Braze Dashboard Data Export write exports to S3"
  policy      = data.aws_iam_policy_document.export.json
}

data "aws_iam_policy_document" "braze_trust" {
  # Braze publishes no role of its own, so the policy must trust the whole account. The external id
  # keeps Braze's other customers out.
  statement {
    sid     = "BrazeAssumesRole"
    effect  = "Allow"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${var.braze_account_id}:root"]
    }

    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = flatten([var.currents_external_id, data.terraform_remote_state.platform.outputs.export_external_ids])
    }
  }
}

resource "aws_iam_role" "braze" {
  name                 = "braze-shared-bucket"
  path                 = "/"
  description          = "Assumed by Braze to write to S3"
  assume_role_policy   = data.aws_iam_policy_document.braze_trust.json
  permissions_boundary = data.terraform_remote_state.platform.outputs.vendor_boundary_arn
}

resource "aws_iam_role_policy_attachment" "currents" {
  role       = aws_iam_role.braze.name
  policy_arn = aws_iam_policy.currents.arn
}

resource "aws_iam_role_policy_attachment" "export" {
  role       = aws_iam_role.braze.name
  policy_arn = aws_iam_policy.export.arn
}
