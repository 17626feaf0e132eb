// `npm run recipe`. Recipes know nothing of the workbench; its engine is given to them here, for who has no LibreOffice.
import { recipeCommand } from "../recipe/cli";

void recipeCommand(process.argv.slice(2), {
  name: "The workbench's engine",
  load: async () => (await import("./workbench-engine")).calculateInWorkbench,
});
