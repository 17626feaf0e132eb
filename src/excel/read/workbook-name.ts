import { workbookError } from "../errors";
import { runPatiently } from "../run";

/** What the open workbook's file is called. Throws a WorkbookError. */
export async function workbookName(): Promise<string> {
  try {
    return await runPatiently(async (context) => {
      const { workbook } = context;
      workbook.load("name");
      await context.sync();
      return workbook.name;
    });
  } catch (error) {
    throw workbookError(error, "Nothing was changed.");
  }
}
