data "aws_iam_policy_document" "currents" {
  # Braze asks for the bucket's region, because its dashboard has no field for a region. Braze lists
  # the bucket when it checks the credentials.
  statement {
    sid       = "FindBucket"
    effect    = "Allow"
    actions   = ["s3:ListBucket", "s3:GetBucketLocation"]
    resources = ["arn:aws:s3:::example-braze-currents"]
  }

  # Currents writes files of events, and reads them again when it handles an error.
  statement {
    sid       = "WriteEvents"
    effect    = "Allow"
    actions   = ["s3:PutObject", "s3:GetObject"]
    resources = ["arn:aws:s3:::example-braze-currents/*"]
  }
}

# AWS replaces a policy whose description changes.
resource "aws_iam_policy" "currents" {
  name        = "braze-currents"
  path        = "/"
  description = "Lets Braze Currents write events to S3"
  policy      = data.aws_iam_policy_document.currents.json
}

data "aws_iam_policy_document" "currents_trust" {
  # Braze publishes no role of its own, so the policy must trust the whole account. The external id
  # keeps Braze's other customers out.
  statement {
    sid     = "BrazeAssumesRole"
    effect  = "Allow"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::444455556666:root"]
    }

    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = ["00000000-0000-4000-8000-000000000001"]
    }
  }
}

resource "aws_iam_role" "currents" {
  name               = "braze-currents"
  path               = "/"
  description        = "Assumed by Braze to write to S3"
  assume_role_policy = data.aws_iam_policy_document.currents_trust.json
}

resource "aws_iam_role_policy_attachment" "currents" {
  role       = aws_iam_role.currents.name
  policy_arn = aws_iam_policy.currents.arn
}
