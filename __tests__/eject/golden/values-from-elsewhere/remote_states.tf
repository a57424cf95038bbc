data "terraform_remote_state" "platform" {
  backend = "s3"
  config = {
    bucket = "example-terraform-state"
    key    = "platform.tfstate"
    region = "us-east-1"
  }

  lifecycle {
    postcondition {
      condition     = can(self.outputs.braze_bucket_name)
      error_message = "the state \"platform\" has no output \"braze_bucket_name\": it should be a bucket name, and an output at the root of that state"
    }

    postcondition {
      condition     = !can(self.outputs.braze_bucket_name) || can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", self.outputs.braze_bucket_name)) && !can(regex("\\.\\.", self.outputs.braze_bucket_name)) && !can(regex("^\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}$", self.outputs.braze_bucket_name)) && !can(regex("^(xn--|sthree-|amzn-s3-demo-)", self.outputs.braze_bucket_name)) && !can(regex("(-s3alias|--ol-s3|\\.mrap|--x-s3|--table-s3)$", self.outputs.braze_bucket_name))
      error_message = "the output \"braze_bucket_name\" of the state \"platform\" is not a bucket name: expected 3 to 63 of a-z, 0-9, - and ., with a letter or digit at both ends"
    }

    postcondition {
      condition     = can(self.outputs.cost_center)
      error_message = "the state \"platform\" has no output \"cost_center\": it should be a tag value, and an output at the root of that state"
    }

    postcondition {
      condition     = !can(self.outputs.cost_center) || can(regex("^[\\p{L}\\p{Zs}\\p{N}_.:/=+@-]{0,256}$", self.outputs.cost_center))
      error_message = "the output \"cost_center\" of the state \"platform\" is not a tag value: expected up to 256 of letters, digits, spaces and _ . : / = + - @"
    }

    postcondition {
      condition     = can(self.outputs.vendor_boundary_arn)
      error_message = "the state \"platform\" has no output \"vendor_boundary_arn\": it should be the ARN of an IAM policy, and an output at the root of that state"
    }

    postcondition {
      condition     = !can(self.outputs.vendor_boundary_arn) || can(regex("^arn:aws[a-z-]*:iam::(\\d{12}|aws):policy\\/([!-~]+\\/)?[A-Za-z0-9_+=,.@-]{1,128}$", self.outputs.vendor_boundary_arn))
      error_message = "the output \"vendor_boundary_arn\" of the state \"platform\" is not the ARN of an IAM policy: expected arn:aws:iam::ACCOUNT:policy/NAME"
    }

    postcondition {
      condition     = can(self.outputs.export_external_ids)
      error_message = "the state \"platform\" has no output \"export_external_ids\": it should be an external id, and an output at the root of that state"
    }

    postcondition {
      condition     = !can(self.outputs.export_external_ids) || try(length([for value in flatten([self.outputs.export_external_ids]) : can(regex("^[A-Za-z0-9_+=,.@:/-]{2,1000}[A-Za-z0-9_+=,.@:/-]{0,224}$", value))]) > 0 && alltrue([for value in flatten([self.outputs.export_external_ids]) : can(regex("^[A-Za-z0-9_+=,.@:/-]{2,1000}[A-Za-z0-9_+=,.@:/-]{0,224}$", value))]), false)
      error_message = "the output \"export_external_ids\" of the state \"platform\" is not an external id: expected 2 to 1224 of letters, digits and _ + = , . @ : / -"
    }
  }
}
