output "braze_dashboard" {
  description = "What to enter in Braze's dashboard, page by page"
  value = [
    {
      page = "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export"
      fields = {
        "AWS S3 bucket name"                      = "example-braze-currents"
        "Credentials"                             = "AWS Role ARN"
        "Current name"                            = "production"
        "Folder Path"                             = "currents"
        "Role ARN"                                = aws_iam_role.currents.arn
        "Server-Side, At-Rest AES-256 Encryption" = "OFF"
      }
      finish = "Launch Current"
    },
    {
      page = "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export"
      fields = {
        "AWS S3 bucket name"                      = "example-braze-currents"
        "Credentials"                             = "AWS Role ARN"
        "Current name"                            = "staging"
        "Folder Path"                             = "currents-staging"
        "Role ARN"                                = aws_iam_role.currents.arn
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

output "currents_policy_arn" {
  description = "ARN of the IAM policy of the integration"
  value       = aws_iam_policy.currents.arn
}

output "currents_role_arn" {
  description = "ARN of the IAM role that Braze assumes"
  value       = aws_iam_role.currents.arn
}
