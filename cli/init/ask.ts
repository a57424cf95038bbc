import { CommandError } from "../failure";
import { Answers, problemsOf } from "./answers";
import type { Prompts } from "./prompts";
import { openQuestions, Question } from "./questions";

/**
 * Asks for everything that must still be known.
 *
 * @throws {@link CommandError} if the person gives up
 */
export async function askForMissing(given: Partial<Answers>, prompts: Prompts): Promise<Partial<Answers>> {
  let answers = given;
  for (let [open] = openQuestions(answers); open; [open] = openQuestions(answers)) {
    answers = { ...answers, ...(await ask(open, answers, prompts)) };
  }
  return answers;
}

async function ask(question: Question, answers: Partial<Answers>, prompts: Prompts): Promise<Partial<Answers>> {
  for (;;) {
    const answer = await answerTo(question, answers, prompts);
    if (!answer) {
      throw new CommandError("you stopped it: nothing was written");
    }
    const problem = refusal(question, answers, answer);
    if (problem === undefined) {
      return answer;
    }
    // A text has been refused before.
    prompts.refuse(problem);
  }
}

async function answerTo(
  question: Question,
  answers: Partial<Answers>,
  prompts: Prompts,
): Promise<Partial<Answers> | undefined> {
  const { message } = question;
  switch (question.kind) {
    case "text": {
      const problemOf = (typed: string): string | undefined =>
        clean(typed) === "" ? question.missing : refusal(question, answers, question.answer(clean(typed)));
      const typed = await prompts.text(message, question.example, problemOf);
      return typed === undefined ? undefined : question.answer(clean(typed));
    }
    case "one": {
      const chosen = await prompts.one(message, question.choices);
      return chosen && question.answer(chosen);
    }
    case "some": {
      const chosen = await prompts.some(message, question.choices);
      return chosen && question.answer(chosen);
    }
  }
}

/** Why an answer can't be, beside those that were given before. */
function refusal({ option }: Question, before: Partial<Answers>, answer: Partial<Answers>): string | undefined {
  return problemsOf({ ...before, ...answer }).find((problem) => problem.option === option)?.message;
}

/** What was typed without spaces around it, and without the quotes that the file needs. */
function clean(typed: string): string {
  return typed.trim().replace(/^"(.*)"$/, "$1");
}
