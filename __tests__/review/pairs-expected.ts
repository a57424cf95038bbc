/** What a review says of a change. */
export interface Expected {
  /** `+` or `-`, who, the actions, the resources, and the condition. */
  readonly rows: readonly string[];
  readonly dangers: readonly string[];
  /** What no one can tell. @default - everything is known */
  readonly unknown?: readonly string[];
}

/** What a review says of each change of pairs.ts, by its title. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  "an action is added": {
    rows: ["+ user braze | s3:PutObject | arn:aws:s3:::example/*"],
    dangers: [],
  },
  "an action is removed": {
    rows: ["- user braze | s3:PutObject | arn:aws:s3:::example/*"],
    dangers: ["braze-loses-access"],
  },
  "an action becomes a wildcard": {
    rows: ["+ user braze | s3:GetObject*, but not s3:GetObject | arn:aws:s3:::example/*"],
    dangers: [],
  },
  "every action": {
    rows: [
      "+ user braze | s3:* | arn:aws:s3:::example",
      "+ user braze | s3:*, but not s3:GetObject | arn:aws:s3:::example/*",
    ],
    dangers: [],
  },
  "every action of every service": {
    rows: ["+ user braze | * | *"],
    dangers: ["wildcard-reach"],
  },
  "objects become names that start the same way": {
    rows: ["+ user braze | s3:GetObject | arn:aws:s3:::example*, but not arn:aws:s3:::example/*"],
    dangers: ["wildcard-reach"],
  },
  "a bucket becomes names that start the same way": {
    rows: ["+ user braze | s3:ListBucket | arn:aws:s3:::example*, but not arn:aws:s3:::example"],
    dangers: ["wildcard-reach"],
  },
  "names that start the same way become objects": {
    rows: ["- user braze | s3:GetObject | arn:aws:s3:::example*, but not arn:aws:s3:::example/*"],
    dangers: [],
  },
  "a folder becomes the bucket": {
    rows: ["+ user braze | s3:GetObject | arn:aws:s3:::example/*, but not arn:aws:s3:::example/a/*"],
    dangers: [],
  },
  "another folder": {
    rows: [
      "+ user braze | s3:GetObject | arn:aws:s3:::example/b/*",
      "- user braze | s3:GetObject | arn:aws:s3:::example/a/*",
    ],
    dangers: ["braze-loses-access"],
  },
  "another bucket": {
    rows: ["+ user braze | s3:GetObject | arn:aws:s3:::other/*"],
    dangers: ["wildcard-reach"],
  },
  "merged statements cross actions and resources": {
    rows: [
      "+ user braze | s3:GetObject | arn:aws:s3:::example/b/*",
      "+ user braze | s3:PutObject | arn:aws:s3:::example/a/*",
    ],
    dangers: [],
  },
  "a condition is added": {
    rows: ["- user braze | s3:GetObject | arn:aws:s3:::example/* | aws:SourceVpce isn't vpce-1"],
    dangers: [],
  },
  "a condition is lost": {
    rows: ["+ user braze | s3:GetObject | arn:aws:s3:::example/* | aws:SourceVpce isn't vpce-1"],
    dangers: ["condition-lost"],
  },
  "one value more": {
    rows: ["+ user braze | s3:GetObject | arn:aws:s3:::example/* | aws:SourceVpce is vpce-2"],
    dangers: [],
  },
  "a pattern in place of a value": {
    rows: [
      "+ user braze | s3:GetObject | arn:aws:s3:::example/* | aws:SourceVpce is like vpce-* and aws:SourceVpce isn't vpce-1",
    ],
    dangers: [],
  },
  "a condition that an absent key meets": {
    rows: ["+ user braze | s3:GetObject | arn:aws:s3:::example/* | aws:SourceVpce is absent"],
    dangers: [],
  },
  "a wider range of addresses": {
    rows: [
      "+ user braze | s3:GetObject | arn:aws:s3:::example/* | aws:SourceIp is in 192.0.2.0/24 and aws:SourceIp isn't in 192.0.2.0/25",
    ],
    dangers: [],
  },
  "a later date": {
    rows: [
      "+ user braze | s3:GetObject | arn:aws:s3:::example/* | aws:CurrentTime < 2027-01-01 and aws:CurrentTime ≥ 2026-01-01",
    ],
    dangers: [],
  },
  "a higher number": {
    rows: ["+ user braze | s3:GetObject | arn:aws:s3:::example/* | s3:max-keys < 20 and s3:max-keys ≥ 10"],
    dangers: [],
  },
  "a condition that can't be decided is lost": {
    rows: ["+ user braze | s3:GetObject | arn:aws:s3:::example/* | unless BinaryEquals aws:x YQ=="],
    dangers: ["condition-lost"],
  },
  "a condition that can't be decided is another one": {
    rows: [
      "+ user braze | s3:GetObject | arn:aws:s3:::example/* | unless BinaryEquals aws:x YQ==; BinaryEquals aws:x Yg==",
      "- user braze | s3:GetObject | arn:aws:s3:::example/* | BinaryEquals aws:x YQ==; unless BinaryEquals aws:x Yg==",
    ],
    dangers: ["condition-lost"],
  },
  "all but one action is allowed": {
    rows: ["+ user braze | s3:*, but not s3:DeleteObject | arn:aws:s3:::example/*"],
    dangers: [],
  },
  "a deny of all but one action is removed": {
    rows: ["+ user braze | s3:*, but not s3:GetObject | arn:aws:s3:::example/*"],
    dangers: [],
  },
  "a deny of all but one action is added": {
    rows: ["- user braze | s3:PutObject | arn:aws:s3:::example/*"],
    dangers: ["braze-loses-access"],
  },
  "all but one folder is allowed": {
    rows: [
      "+ user braze | s3:GetObject | arn:aws:s3:::example/*, but not arn:aws:s3:::example/secret/* and *, but not arn:aws:s3:::example/secret/*",
    ],
    dangers: [],
  },
  "a deny is removed": {
    rows: ["+ user braze | s3:GetObject | arn:aws:s3:::example/secret/*"],
    dangers: [],
  },
  "a boundary is removed": {
    rows: ["+ user braze | s3:PutObject | arn:aws:s3:::example/*"],
    dangers: ["protection-removed"],
  },
  "a boundary is widened": {
    rows: ["+ user braze | s3:PutObject | arn:aws:s3:::example/*"],
    dangers: [],
  },
  "a boundary that nobody here knows is removed": {
    rows: [
      "+ user braze | s3:GetObject | arn:aws:s3:::example/* | unless the boundary arn:aws:iam::111122223333:policy/limit allows it",
    ],
    dangers: ["protection-removed", "condition-lost"],
  },
  "a variable's folder": {
    rows: ["+ user braze | s3:GetObject | arn:aws:s3:::example/${aws:username}/*"],
    dangers: [],
  },
  "a variable that nobody knows": {
    rows: ["+ user braze | s3:GetObject | arn:aws:s3:::example/${aws:userid}/*"],
    dangers: [],
  },
  "plain HTTP is no longer denied": {
    rows: [
      "+ user braze | s3:GetObject | arn:aws:s3:::example/* | aws:SecureTransport is false",
      "+ others of account 111122223333, whose own policies allow it | * | arn:aws:s3:::example | aws:SecureTransport is false",
      "+ others of account 111122223333, whose own policies allow it | * | arn:aws:s3:::example/* | aws:SecureTransport is false",
    ],
    dangers: ["protection-removed", "condition-lost"],
  },
  "plain HTTP is denied": {
    rows: [
      "- user braze | s3:GetObject | arn:aws:s3:::example/* | aws:SecureTransport is false",
      "- others of account 111122223333, whose own policies allow it | * | arn:aws:s3:::example | aws:SecureTransport is false",
      "- others of account 111122223333, whose own policies allow it | * | arn:aws:s3:::example/* | aws:SecureTransport is false",
    ],
    dangers: [],
  },
  "a reader is let in": {
    rows: ["+ arn:aws:iam::777788889999:role/reader | s3:GetObject | arn:aws:s3:::example/*"],
    dangers: [],
  },
  "a whole account is let in": {
    rows: ["+ account 777788889999 | s3:GetObject | arn:aws:s3:::example/*"],
    dangers: [],
  },
  "a service is let in": {
    rows: ["+ service logging.s3.amazonaws.com | s3:GetObject | arn:aws:s3:::example/*"],
    dangers: [],
  },
  "everybody is let in": {
    rows: ["+ everybody | s3:GetObject | arn:aws:s3:::example/*"],
    dangers: ["public-access"],
  },
  "everybody of an organisation is let in": {
    rows: ["+ everybody | s3:GetObject | arn:aws:s3:::example/* | aws:PrincipalOrgID is o-example"],
    dangers: [],
  },
  "a reader is locked out of a folder": {
    rows: ["- arn:aws:iam::777788889999:role/reader | s3:GetObject | arn:aws:s3:::example/secret/*"],
    dangers: [],
  },
  "the user is locked out": {
    rows: ["- user braze | s3:GetObject | arn:aws:s3:::example/*"],
    dangers: ["braze-loses-access"],
  },
  "an external id is added": {
    rows: ["+ account 444455556666 | sts:AssumeRole | role braze | sts:ExternalId is two"],
    dangers: ["trust-widened"],
  },
  "an external id is removed": {
    rows: ["- account 444455556666 | sts:AssumeRole | role braze | sts:ExternalId is two"],
    dangers: ["braze-loses-access"],
  },
  "no external id is needed": {
    rows: ["+ account 444455556666 | sts:AssumeRole | role braze | sts:ExternalId isn't one"],
    dangers: ["trust-widened", "condition-lost"],
  },
  "another account": {
    rows: [
      "+ account 777788889999 | sts:AssumeRole | role braze | sts:ExternalId is one",
      "- account 444455556666 | sts:AssumeRole | role braze | sts:ExternalId is one",
    ],
    dangers: ["trust-widened", "braze-loses-access"],
  },
  "everybody becomes the role": {
    rows: [
      "+ account 444455556666 | sts:AssumeRole | role braze | sts:ExternalId isn't one",
      "+ everybody | sts:AssumeRole | role braze",
    ],
    dangers: ["trust-widened", "condition-lost"],
  },
  "an identity provider is added": {
    rows: [
      "+ identity provider arn:aws:iam::111122223333:oidc-provider/example.com | sts:AssumeRoleWithWebIdentity | role braze",
    ],
    dangers: ["trust-widened"],
  },
};
