output "braze_dashboard" {
  description = "What to enter in Braze's dashboard, page by page"
  value = [
    {
      page = "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export"
      fields = {
        "AWS S3 bucket name"                      = "example-braze-shared"
        "AWS secret access key"                   = "the output currents_secret_access_key"
        "Credentials"                             = "AWS Secret Access Key"
        "Current name"                            = "production"
        "Folder Path"                             = "currents"
        "S3 access ID"                            = aws_iam_access_key.currents_primary.id
        "Server-Side, At-Rest AES-256 Encryption" = "OFF"
      }
      finish = "Launch Current"
    },
    {
      page = "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export"
      fields = {
        "AWS S3 bucket name"                      = "example-braze-shared"
        "AWS secret access key"                   = "the output currents_secret_access_key"
        "Credentials"                             = "AWS Secret Access Key"
        "Current name"                            = "staging"
        "Folder Path"                             = "currents-staging"
        "S3 access ID"                            = aws_iam_access_key.currents_primary.id
        "Server-Side, At-Rest AES-256 Encryption" = "OFF"
      }
      finish = "Launch Current"
    },
    {
      page = "Partner Integrations > Technology Partners > Amazon S3"
      fields = {
        "AWS Credentials"       = "AWS Secret Access Key"
        "AWS S3 bucket name"    = "example-braze-shared"
        "AWS access ID"         = aws_iam_access_key.export_primary.id
        "AWS secret access key" = "the output export_secret_access_key"
      }
      finish = "Test Credentials, then Save"
    },
  ]
}

output "bucket_arn" {
  description = "ARN of the bucket"
  value       = aws_s3_bucket.bucket.arn
}

output "bucket_name" {
  description = "Name of the bucket that Braze writes to"
  value       = aws_s3_bucket.bucket.bucket
}

output "bucket_region" {
  description = "AWS region of the bucket"
  value       = "us-east-1"
}

output "currents_access_key_id" {
  description = "Id of the access key that Braze signs in with"
  value       = aws_iam_access_key.currents_primary.id
}

output "currents_folder_paths" {
  description = "Folder path of each Currents connector"
  value = {
    production = "currents"
    staging    = "currents-staging"
  }
}

output "currents_policy_arn" {
  description = "ARN of the IAM policy of the integration"
  value       = aws_iam_policy.currents.arn
}

output "currents_secret_access_key" {
  description = "Secret of the access key that Braze signs in with"
  value       = aws_iam_access_key.currents_primary.secret
  sensitive   = true
}

output "currents_user_name" {
  description = "Name of the IAM user that Braze signs in as"
  value       = aws_iam_user.currents.name
}

output "export_access_key_id" {
  description = "Id of the access key that Braze signs in with"
  value       = aws_iam_access_key.export_primary.id
}

output "export_policy_arn" {
  description = "ARN of the IAM policy of the integration"
  value       = aws_iam_policy.export.arn
}

output "export_secret_access_key" {
  description = "Secret of the access key that Braze signs in with"
  value       = aws_iam_access_key.export_primary.secret
  sensitive   = true
}

output "export_user_name" {
  description = "Name of the IAM user that Braze signs in as"
  value       = aws_iam_user.export.name
}
