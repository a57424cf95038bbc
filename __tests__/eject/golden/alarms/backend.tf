terraform {
  backend "local" {
    path = "../../../terraform.currents.tfstate"
  }
}
