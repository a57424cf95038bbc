import { drawChange } from "../../lib/graph/draw-change";
import type { AccessRow } from "../../lib/review/rows";
import type { StackReview } from "../../lib/review/review";

const USER = "user braze";
const put = (resource: string, ...more: readonly string[]): AccessRow => ({
  principal: USER,
  actions: ["s3:PutObject", ...more],
  resources: [resource],
});

interface Rows {
  readonly gained?: readonly AccessRow[];
  readonly lost?: readonly AccessRow[];
}

function draw(permissions: Rows, trust: Rows = {}): string | undefined {
  const rows = ({ gained = [], lost = [] }: Rows) => ({ gained, lost });
  const review: StackReview = {
    name: "stack",
    status: "changed",
    buckets: ["example"],
    permissions: rows(permissions),
    trust: rows(trust),
    resources: [],
    outputs: { added: [], removed: [] },
    protections: [],
    unknown: [],
    dangers: [],
  };
  return drawChange(review);
}

/** The nodes and arrows, without the colours of nodes. */
const linesOf = (picture: string | undefined) =>
  picture
    ?.split("\n")
    .slice(1)
    .map((line) => line.trim())
    .filter((line) => !line.startsWith("classDef"));

const OBJECTS = "arn:aws:s3:::example/*";

test("what is gained is green", () => {
  expect(linesOf(draw({ gained: [put(OBJECTS)] }))).toEqual([
    'n1["user braze"]:::principal',
    'n2[("every object in example")]:::bucket',
    'n1 ==>|"+ PutObject"| n2',
    "linkStyle 0 stroke:#2a8a3e",
  ]);
});

test("what is lost is dashed", () => {
  expect(linesOf(draw({ lost: [put("arn:aws:s3:::example/currents/*")] }))).toEqual([
    'n1["user braze"]:::principal',
    'n2[("in example:<br>currents")]:::bucket',
    'n1 -.->|"- PutObject"| n2',
    "linkStyle 0 stroke:#808080,stroke-width:2px",
  ]);
});

test("what is gained beyond the bucket is red", () => {
  const wide = "arn:aws:s3:::example*, but not arn:aws:s3:::example/*";
  expect(linesOf(draw({ gained: [put(wide)] }))).toEqual([
    'n1["user braze"]:::principal',
    'n2["beyond the bucket:<br>every bucket whose name starts with example, and its objects"]:::beyond',
    'n1 ==>|"+ PutObject"| n2',
    "linkStyle 0 stroke:#c00000",
  ]);
});

test("what is lost beyond the bucket is no danger, so it isn't red", () => {
  expect(linesOf(draw({ lost: [put("arn:aws:s3:::other/*")] }))?.slice(1, 3)).toEqual([
    'n2["beyond the bucket:<br>arn:aws:s3:::other/*"]:::folder',
    'n1 -.->|"- PutObject"| n2',
  ]);
});

test("one arrow has all actions on a place, whatever their conditions", () => {
  const read: AccessRow = { ...put(OBJECTS), actions: ["s3:GetObject"], condition: "aws:SecureTransport is true" };
  expect(linesOf(draw({ gained: [put(OBJECTS), read] }))?.slice(2, 3)).toEqual([
    'n1 ==>|"+ GetObject<br>+ PutObject"| n2',
  ]);
});

test("an arrow names a few actions, and counts the others", () => {
  const many = put(OBJECTS, "s3:A", "s3:B", "s3:C", "s3:D", "s3:*");
  expect(linesOf(draw({ gained: [many] }))?.slice(2, 3)).toEqual([
    'n1 ==>|"+ s3:*<br>+ A<br>+ B<br>+ C<br>and 2 more"| n2',
  ]);
});

test("trust leads from an account to a role, with the external id", () => {
  const trust = { principal: "account 444455556666", actions: ["sts:AssumeRole"], resources: ["role braze"] };
  const picture = draw({}, { gained: [{ ...trust, condition: "sts:ExternalId is 1" }], lost: [trust] });
  expect(linesOf(picture)?.slice(0, 4)).toEqual([
    'n1(["account 444455556666"]):::braze',
    'n2["role braze"]:::principal',
    'n1 ==>|"+ may become<br>if sts:ExternalId is 1"| n2',
    'n1 -.->|"- may become"| n2',
  ]);
});

test("nothing is drawn if nobody may do more or less, or if there is too much", () => {
  const many = Array.from({ length: 25 }, (_, i) => put(`arn:aws:s3:::example/${i}/*`));
  expect([draw({}), draw({ gained: many }), typeof draw({ gained: many.slice(1) })]).toEqual([
    undefined,
    undefined,
    "string",
  ]);
});

test("every role that somebody may become is an arrow that counts", () => {
  const roles = Array.from({ length: 25 }, (_, i) => `role ${i}`);
  const become = (resources: readonly string[]): AccessRow => ({
    principal: "account 444455556666",
    actions: ["sts:AssumeRole"],
    resources,
  });
  expect([draw({}, { gained: [become(roles)] }), typeof draw({}, { gained: [become(roles.slice(1))] })]).toEqual([
    undefined,
    "string",
  ]);
});

test("no value ends a label or a line", () => {
  const evil = 'a"]\n```\n<img src=x>|b';
  const picture = draw({ gained: [{ principal: evil, actions: [evil], resources: [evil] }] }) ?? "";
  expect(picture.split("\n")).toHaveLength(7);
  expect(picture).not.toMatch(/```|<img|a"/);
});
