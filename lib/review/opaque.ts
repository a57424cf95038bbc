/** `${…}` with brackets inside: one level is all that Terraform's own functions need here. */
const EXPRESSION = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
const STANDIN = /opaqueexpression(\d+)end/g;

/** Whether a text has something in it that no one knows at synth. */
export function hasStandIn(text: string): boolean {
  return text.search(STANDIN) >= 0;
}

/**
 * Stands in for what no one knows at synth: an expression of Terraform, or a variable of a policy. The same expression
 * has the same stand-in on both sides of a review, so that what didn't change shows no change.
 */
export class Opaque {
  private readonly expressions: string[] = [];

  /** A text whose expressions are replaced by words, which no pattern and no ARN takes apart. */
  public hide(text: string): string {
    return text.includes("${") ? text.replace(EXPRESSION, (expression) => this.standIn(expression)) : text;
  }

  /** The text that was hidden. */
  public show(text: string): string {
    return text.replace(STANDIN, (_, number: string) => this.expressions[Number(number)] ?? "");
  }

  /** The expressions of a hidden text. */
  public expressionsIn(text: string): string[] {
    return [...text.matchAll(STANDIN)].map(([standIn]) => this.show(standIn));
  }

  private standIn(expression: string): string {
    if (!this.expressions.includes(expression)) {
      this.expressions.push(expression);
    }
    return `opaqueexpression${this.expressions.indexOf(expression)}end`;
  }
}
