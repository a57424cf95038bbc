import { spawnSync } from "node:child_process";

/**
 * How long Terraform takes to validate a stack's folder: the median of some runs.
 *
 * @returns undefined if there is no Terraform, or if it can't have its provider
 */
export function secondsOfValidate(folder: string, runs: number): number | undefined {
  const terraform = (...args: readonly string[]): boolean =>
    spawnSync("terraform", [`-chdir=${folder}`, ...args], { stdio: "ignore" }).status === 0;
  if (!terraform("init", "-backend=false")) {
    return undefined;
  }
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    terraform("validate");
    return (performance.now() - start) / 1000;
  });
  return seconds.sort((a, b) => a - b)[Math.floor(runs / 2)];
}
