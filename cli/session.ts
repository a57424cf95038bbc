import process from "node:process";
import { formatProblems } from "../lib/config/problems/problem";
import type { LoadedConfig } from "../lib/config/load";
import { ChosenConfig, chooseConfig, configPlaces } from "../lib/config/source/choose-config";
import { DISK, Files } from "../lib/config/source/files";
import { findProjectFolder } from "../lib/output-folder/project-folder";
import { GivenOptions, Place, placeOf } from "./invocation";
import { loadConfiguration } from "./lazily";

/** What every command takes. */
export interface GlobalOptions extends GivenOptions {
  /** `--config`: the configuration. @default - BRAZE_CONFIG, or the project's own */
  readonly config?: string;
  /** `--quiet`: say nothing but the result and what is wrong. @default false */
  readonly quiet?: boolean;
  /** `--json`: print the result as JSON. @default false */
  readonly json?: boolean;
}

/** One run of a command: which configuration it reads, and where it works. */
export class Session {
  public readonly chosen: ChosenConfig;
  public readonly place: Place;
  private readonly isQuiet: boolean;
  private readonly named: string | undefined;
  private loaded?: LoadedConfig;

  /** @throws {@link ConfigError} if it isn't clear which configuration is meant */
  public constructor(options: GlobalOptions) {
    const cwd = process.cwd();
    this.isQuiet = options.quiet === true || options.json === true;
    this.named = options.config ?? process.env.BRAZE_CONFIG;
    this.chosen = this.choose(DISK);
    this.place = placeOf(this.chosen, options, process.env, cwd);
  }

  /**
   * Finds the configuration among files.
   *
   * @throws {@link ConfigError} if it isn't clear which one is meant
   */
  private choose(files: Files): ChosenConfig {
    const cwd = process.cwd();
    return chooseConfig(this.named, findProjectFolder(cwd), cwd, files);
  }

  /** Where the configuration can be, from the working folder. The example that is shipped is none. */
  public configPlaces(): string[] {
    const cwd = process.cwd();
    return this.chosen.isFallback ? [this.chosen.path] : configPlaces(this.named, findProjectFolder(cwd), cwd);
  }

  /**
   * Reads the configuration once, and says what its author should know.
   *
   * @throws {@link ConfigError} with every problem of the configuration
   */
  public loadConfig(): LoadedConfig {
    this.loaded ??= this.loadAndWarn();
    return this.loaded;
  }

  private loadAndWarn(): LoadedConfig {
    const { path: file, isFallback } = this.chosen;
    if (isFallback) {
      this.notify(`no braze.yaml here, using ${file}: copy it to braze.yaml and put your own values in`);
    }
    const loaded = this.readConfig();
    for (const warning of formatProblems(loaded.warnings)) {
      this.notify(`warning: ${warning}`);
    }
    return loaded;
  }

  /**
   * Reads the configuration, and says nothing.
   *
   * @param files - where it is read from. @default - the disk
   * @throws {@link ConfigError} with every problem of the configuration
   */
  public readConfig(files: Files = DISK): LoadedConfig {
    const { path: file } = files === DISK ? this.chosen : this.choose(files);
    return loadConfiguration().loadConfig(file, files);
  }

  /** Says what is no result. The CDKTF CLI would show what is on stderr as an error, in red and with the time. */
  public notify(text: string): void {
    if (!this.isQuiet) {
      (this.place.isRunByCdktf ? process.stdout : process.stderr).write(`${text}\n`);
    }
  }
}
