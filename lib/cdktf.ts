// Only this file imports "cdktf". A change to a successor of CDKTF is a change to this file and ./aws.ts.
export {
  App,
  DefaultTokenResolver,
  StringConcat,
  TerraformBackend,
  TerraformOutput,
  TerraformElement,
  TerraformRemoteState,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Token,
  Tokenization,
} from "cdktf";
