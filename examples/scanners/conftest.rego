# Rules of a company's own, for conftest. It reads what synth wrote, before any plan:
#
#   conftest test --policy policy cdktf.out/stacks/*/cdk.tf.json

package main

import rego.v1

# Terraform must refuse to destroy a bucket that it makes.
deny contains msg if {
	some name, bucket in input.resource.aws_s3_bucket
	not bucket.lifecycle.prevent_destroy
	msg := sprintf("aws_s3_bucket.%s can be destroyed, expected a stack without `retain: false`", [name])
}

# Braze must sign in with a role.
deny contains msg if {
	some name, _ in input.resource.aws_iam_access_key
	msg := sprintf("aws_iam_access_key.%s is made, expected `method: role`", [name])
}
