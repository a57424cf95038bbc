// The only file that imports "cdktf": a successor of CDKTF is a change here and in ./aws.ts.
export {
  App,
  TerraformBackend,
  TerraformOutput,
  TerraformElement,
  TerraformRemoteState,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Token,
} from "cdktf";
