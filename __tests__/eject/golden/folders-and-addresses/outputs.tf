output "braze_dashboard" {
  description = "What to enter in Braze's dashboard, page by page"
  value = [
    {
      page = "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export"
      fields = {
        "AWS S3 bucket name"                      = "example-braze-currents"
        "AWS secret access key"                   = "the output currents_production_secret_access_key"
        "Credentials"                             = "AWS Secret Access Key"
        "Current name"                            = "production"
        "Folder Path"                             = "currents"
        "S3 access ID"                            = aws_iam_access_key.currents_production_primary.id
        "Server-Side, At-Rest AES-256 Encryption" = "OFF"
      }
      finish = "Launch Current"
    },
    {
      page = "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export"
      fields = {
        "AWS S3 bucket name"                      = "example-braze-currents"
        "AWS secret access key"                   = "the output currents_staging_secret_access_key"
        "Credentials"                             = "AWS Secret Access Key"
        "Current name"                            = "staging"
        "Folder Path"                             = "currents-staging"
        "S3 access ID"                            = aws_iam_access_key.currents_staging_primary.id
        "Server-Side, At-Rest AES-256 Encryption" = "OFF"
      }
      finish = "Launch Current"
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

output "currents_folder_paths" {
  description = "Folder path of each Currents connector"
  value = {
    production = "currents"
    staging    = "currents-staging"
  }
}

output "currents_production_access_key_id" {
  description = "Id of the access key that Braze signs in with"
  value       = aws_iam_access_key.currents_production_primary.id
}

output "currents_production_policy_arn" {
  description = "ARN of the IAM policy of the integration"
  value       = aws_iam_policy.currents_production.arn
}

output "currents_production_secret_access_key" {
  description = "Secret of the access key that Braze signs in with"
  value       = aws_iam_access_key.currents_production_primary.secret
  sensitive   = true
}

output "currents_production_user_name" {
  description = "Name of the IAM user that Braze signs in as"
  value       = aws_iam_user.currents_production.name
}

output "currents_staging_access_key_id" {
  description = "Id of the access key that Braze signs in with"
  value       = aws_iam_access_key.currents_staging_primary.id
}

output "currents_staging_policy_arn" {
  description = "ARN of the IAM policy of the integration"
  value       = aws_iam_policy.currents_staging.arn
}

output "currents_staging_secret_access_key" {
  description = "Secret of the access key that Braze signs in with"
  value       = aws_iam_access_key.currents_staging_primary.secret
  sensitive   = true
}

output "currents_staging_user_name" {
  description = "Name of the IAM user that Braze signs in as"
  value       = aws_iam_user.currents_staging.name
}
