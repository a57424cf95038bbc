import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.join(__dirname, "..", "..");

/**
 * What `npm install` puts in place of CDKTF and its bindings, by folder. The bindings ask for their engine under its own
 * name, too.
 */
const SUCCESSOR: Readonly<Record<string, string>> = {
  cdktf: "cdktn@0.24.0",
  cdktn: "cdktn@0.24.0",
  "@cdktf/provider-aws": "@cdktn/provider-aws@25.7.0",
  constructs: "constructs@10.7.2",
};

/** What no copy of the project needs. */
const LEFT_OUT = [".git", "cdktf.out", "coverage", "dist", "node_modules", "reports"];

/** Copies the project into a temporary folder, with CDK Terrain in place of CDKTF. It needs npm's registry. */
export function copyWithSuccessor(): string {
  const copy = realpathSync(mkdtempSync(path.join(tmpdir(), "braze-s3-cdktn-")));
  try {
    for (const name of readdirSync(ROOT).filter((entry) => !LEFT_OUT.includes(entry))) {
      cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    }
    linkDependencies(path.join(ROOT, "node_modules"), path.join(copy, "node_modules"));
    for (const [folder, version] of Object.entries(SUCCESSOR)) {
      unpack(version, path.join(copy, "node_modules", folder));
    }
  } catch (error) {
    rmSync(copy, { recursive: true });
    throw error;
  }
  return copy;
}

/** Links all dependencies but those that are replaced. */
function linkDependencies(from: string, to: string, scope = ""): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (`${scope}${name}` === "@cdktf") {
      linkDependencies(path.join(from, name), path.join(to, name), "@cdktf/");
    } else if (!(`${scope}${name}` in SUCCESSOR)) {
      symlinkSync(path.join(from, name), path.join(to, name));
    }
  }
}

/** The bindings are half a gigabyte, of which only the folders in use are unpacked. The provider's own folder needs the second. */
function foldersOfBindings(): string[] {
  const library = path.join(ROOT, "examples", "library");
  const examples = readdirSync(library).map((name) => path.join(library, name));
  const sources = [path.join(ROOT, "lib", "aws.ts"), ...examples.filter((file) => file.endsWith(".ts"))];
  const imports = sources.map((file) => readFileSync(file, "utf8")).join("\n");
  const folders = [...imports.matchAll(/"@cdktf\/provider-aws\/(lib\/[\w-]+)"/g)].map(([, folder]) => folder ?? "");
  return ["package.json", "lib/provider-functions", ...new Set(folders)].map((file) => `package/${file}`);
}

function unpack(version: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const packed = execFileSync("npm", ["pack", version, "--silent", "--pack-destination", folder], { encoding: "utf8" });
  const archive = path.join(folder, packed.trim());
  const only = version.startsWith("@cdktn/provider-aws@") ? foldersOfBindings() : [];
  execFileSync("tar", ["-xzf", archive, "-C", folder, "--strip-components=1", ...only]);
  rmSync(archive);
}
