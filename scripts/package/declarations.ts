import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { Extractor, ExtractorConfig, ExtractorMessage } from "@microsoft/api-extractor";
import ts from "typescript";
import { ROOT } from "./bundles";

/** What the library's users can import, with its types. */
export interface LibraryDescription {
  /** One declaration file for all of it, with the doc comments. */
  readonly declarations: string;
  /** The same for people to compare: in alphabetical order, and without the doc comments. */
  readonly report: string;
}

/** The report that the repository keeps. */
export const REPORT_FILE = path.join(ROOT, "etc", "braze-s3.api.md");

/**
 * Describes the library, as `index.ts` lists it.
 *
 * @throws if a type doesn't compile, or if an export needs a type that isn't exported
 */
export function describeLibrary(): LibraryDescription {
  // What is in node_modules counts as another package, and what is outside of the repository finds no types.
  const reports = path.join(ROOT, "reports");
  mkdirSync(reports, { recursive: true });
  const folder = mkdtempSync(path.join(reports, "declarations-"));
  try {
    const compilerOptions = writeDeclarations(folder);
    return extract(folder, compilerOptions);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Writes a declaration file for each source file, without what is marked as internal.
 *
 * @returns the options of the compiler as they are written in `tsconfig.json`
 */
function writeDeclarations(outDir: string): object {
  const { config } = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ["index.ts"] }, ts.sys, ROOT);
  const asDeclarations = { noEmit: false, declaration: true, emitDeclarationOnly: true, stripInternal: true };
  const program = ts.createProgram([path.join(ROOT, "index.ts")], {
    ...options,
    ...asDeclarations,
    rootDir: ROOT,
    outDir,
  });
  const { diagnostics } = program.emit();
  if (diagnostics.length > 0) {
    throw new Error(
      diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")).join("\n"),
    );
  }
  return config.compilerOptions;
}

/** Complaints that don't matter here: the style of doc comments, and the tag `@public` on each export. */
const IGNORED = /^(tsdoc|console)-|^ae-(missing-release-tag|undocumented|unresolved-link)$/;

function extract(folder: string, compilerOptions: object): LibraryDescription {
  const entry = path.join(folder, "index.d.ts");
  const declarations = path.join(folder, "all.d.ts");
  const complaints: string[] = [];
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: path.join(ROOT, "package.json"),
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: entry,
      compiler: { overrideTsconfig: { compilerOptions, files: [entry] } },
      apiReport: { enabled: true, reportFolder: folder, reportTempFolder: folder, reportFileName: "report.api.md" },
      docModel: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: declarations },
      tsdocMetadata: { enabled: false },
    },
  });
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message: ExtractorMessage) => {
      message.handled = true;
      if (!IGNORED.test(message.messageId)) {
        complaints.push(message.formatMessageWithLocation(ROOT));
      }
    },
  });
  if (complaints.length > 0) {
    throw new Error(complaints.join("\n"));
  }
  return {
    declarations: readFileSync(declarations, "utf8"),
    report: readFileSync(path.join(folder, "report.api.md"), "utf8"),
  };
}
