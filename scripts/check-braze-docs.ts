import { readFileSync } from "node:fs";
import process from "node:process";
import { comparePage } from "./braze-page/compare";
import { policiesOf } from "./braze-page/page";

/** Where Braze keeps the page's source. This program fetches nothing. */
const PAGE =
  "https://raw.githubusercontent.com/braze-inc/braze-docs/develop/" +
  "_docs/_partners/data_and_analytics/cloud_storage/amazon_s3.md";

const HOW = `fetch it, and name the file:\n  curl -fsSo amazon_s3.md ${PAGE}\n  npm run check-braze-docs -- amazon_s3.md`;

function main([file, ...rest]: readonly string[]): number {
  if (file === undefined || rest.length > 0) {
    process.stderr.write(`expected one file, the Markdown source of Braze's page "Amazon S3"; ${HOW}\n`);
    return 1;
  }
  let page: string;
  try {
    page = readFileSync(file, "utf8");
  } catch (error) {
    process.stderr.write(`can't read ${file}: ${(error as Error).message}\n`);
    return 1;
  }
  if (policiesOf(page).length === 0) {
    process.stderr.write(
      `${file} isn't the Markdown source of Braze's page "Amazon S3": it has no policy documents; ${HOW}\n`,
    );
    return 1;
  }
  const { moved, accepted, compared } = comparePage(page);
  const summary = `${compared} facts compared, ${moved.length} moved, ${accepted.length} differ and may`;
  process.stdout.write([...moved, ...accepted.map((line) => `accepted  ${line}`), summary, ""].join("\n"));
  return moved.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
