variable "bucket_name" {
  type        = string
  description = "Name of the bucket that Braze writes to"
  default     = "example-braze-currents"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.bucket_name))
    error_message = "the variable \"bucket_name\" is not a bucket name: expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends"
  }

  validation {
    condition     = !can(regex("\\.\\.", var.bucket_name))
    error_message = "the variable \"bucket_name\" is not a bucket name: two dots may not stand side by side"
  }

  validation {
    condition     = !can(regex("^\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}$", var.bucket_name))
    error_message = "the variable \"bucket_name\" is not a bucket name: it may not look like an IP address"
  }

  validation {
    condition     = !can(regex("^(xn--|sthree-|amzn-s3-demo-)", var.bucket_name))
    error_message = "the variable \"bucket_name\" is not a bucket name: S3 reserves the prefixes xn--, sthree- and amzn-s3-demo-"
  }

  validation {
    condition     = !can(regex("(-s3alias|--ol-s3|\\.mrap|--x-s3|--table-s3)$", var.bucket_name))
    error_message = "the variable \"bucket_name\" is not a bucket name: S3 reserves the suffixes -s3alias, --ol-s3, .mrap, --x-s3 and --table-s3"
  }
}

variable "log_bucket_name" {
  type        = string
  description = "Name of the bucket that gets the access log"
  default     = "example-access-logs"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.log_bucket_name))
    error_message = "the variable \"log_bucket_name\" is not a bucket name: expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends"
  }

  validation {
    condition     = !can(regex("\\.\\.", var.log_bucket_name))
    error_message = "the variable \"log_bucket_name\" is not a bucket name: two dots may not stand side by side"
  }

  validation {
    condition     = !can(regex("^\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}$", var.log_bucket_name))
    error_message = "the variable \"log_bucket_name\" is not a bucket name: it may not look like an IP address"
  }

  validation {
    condition     = !can(regex("^(xn--|sthree-|amzn-s3-demo-)", var.log_bucket_name))
    error_message = "the variable \"log_bucket_name\" is not a bucket name: S3 reserves the prefixes xn--, sthree- and amzn-s3-demo-"
  }

  validation {
    condition     = !can(regex("(-s3alias|--ol-s3|\\.mrap|--x-s3|--table-s3)$", var.log_bucket_name))
    error_message = "the variable \"log_bucket_name\" is not a bucket name: S3 reserves the suffixes -s3alias, --ol-s3, .mrap, --x-s3 and --table-s3"
  }
}

variable "log_prefix" {
  type        = string
  description = "Prefix of the access log"
  default     = "braze/"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9!_.*'()/-]{1,512}$", var.log_prefix))
    error_message = "the variable \"log_prefix\" is not an S3 prefix: expected 1 to 512 of letters, digits and ! _ . * ' ( ) - /"
  }
}

variable "currents_policy_name" {
  type        = string
  description = "Name of the IAM policy \"currents\""
  default     = "braze-currents"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9_+=,.@-]{1,128}$", var.currents_policy_name))
    error_message = "the variable \"currents_policy_name\" is not the name of an IAM policy: expected 1 to 128 of letters, digits and _ + = , . @ -"
  }
}

variable "iam_path" {
  type        = string
  description = "Path of the IAM users, roles and policies"
  default     = "/"
  nullable    = false

  validation {
    condition     = can(regex("^\\/([!-~]+\\/)?$", var.iam_path))
    error_message = "the variable \"iam_path\" is not an IAM path: expected /, or up to 512 characters that begin and end with /, e.g. /vendors/braze/"
  }

  validation {
    condition     = !can(regex("[\"\\\\*?]|\\/\\/", var.iam_path))
    error_message = "the variable \"iam_path\" is not an IAM path: it may not have \" \\ * ? or // in it"
  }

  validation {
    condition     = !can(regex("^.{513}", var.iam_path))
    error_message = "the variable \"iam_path\" is not an IAM path: it is longer than 512 characters"
  }
}

variable "currents_role_name" {
  type        = string
  description = "Name of the IAM role \"currents\""
  default     = "braze-currents"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9_+=,.@-]{1,64}$", var.currents_role_name))
    error_message = "the variable \"currents_role_name\" is not the name of an IAM user or role: expected 1 to 64 of letters, digits and _ + = , . @ -"
  }
}

variable "braze_account_id" {
  type        = string
  description = "Braze's AWS account"
  default     = "444455556666"
  nullable    = false

  validation {
    condition     = can(regex("^\\d{12}$", var.braze_account_id))
    error_message = "the variable \"braze_account_id\" is not Braze's AWS account id: expected exactly 12 digits, in quotes (\"111122223333\")"
  }
}

variable "currents_external_ids" {
  type        = list(string)
  description = "External ids that Braze may present to assume the IAM role \"currents\": one for each workspace"
  default     = ["00000000-0000-4000-8000-000000000001"]
  nullable    = false

  validation {
    condition     = length(var.currents_external_ids) > 0 && alltrue([for value in var.currents_external_ids : can(regex("^[A-Za-z0-9_+=,.@:/-]{2,1000}[A-Za-z0-9_+=,.@:/-]{0,224}$", value))])
    error_message = "the variable \"currents_external_ids\" needs at least one value, and each must be an external id: expected 2 to 1224 of letters, digits and _ + = , . @ : / -"
  }
}
