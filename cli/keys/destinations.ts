import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import process from "node:process";
import { SECRET_STORES, SecretStoreKind } from "../../lib/live/keys/secret-stores";
import type { Questions } from "../../lib/live/questions";
import type { NewAccessKey } from "../../lib/rotation/access-key";
import { CommandError } from "../failure";
import { loadLive } from "../lazily";
import { runWithInput } from "./run-with-input";

/** Where a person wants the secret. */
export interface GivenDestination {
  readonly out?: string;
  readonly to?: string;
  readonly toCommand?: string;
  readonly json?: boolean;
}

/** Where a new key goes, after it was looked at: what can be wrong with it is told before the key is made. */
export interface Destination {
  /** As messages are to name it. */
  readonly name: string;
  /** What becomes of something that is there already. @default - nothing is there */
  readonly notice?: string;
  /** Hands the key over. What fails has left the secret nowhere that it can be used from. */
  readonly deliver: (key: NewAccessKey) => void | Promise<void>;
  /** Takes back what was prepared. @default - nothing was */
  readonly abandon?: () => void;
}

/** The ways to say where the secret is to go. */
const WAYS = ["--out FILE", "--to secretsmanager:NAME", "--to ssm:NAME", "--to-command COMMAND"] as const;

/** Looks at where a new key is to go, and keeps the place. */
export type OpenDestination = (questions: Questions) => Destination | Promise<Destination>;

/**
 * Chooses where a new key is to go. Nothing is looked at yet.
 *
 * @throws {@link CommandError} if it isn't clear where, or a secret may not go there
 */
export function chooseDestination({ out, to, toCommand, json = false }: GivenDestination): OpenDestination {
  if ([out, to, toCommand].filter((each) => each !== undefined).length > 1) {
    throw new CommandError(`the secret is handed over once, expected one of ${WAYS.join(", ")}`);
  }
  if (out !== undefined) {
    return () => newFile(out);
  }
  if (to !== undefined) {
    return store(to);
  }
  if (toCommand !== undefined) {
    return () => ({
      name: "the command of --to-command",
      deliver: (key) => runWithInput(toCommand, textOf(key)),
    });
  }
  return terminal(json);
}

/** A key as programs read it. */
function textOf({ id, secret }: NewAccessKey): string {
  return `${JSON.stringify({ accessKeyId: id, secretAccessKey: secret })}\n`;
}

function terminal(isJson: boolean): OpenDestination {
  if (isJson || !process.stdout.isTTY) {
    const why = isJson ? "--json never prints a secret" : "a secret is printed to a terminal only, and this is none";
    throw new CommandError(`${why}; expected one of ${WAYS.join(", ")}`);
  }
  return () => ({
    name: "the terminal",
    deliver: ({ id, secret }) => {
      const lines = [`AWS access ID: ${id}`, `AWS secret access key: ${secret}`, "AWS never shows the secret again"];
      // At once, and with an error where nobody reads it: the stream would tell that later.
      writeFileSync(process.stdout.fd, lines.map((line) => `${line}\n`).join(""));
    },
  });
}

/** The file is made before the key: so nobody else makes it, and it can be written. */
function newFile(file: string): Destination {
  const descriptor = openNew(file);
  return {
    name: file,
    deliver: (key) => {
      writeFileSync(descriptor, textOf(key), { flush: true });
      closeSync(descriptor);
    },
    abandon: () => rmSync(file, { force: true }),
  };
}

function openNew(file: string): number {
  try {
    return openSync(file, "wx", 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") {
      throw new CommandError(`${file} exists and is never overwritten, expected the name of a new file`);
    }
    throw error;
  }
}

function store(to: string): OpenDestination {
  const [kind = "", ...rest] = to.split(":");
  const id = rest.join(":");
  if (!isStore(kind) || id === "") {
    throw new CommandError(`--to ${to} is no place for a secret, expected secretsmanager:NAME or ssm:NAME`);
  }
  return async (questions) => {
    const { name, exists, put } = await loadLive().openSecretStore(questions, kind, id);
    return {
      name,
      ...(exists && { notice: `${name} exists and gets a new version; its readers get the new key from then on` }),
      deliver: (key) => put(textOf(key).trimEnd()),
    };
  };
}

function isStore(kind: string): kind is SecretStoreKind {
  return SECRET_STORES.some((each) => each === kind);
}
