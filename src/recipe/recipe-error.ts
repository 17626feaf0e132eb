/** What is wrong with a recipe, or why one of its steps was not applied. */
export class RecipeError extends Error {
  override name = "RecipeError";
}
