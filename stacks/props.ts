import type { CurrentsConfig, ExportConfig } from "../lib/config/schema/integrations";
import type { StackConfig } from "../lib/config/schema/file";

/** A stack in which Braze Currents uses the bucket. */
export interface CurrentsStackProps extends StackConfig {
  readonly currents: CurrentsConfig;
  readonly export?: undefined;
}

/** A stack in which Dashboard Data Export uses the bucket. */
export interface ExportStackProps extends StackConfig {
  readonly currents?: undefined;
  readonly export: ExportConfig;
}

/** A stack in which both integrations use one bucket. */
export interface SharedBucketStackProps extends StackConfig {
  readonly currents: CurrentsConfig;
  readonly export: ExportConfig;
}
