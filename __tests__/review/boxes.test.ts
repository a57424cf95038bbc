import fc from "fast-check";
import { Box, boxesOf, Cell } from "../../lib/review/boxes";

const NONE_SPARE = () => false;

/** The cells that some boxes have. */
function cellsIn(boxes: readonly Box[]): string[] {
  const cellsOf = (box: Box) =>
    box.reduce<number[][]>((cells, indices) => cells.flatMap((cell) => indices.map((i) => [...cell, i])), [[]]);
  return [...new Set(boxes.flatMap(cellsOf).map(String))].sort();
}

test("no cells are no boxes", () => {
  expect(boxesOf([], [2, 2], 0, NONE_SPARE)).toEqual([]);
});

test("cells that differ on one axis are one box", () => {
  const cells = [
    [0, 0],
    [0, 1],
  ];
  expect(boxesOf(cells, [2, 2], 2, NONE_SPARE)).toEqual([[[0], [0, 1]]]);
});

test("a full rectangle is one box", () => {
  const cells = [0, 1].flatMap((action) => [0, 1, 2].map((resource) => [action, resource]));
  expect(boxesOf(cells, [2, 3], 2, NONE_SPARE)).toEqual([
    [
      [0, 1],
      [0, 1, 2],
    ],
  ]);
});

test("cells that differ on two axes stay apart", () => {
  const cells = [
    [0, 0],
    [1, 1],
  ];
  expect(boxesOf(cells, [2, 2], 2, NONE_SPARE)).toEqual([
    [[0], [0]],
    [[1], [1]],
  ]);
});

test("an axis that may grow covers what is full, even if another box has it, too", () => {
  // Every value of the condition for the first action, and one of its values for the second.
  const cells = [
    [0, 0],
    [0, 1],
    [1, 0],
  ];
  expect(boxesOf(cells, [2, 2], 1, NONE_SPARE)).toEqual([
    [[0], [0, 1]],
    [[1], [0]],
  ]);
});

test("a box grows over cells that no request is in, where its axis may grow", () => {
  const isSpare = (cell: Cell) => String(cell) === "0,1";
  expect([1, 2].map((firstFree) => boxesOf([[0, 0]], [1, 2], firstFree, isSpare))).toEqual([
    [[[0], [0, 1]]],
    [[[0], [0]]],
  ]);
});

test("boxes have all of the cells, and no others but spare ones", () => {
  const cell = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2));
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: String }), fc.array(cell), fc.nat(3), (cells, spare, firstFree) => {
      const spares = spare.map(String);
      const found = cellsIn(boxesOf(cells, [3, 3, 3], firstFree, (one) => spares.includes(String(one))));
      const all = cells.map(String);
      expect(all.filter((one) => !found.includes(one))).toEqual([]);
      expect(found.filter((one) => !all.includes(one) && !spares.includes(one))).toEqual([]);
    }),
  );
});
