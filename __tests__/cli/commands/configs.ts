/** A configuration of two stacks in one environment. */
export const TWO_STACKS = `environment: dev
defaults: { region: us-east-1, accountId: "111122223333" }
stacks:
  currents:
    bucket: { name: example-currents }
    currents:
      auth: { method: role, brazeAccountId: "444455556666", externalId: 00000000-0000-4000-8000-000000000001 }
  export:
    bucket: { name: example-export }
    export: { auth: { method: access-key } }
`;

/** The same with a mistake and with what is warned of. */
export const TWO_MISTAKES = TWO_STACKS.replace("us-east-1", "us-east-9").replace("example-export", "Example");
