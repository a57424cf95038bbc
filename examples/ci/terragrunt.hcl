# Copy this into the folder of each stack that shall run. The stack's own file names its backend and its provider.
terraform {
  extra_arguments "no_questions" {
    commands  = ["init", "plan", "apply"]
    arguments = ["-input=false"]
  }
}
