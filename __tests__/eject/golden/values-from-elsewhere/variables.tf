variable "braze_account_id" {
  type        = string
  description = "Braze's AWS account id: exactly 12 digits, in quotes (\"111122223333\"); Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3"
  nullable    = false

  validation {
    condition     = can(regex("^\\d{12}$", var.braze_account_id))
    error_message = "the variable \"braze_account_id\" is not Braze's AWS account id: expected exactly 12 digits, in quotes (\"111122223333\")"
  }
}

variable "currents_external_id" {
  type        = string
  description = "An external id: 2 to 1224 of letters, digits and _ + = , . @ : / -; Braze shows it in its dashboard: for Currents on Partner Integrations > Currents > Create New Current > Amazon S3 Data Export, for exports on Partner Integrations > Technology Partners > Amazon S3"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9_+=,.@:/-]{2,1000}[A-Za-z0-9_+=,.@:/-]{0,224}$", var.currents_external_id))
    error_message = "the variable \"currents_external_id\" is not an external id: expected 2 to 1224 of letters, digits and _ + = , . @ : / -"
  }
}
