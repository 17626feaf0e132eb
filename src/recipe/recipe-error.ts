/** What is wrong with a recipe, or why one of its steps was not applied. */
export class RecipeError extends Error {
  override name = "RecipeError";
}

/** What went wrong, in the words of whatever was thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
