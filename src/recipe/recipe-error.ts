/** What is wrong with a recipe, or why one of its steps was not applied. */
export class RecipeError extends Error {
  override name = "RecipeError";
}

/** Files leave something open that the recipe can answer. */
export class QuestionError extends RecipeError {
  override name = "QuestionError";
}

/** Whether an error, or what caused it, is an unanswered question. */
export function isQuestion(error: unknown): boolean {
  if (error instanceof QuestionError) return true;
  return error instanceof Error && error.cause !== undefined && isQuestion(error.cause);
}

/** What went wrong, in the words of whatever was thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
