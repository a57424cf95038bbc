import * as z from "zod";

/**
 * What Atlantis accepts. It publishes no schema, and refuses a key that it doesn't know.
 *
 * @see https://www.runatlantis.io/docs/server-side-repo-config and https://www.runatlantis.io/docs/custom-workflows
 * @see https://github.com/runatlantis/atlantis/tree/main/server/core/config/raw for what it validates
 */
const BUILT_IN = z.enum(["init", "plan", "show", "policy_check", "apply", "import", "state_rm"]);
const SHELL = { shell: z.string().optional(), shellArgs: z.union([z.string(), z.array(z.string())]).optional() };
const STEP = z.union([
  BUILT_IN,
  z.strictObject({ run: z.string() }),
  z.strictObject({
    run: z.strictObject({
      command: z.string(),
      output: z.enum(["show", "hide", "strip_refreshing"]).optional(),
      ...SHELL,
    }),
  }),
  z.strictObject({ env: z.strictObject({ name: z.string(), command: z.string(), ...SHELL }) }),
  z.strictObject({ env: z.strictObject({ name: z.string(), value: z.string() }) }),
  z.partialRecord(BUILT_IN, z.strictObject({ extra_args: z.array(z.string()) })),
]);
const STAGE = z.strictObject({ steps: z.array(STEP) });
const WORKFLOWS = z.record(
  z.string(),
  z.strictObject({
    plan: STAGE.optional(),
    apply: STAGE.optional(),
    import: STAGE.optional(),
    state_rm: STAGE.optional(),
  }),
);
const REQUIREMENTS = z.array(z.enum(["approved", "mergeable", "undiverged"])).optional();
const AUTODISCOVER = z.strictObject({ mode: z.enum(["auto", "enabled", "disabled"]) });
const OVERRIDES = [
  "apply_requirements",
  "workflow",
  "delete_source_branch_on_merge",
  "repo_locking",
  "repo_locks",
  "custom_policy_check",
] as const;

/** The server's `repos.yaml`, as far as a file for pipelines may use it. */
export const SERVER_CONFIG = z
  .strictObject({
    repos: z.array(
      z.strictObject({
        id: z.string().regex(/^(\/.*\/|[\w.-]+\/[\w.-]+\/[\w.-]+)$/),
        branch: z
          .string()
          .regex(/^\/.*\/$/)
          .optional(),
        repo_config_file: z.string().optional(),
        workflow: z.string().optional(),
        plan_requirements: REQUIREMENTS,
        apply_requirements: REQUIREMENTS,
        import_requirements: REQUIREMENTS,
        allowed_overrides: z.array(z.enum(OVERRIDES)).optional(),
        allowed_workflows: z.array(z.string()).optional(),
        allow_custom_workflows: z.boolean().optional(),
        autodiscover: AUTODISCOVER.optional(),
        // https://www.runatlantis.io/docs/pre-workflow-hooks
        pre_workflow_hooks: z
          .array(
            z.strictObject({
              run: z.string(),
              description: z.string().optional(),
              shell: z.string().optional(),
              shellArgs: z.string().optional(),
              commands: z.string().optional(),
            }),
          )
          .optional(),
      }),
    ),
    workflows: WORKFLOWS.optional(),
  })
  .refine(({ repos, workflows }) => {
    const named = repos.flatMap(({ workflow, allowed_workflows: allowed }) => [workflow ?? [], allowed ?? []].flat(2));
    return named.every((name) => name === "default" || name in (workflows ?? {}));
  }, "a repository names a workflow that isn't there");

/**
 * The repository's `atlantis.yaml`, likewise.
 *
 * @see https://www.runatlantis.io/docs/repo-level-atlantis-yaml
 */
export const REPOSITORY_CONFIG = z.strictObject({
  version: z.literal(3),
  automerge: z.boolean().optional(),
  parallel_plan: z.boolean().optional(),
  parallel_apply: z.boolean().optional(),
  autodiscover: AUTODISCOVER.optional(),
  projects: z.array(
    z.strictObject({
      name: z.string().regex(/^[\w.~/-]+$/),
      dir: z.string().regex(/^(?!.*\.\.)[^*?[]+$/),
      workspace: z.string().optional(),
      workflow: z.string().optional(),
      autoplan: z
        .strictObject({ enabled: z.boolean().optional(), when_modified: z.array(z.string()).optional() })
        .optional(),
    }),
  ),
});
