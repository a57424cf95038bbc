data "aws_iam_policy_document" "currents" {
  # Braze asks for the bucket's region, because its dashboard has no field for a region. Braze lists
  # the bucket when it checks the credentials.
  statement {
    sid       = "FindBucket"
    effect    = "Allow"
    actions   = ["s3:ListBucket", "s3:GetBucketLocation"]
    resources = ["arn:aws:s3:::example-braze-shared"]
  }

  # Currents writes files of events, and reads them again when it handles an error.
  statement {
    sid       = "WriteEvents"
    effect    = "Allow"
    actions   = ["s3:PutObject", "s3:GetObject"]
    resources = ["arn:aws:s3:::example-braze-shared/*"]
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
    sid       = "FindBucket"
    effect    = "Allow"
    actions   = ["s3:ListBucket", "s3:GetBucketLocation"]
    resources = ["arn:aws:s3:::example-braze-shared"]
  }

  # Braze writes exports, reads them for its download links, and deletes them.
  statement {
    sid       = "WriteExports"
    effect    = "Allow"
    actions   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
    resources = ["arn:aws:s3:::example-braze-shared/*"]
  }
}

# AWS replaces a policy whose description changes.
resource "aws_iam_policy" "export" {
  name        = "braze-shared-bucket-export"
  path        = "/"
  description = "Lets Braze Dashboard Data Export write exports to S3"
  policy      = data.aws_iam_policy_document.export.json
}

resource "aws_iam_user" "currents" {
  name = "braze-shared-bucket-currents"
  path = "/"
}

resource "aws_iam_user" "export" {
  name = "braze-shared-bucket-export"
  path = "/"
}

resource "aws_iam_user_policy_attachment" "currents" {
  user       = aws_iam_user.currents.name
  policy_arn = aws_iam_policy.currents.arn
}

resource "aws_iam_user_policy_attachment" "export" {
  user       = aws_iam_user.export.name
  policy_arn = aws_iam_policy.export.arn
}

# The state holds the secret as plain text: let few people read it.
resource "aws_iam_access_key" "currents_primary" {
  user = aws_iam_user.currents.name
}

# The state holds the secret as plain text: let few people read it.
resource "aws_iam_access_key" "export_primary" {
  user = aws_iam_user.export.name
}
