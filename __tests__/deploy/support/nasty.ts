import { EMULATOR_ACCOUNT } from "./environment";

/** Texts and keys with the characters that HCL reads in its own way, in a stack whose state is local. */
export const NASTY = `
remoteStates:
  other:
    type: s3
    bucket: "{ a = 1 }"
    key: '[C:\\states\\]'
    region: us-east-1
    profile: 'p\\'
    shared_config_files: ['C:\\aws\\config', '"quoted"']
    assume_role: { role_arn: "arn:aws:iam::${EMULATOR_ACCOUNT}:role/a", tags: { for: a, -b: c, "d e=f": "" } }
stacks:
  main:
    region: us-east-1
    accountId: "${EMULATOR_ACCOUNT}"
    tags: { for: a, -b: c, "9": "1", "d e=f": "for = x", ä: { fromState: other, output: team } }
    iam: { path: "/a'{b}<c>|#/" }
    backend: { type: local, path: 'states/a"b\\c.tfstate' }
    bucket: { name: example-main, retain: false }
    export: { auth: { method: access-key } }
`;
