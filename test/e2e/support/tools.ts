import { createRequire } from "node:module";
import { SHEET_KINDS, SHEETS } from "../../../src/sheets/sheets";
import { pageTexts } from "../../../src/taskpane/strings/pages";
import type { GuidedTool } from "./guided-tool";

const load = createRequire(__filename);

/** The guided tools of all kinds of sheets, each with the title of its page, with which its button in the list of tools begins. */
export const TOOLS = SHEET_KINDS.flatMap((kind) => {
  const { tool } = load(`../tools/${kind}`) as { tool: GuidedTool | null };
  return tool ? [[pageTexts[SHEETS[kind].page].title, tool] as const] : [];
});
