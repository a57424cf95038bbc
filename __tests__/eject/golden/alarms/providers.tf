# A plan for any other account fails.
provider "aws" {
  region              = "us-east-1"
  allowed_account_ids = ["111122223333"]

  default_tags {
    tags = {
      team = "lifecycle-marketing"
    }
  }
}
