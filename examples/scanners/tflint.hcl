# Copy this to .tflint.hcl. docs/scanners.md has the reasons.
plugin "terraform" {
  enabled = true
  preset  = "all"
}

# A stack is one file, cdk.tf.json, and no module.
rule "terraform_standard_module_structure" {
  enabled = false
}
