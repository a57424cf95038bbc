import { Token, Tokenization } from "../lib/cdktf";
import { forgettingTokens } from "../lib/tokens";

/** A token whose value is a text. */
const tokenOf = (text: string): string =>
  Token.asString({ resolve: () => text, creationStack: [], toString: () => text });

const valueOf = (token: string): string => String(Tokenization.reverseString(token).firstValue);

test("a token can be used while it isn't forgotten", () => {
  expect(forgettingTokens(() => valueOf(tokenOf("value")))).toBe("value");
});

test("a token that was made meanwhile is forgotten", () => {
  const token = forgettingTokens(() => tokenOf("value"));
  expect(() => valueOf(token)).toThrow("Unrecognized Token Key");
});

test("a token that was made meanwhile is forgotten after a failure, too", () => {
  let token = "";
  expect(() =>
    forgettingTokens(() => {
      token = tokenOf("value");
      throw new Error("broken");
    }),
  ).toThrow("broken");
  expect(() => valueOf(token)).toThrow("Unrecognized Token Key");
});

test("a token that was made before, or afterwards, is kept", () => {
  const before = tokenOf("before");
  forgettingTokens(() => tokenOf("value"));
  const after = tokenOf("after");
  expect([before, after].map(valueOf)).toEqual(["before", "after"]);
});
