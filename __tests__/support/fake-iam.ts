import { awsError, FakeAnswers } from "./fake-aws";

/** A key of the fake, as a test gives it. */
export interface FakeKey {
  readonly id: string;
  readonly created?: Date;
  /** @default - the key was never used */
  readonly used?: Date;
  /** @default true */
  readonly isActive?: boolean;
}

/** The secret that the fake gives each new key. */
export const FAKE_SECRET = "example/SECRET+of+a+new+key/0123456789Abc";

/** The id that the fake gives a new key. */
export const NEW_KEY = "AKIANEWKEYEXAMPLE";

/** When the fake makes keys, unless a test says otherwise. */
const MADE = new Date("2026-01-01T10:00:00Z");

/** IAM with users who have keys, in memory. It remembers what it was asked to do. */
export class FakeIam {
  /** What was changed, in order. */
  public readonly changes: string[] = [];
  private readonly users: Map<string, FakeKey[]>;

  public constructor(users: Readonly<Record<string, readonly FakeKey[]>>) {
    this.users = new Map(Object.entries(users).map(([name, keys]) => [name, [...keys]]));
  }

  /** The ids of a user's keys. */
  public idsOf(user: string): string[] {
    return this.keysOf(user).map(({ id }) => id);
  }

  /** What AWS answers. A test can have it answer otherwise. */
  public answers(others: FakeAnswers = {}): FakeAnswers {
    return {
      GetCallerIdentity: { Account: "111122223333", Arn: "arn:aws:iam::111122223333:user/me" },
      ListAccessKeys: ({ UserName = "" }) => this.list(UserName),
      GetAccessKeyLastUsed: ({ AccessKeyId = "" }) => this.lastUse(AccessKeyId),
      CreateAccessKey: ({ UserName = "" }) => this.create(UserName),
      UpdateAccessKey: ({ UserName = "", AccessKeyId = "", Status = "" }) => {
        this.changes.push(`${AccessKeyId} is ${Status}`);
        this.replace(UserName, AccessKeyId, (key) => [{ ...key, isActive: Status === "Active" }]);
        return {};
      },
      DeleteAccessKey: ({ UserName = "", AccessKeyId = "" }) => {
        this.changes.push(`${AccessKeyId} is deleted`);
        this.replace(UserName, AccessKeyId, () => []);
        return {};
      },
      ...others,
    };
  }

  private keysOf(user: string): FakeKey[] {
    return this.users.get(user) ?? [];
  }

  private list(user: string): object {
    return this.users.has(user)
      ? {
          AccessKeyMetadata: this.keysOf(user).map(({ id, created = MADE, isActive = true }) => ({
            AccessKeyId: id,
            Status: isActive ? "Active" : "Inactive",
            CreateDate: created,
          })),
        }
      : awsError("NoSuchEntity", 404);
  }

  private lastUse(id: string): object {
    const used = [...this.users.values()].flat().find((key) => key.id === id)?.used;
    return { AccessKeyLastUsed: used ? { LastUsedDate: used, ServiceName: "s3", Region: "us-east-1" } : NEVER };
  }

  private create(user: string): object {
    this.changes.push(`${NEW_KEY} is made`);
    this.keysOf(user).push({ id: NEW_KEY });
    return { AccessKey: { AccessKeyId: NEW_KEY, SecretAccessKey: FAKE_SECRET, CreateDate: MADE } };
  }

  private replace(user: string, id: string, make: (key: FakeKey) => FakeKey[]): void {
    this.users.set(
      user,
      this.keysOf(user).flatMap((key) => (key.id === id ? make(key) : [key])),
    );
  }
}

/** What AWS says of a key that was never used. */
const NEVER = { ServiceName: "N/A", Region: "N/A" };
