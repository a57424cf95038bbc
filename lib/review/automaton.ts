import type { Glob } from "./glob";

/** A pattern as a machine that reads a text: each state is a set of places where the pattern can be. */
export class Automaton {
  private readonly states: { readonly places: readonly number[]; readonly after: Map<string, number> }[] = [];
  private readonly numbers = new Map<string, number>();
  /** The state before the first character. */
  public readonly start: number;

  public constructor(private readonly glob: Glob) {
    this.start = this.numberOf([0]);
  }

  /** Whether the pattern matches a text that ends in a state. */
  public accepts(state: number): boolean {
    return this.placesOf(state).includes(this.glob.length);
  }

  /** The characters that the pattern tells from others in a state. */
  public expects(state: number): string[] {
    return this.placesOf(state).flatMap((at) => {
      const place = this.glob[at];
      return place?.kind === "character" ? [place.character ?? ""] : Array.from(place?.stopsAt ?? "");
    });
  }

  /** The state after a character. */
  public next(state: number, character: string): number {
    const known = this.states[state]?.after.get(character);
    if (known !== undefined) {
      return known;
    }
    const after = this.numberOf(this.placesOf(state).flatMap((at) => this.placeAfter(at, character)));
    this.states[state]?.after.set(character, after);
    return after;
  }

  private placesOf(state: number): readonly number[] {
    return this.states[state]?.places ?? [];
  }

  private placeAfter(at: number, character: string): number[] {
    const place = this.glob[at];
    if (!place || (place.kind !== "character" && place.stopsAt.includes(character))) {
      return [];
    }
    if (place.kind === "any") {
      return [at];
    }
    return place.kind === "one" || place.character === character ? [at + 1] : [];
  }

  /** What stands for any text also stands for none: the pattern can be behind it at once. */
  private numberOf(places: readonly number[]): number {
    const all = new Set<number>();
    for (const place of places) {
      for (let at = place; !all.has(at); at += 1) {
        all.add(at);
        if (this.glob[at]?.kind !== "any") {
          break;
        }
      }
    }
    const sorted = [...all].sort((one, other) => one - other);
    const key = sorted.join();
    const known = this.numbers.get(key) ?? this.states.push({ places: sorted, after: new Map() }) - 1;
    this.numbers.set(key, known);
    return known;
  }
}
