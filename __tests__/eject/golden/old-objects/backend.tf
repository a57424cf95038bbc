terraform {
  backend "local" {
    path = "../../../terraform.shared-bucket.tfstate"
  }
}
