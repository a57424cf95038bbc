import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { main } from "../../cli/main";

/** What a command printed, and its exit code. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Variables that change what the command does. */
const HEEDED = /^(BRAZE_|CDKTF_|SYNTH_|TERRAFORM_BINARY|AWS_)/;

/** A folder of a user with a `cdktf.json`, in which commands run in this process. Remove it in the end. */
export class UserProject {
  public readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), "braze-s3-")));
  private readonly cwd = process.cwd();
  private readonly env = { ...process.env };

  public constructor(config?: string) {
    process.chdir(this.folder);
    for (const name of Object.keys(process.env).filter((each) => HEEDED.test(each))) {
      Reflect.deleteProperty(process.env, name);
    }
    this.write("cdktf.json", "{}");
    if (config !== undefined) {
      this.write("braze.yaml", config);
    }
  }

  /** A folder with nothing in it. */
  public static empty(): UserProject {
    const project = new UserProject();
    rmSync(path.join(project.folder, "cdktf.json"));
    return project;
  }

  public write(file: string, text: string): void {
    writeFileSync(path.join(this.folder, file), text);
  }

  public read(file: string): string {
    return readFileSync(path.join(this.folder, file), "utf8");
  }

  public remove(): void {
    process.chdir(this.cwd);
    process.env = this.env;
    rmSync(this.folder, { recursive: true });
  }
}

/** Runs the command as a shell would, in this process. */
export async function runCommand(...args: readonly string[]): Promise<CommandResult> {
  const before = process.exitCode;
  const output = captureOutput();
  process.exitCode = 0;
  try {
    await main(args);
    return { code: process.exitCode, ...output.texts() };
  } finally {
    process.exitCode = before;
    output.end();
  }
}

/** Keeps what is printed, until the end. */
export function captureOutput(): { texts: () => { stdout: string; stderr: string }; end: () => void } {
  const out = captured(process.stdout);
  const err = captured(process.stderr);
  const end = (): void => {
    out.end();
    err.end();
  };
  return { texts: () => ({ stdout: out.text(), stderr: err.text() }), end };
}

function captured(stream: NodeJS.WriteStream): { text: () => string; end: () => void } {
  const chunks: string[] = [];
  const spy = jest.spyOn(stream, "write").mockImplementation((chunk) => {
    chunks.push(String(chunk));
    return true;
  });
  return { text: () => chunks.join(""), end: () => spy.mockRestore() };
}
