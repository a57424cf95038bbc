import { Progress } from "../../cli/progress";

function progressOn(isTTY: boolean) {
  const written: string[] = [];
  const clock = { time: 0 };
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as ConstructorParameters<
    typeof Progress
  >[0];
  return { written, clock, progress: new Progress(stream, "synthesising stack", () => clock.time) };
}

test("short work shows nothing", () => {
  const { written, clock, progress } = progressOn(true);
  clock.time = 900;
  progress.show(1, 2);
  progress.end();
  expect(written).toEqual([]);
});

test("long work shows how far it is, and takes the line away in the end", () => {
  const { written, clock, progress } = progressOn(true);
  clock.time = 1500;
  progress.show(7, 1000);
  progress.end();
  expect(written).toEqual(["\r\u001b[Ksynthesising stack 7 of 1000", "\r\u001b[K"]);
});

test("a line is written at most ten times a second", () => {
  const { written, clock, progress } = progressOn(true);
  clock.time = 1500;
  progress.show(7, 1000);
  clock.time = 1550;
  progress.show(8, 1000);
  expect(written).toHaveLength(1);
});

test("a pipe or a file gets nothing", () => {
  const { written, clock, progress } = progressOn(false);
  clock.time = 1500;
  progress.show(7, 1000);
  progress.end();
  expect(written).toEqual([]);
});
