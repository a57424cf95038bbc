import fc from "fast-check";

/** Any character, without the halves of a pair. The unit "binary" of fast-check first makes a table of a million. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(fc.nat({ max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));
