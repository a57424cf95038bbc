/** One combination of classes: an index on each axis. */
export type Cell = readonly number[];

/** All combinations of some classes of each axis. */
export type Box = readonly (readonly number[])[];

/**
 * Puts cells together into few boxes that have all of the cells, and no others but spare ones.
 *
 * @param sizes - how many classes each axis has
 * @param firstFree - the first axis that may grow over spare cells
 * @param isSpare - whether no request is in a cell
 */
export function boxesOf(
  cells: readonly Cell[],
  sizes: readonly number[],
  firstFree: number,
  isSpare: (cell: Cell) => boolean,
): Box[] {
  const inside = new Set(cells.map(String));
  const isFull = (box: Box): boolean => cellsOf(box).every((cell) => inside.has(String(cell)) || isSpare(cell));
  const merged = merge(cells.map((cell) => cell.map((index) => [index])));
  const grown = merge(merged.map((box) => grow(box, sizes, firstFree, isFull)));
  return withoutCovered(grown, inside);
}

/** Joins boxes that differ on one axis alone, until none is left. */
function merge(boxes: readonly Box[]): Box[] {
  let current = [...boxes];
  const axes = current[0]?.length ?? 0;
  for (let before = -1; before !== current.length;) {
    before = current.length;
    // The conditions first, then the resources, then the actions: a row reads best with many actions.
    for (let axis = axes - 1; axis >= 0; axis -= 1) {
      current = mergeOn(axis, current);
    }
  }
  return current;
}

function mergeOn(axis: number, boxes: readonly Box[]): Box[] {
  const groups = new Map<string, number[][]>();
  for (const box of boxes) {
    const key = JSON.stringify(box.map((indices, i) => (i === axis ? [] : indices)));
    const found = groups.get(key);
    if (found) {
      found[axis] = sorted([...(found[axis] ?? []), ...(box[axis] ?? [])]);
    } else {
      groups.set(
        key,
        box.map((indices) => [...indices]),
      );
    }
  }
  return [...groups.values()];
}

function grow(box: Box, sizes: readonly number[], firstFree: number, isFull: (box: Box) => boolean): Box {
  let grown = box;
  for (let axis = firstFree; axis < sizes.length; axis += 1) {
    const whole = Array.from({ length: sizes[axis] ?? 0 }, (_, index) => index);
    const candidate = grown.map((indices, i) => (i === axis ? whole : indices));
    grown = isFull(candidate) ? candidate : grown;
  }
  return grown;
}

function withoutCovered(boxes: readonly Box[], inside: ReadonlySet<string>): Box[] {
  const real = (box: Box): string[] =>
    cellsOf(box)
      .map(String)
      .filter((cell) => inside.has(cell));
  const kept: Box[] = [];
  const bySize = boxes.map((box) => ({ box, cells: real(box) })).sort((a, b) => b.cells.length - a.cells.length);
  const covered = new Set<string>();
  for (const { box, cells } of bySize) {
    if (cells.some((cell) => !covered.has(cell))) {
      kept.push(box);
      cells.forEach((cell) => covered.add(cell));
    }
  }
  return kept;
}

/** Every cell of a box. */
function cellsOf(box: Box): Cell[] {
  return box.reduce<Cell[]>(
    (cells, indices) => cells.flatMap((cell) => indices.map((index) => [...cell, index])),
    [[]],
  );
}

function sorted(indices: readonly number[]): number[] {
  return [...new Set(indices)].sort((one, other) => one - other);
}
