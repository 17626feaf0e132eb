import { format } from "prettier/standalone";
import * as markdown from "prettier/plugins/markdown";
import style from "../../../.prettierrc.json";
import { functionSection } from "./function-section";
import { blocks } from "./markdown";
import { setupSection } from "./setup-section";
import { sheetSection } from "./sheet-section";
import { stepSection } from "./step-section";
import { tableSection } from "./table-section";

const INTRODUCTION = blocks(
  "<!-- Written by `npm run docs` from the code: change it there. -->",
  "# Reference: what is in the workbook",
  "Finance's own formulas and older files rely on these names: they are added to, never renamed.",
);

/** docs/reference.md as the code gives it. */
export async function referenceText(): Promise<string> {
  const text = blocks(
    INTRODUCTION,
    tableSection(),
    await sheetSection(),
    setupSection(),
    stepSection(),
    await functionSection(),
  );
  return format(text, { ...style, parser: "markdown", plugins: [markdown] });
}
