import { isLimitingKey, LIMITING_KEYS } from "../../lib/evaluator/limiting-keys";

test("a key limits who everybody is, however it is written", () => {
  expect(LIMITING_KEYS.flatMap((key) => [key, key.toLowerCase(), key.toUpperCase()]).every(isLimitingKey)).toBe(true);
});

test.each(["aws:PrincipalArn", "aws:PrincipalOrgID ", "aws:SourceIp", ""])(
  "%j doesn't limit who everybody is",
  (key) => {
    expect(isLimitingKey(key)).toBe(false);
  },
);
