// What the command loads when it asks AWS. In the package, all of this and the AWS SDK stand in a file of their own.
export { findAdoptable } from "./adopt/find-adoptable";
export { askAws } from "./ask-aws";
export { createKey, deleteKey, listKeys, setKeyStatus } from "./keys/access-keys";
export { openSecretStore } from "./keys/secret-stores";
export { verifyStack } from "./verify/verify-stack";
