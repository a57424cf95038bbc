output "braze_dashboard" {
  description = "What to enter in Braze's dashboard, page by page"
  value = [
    {
      page = "Partner Integrations > Currents > Create New Current > Amazon S3 Data Export"
      fields = {
        "AWS S3 bucket name"                      = data.terraform_remote_state.platform.outputs.braze_bucket_name
        "Credentials"                             = "AWS Role ARN"
        "Current name"                            = "shared-bucket"
        "Folder Path"                             = "currents"
        "Role ARN"                                = aws_iam_role.braze.arn
        "Server-Side, At-Rest AES-256 Encryption" = "OFF"
      }
      finish = "Launch Current"
    },
    {
      page = "Partner Integrations > Technology Partners > Amazon S3"
      fields = {
        "AWS Credentials"    = "AWS Role ARN"
        "AWS S3 bucket name" = data.terraform_remote_state.platform.outputs.braze_bucket_name
        "Role ARN"           = aws_iam_role.braze.arn
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

output "currents_folder_paths" {
  description = "Folder path of each Currents connector"
  value = {
    shared-bucket = "currents"
  }
}

output "currents_policy_arn" {
  description = "ARN of the IAM policy of the integration"
  value       = aws_iam_policy.currents.arn
}

output "currents_role_arn" {
  description = "ARN of the IAM role that Braze assumes"
  value       = aws_iam_role.braze.arn
}

output "export_policy_arn" {
  description = "ARN of the IAM policy of the integration"
  value       = aws_iam_policy.export.arn
}

output "export_role_arn" {
  description = "ARN of the IAM role that Braze assumes"
  value       = aws_iam_role.braze.arn
}
