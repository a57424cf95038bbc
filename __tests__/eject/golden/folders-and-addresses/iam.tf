data "aws_iam_policy_document" "currents_production" {
  # Braze asks for the bucket's region, because its dashboard has no field for a region. Braze lists
  # the bucket when it checks the credentials.
  statement {
    sid       = "FindBucket"
    effect    = "Allow"
    actions   = ["s3:ListBucket", "s3:GetBucketLocation"]
    resources = ["arn:aws:s3:::example-braze-currents"]

    # Currents can use its access key from these addresses only. Braze can change the addresses that it
    # lists.
    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values = [
        "23.21.118.191/32",
        "34.206.23.173/32",
        "50.16.249.9/32",
        "52.4.160.214/32",
        "54.87.8.34/32",
        "54.156.35.251/32",
        "52.54.89.238/32",
        "18.205.178.15/32",
      ]
    }
  }

  # Currents writes files of events, and reads them again when it handles an error.
  statement {
    sid       = "WriteEvents"
    effect    = "Allow"
    actions   = ["s3:PutObject", "s3:GetObject"]
    resources = ["arn:aws:s3:::example-braze-currents/currents/*"]

    # Currents can use its access key from these addresses only. Braze can change the addresses that it
    # lists.
    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values = [
        "23.21.118.191/32",
        "34.206.23.173/32",
        "50.16.249.9/32",
        "52.4.160.214/32",
        "54.87.8.34/32",
        "54.156.35.251/32",
        "52.54.89.238/32",
        "18.205.178.15/32",
      ]
    }
  }
}

# AWS replaces a policy whose description changes.
resource "aws_iam_policy" "currents_production" {
  name        = "braze-currents-production"
  path        = "/"
  description = "Lets Braze Currents write events to S3"
  policy      = data.aws_iam_policy_document.currents_production.json
}

data "aws_iam_policy_document" "currents_staging" {
  # Braze asks for the bucket's region, because its dashboard has no field for a region. Braze lists
  # the bucket when it checks the credentials.
  statement {
    sid       = "FindBucket"
    effect    = "Allow"
    actions   = ["s3:ListBucket", "s3:GetBucketLocation"]
    resources = ["arn:aws:s3:::example-braze-currents"]

    # Currents can use its access key from these addresses only. Braze can change the addresses that it
    # lists.
    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values = [
        "23.21.118.191/32",
        "34.206.23.173/32",
        "50.16.249.9/32",
        "52.4.160.214/32",
        "54.87.8.34/32",
        "54.156.35.251/32",
        "52.54.89.238/32",
        "18.205.178.15/32",
      ]
    }
  }

  # Currents writes files of events, and reads them again when it handles an error.
  statement {
    sid       = "WriteEvents"
    effect    = "Allow"
    actions   = ["s3:PutObject", "s3:GetObject"]
    resources = ["arn:aws:s3:::example-braze-currents/currents-staging/*"]

    # Currents can use its access key from these addresses only. Braze can change the addresses that it
    # lists.
    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values = [
        "23.21.118.191/32",
        "34.206.23.173/32",
        "50.16.249.9/32",
        "52.4.160.214/32",
        "54.87.8.34/32",
        "54.156.35.251/32",
        "52.54.89.238/32",
        "18.205.178.15/32",
      ]
    }
  }
}

# AWS replaces a policy whose description changes.
resource "aws_iam_policy" "currents_staging" {
  name        = "braze-currents-staging"
  path        = "/"
  description = "Lets Braze Currents write events to S3"
  policy      = data.aws_iam_policy_document.currents_staging.json
}

resource "aws_iam_user" "currents_production" {
  name = "braze-currents-production"
  path = "/"
}

resource "aws_iam_user" "currents_staging" {
  name = "braze-currents-staging"
  path = "/"
}

resource "aws_iam_user_policy_attachment" "currents_production" {
  user       = aws_iam_user.currents_production.name
  policy_arn = aws_iam_policy.currents_production.arn
}

resource "aws_iam_user_policy_attachment" "currents_staging" {
  user       = aws_iam_user.currents_staging.name
  policy_arn = aws_iam_policy.currents_staging.arn
}

# The state holds the secret as plain text: let few people read it.
resource "aws_iam_access_key" "currents_production_primary" {
  user = aws_iam_user.currents_production.name
}

# The state holds the secret as plain text: let few people read it.
resource "aws_iam_access_key" "currents_staging_primary" {
  user = aws_iam_user.currents_staging.name
}
