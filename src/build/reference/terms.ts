import { format } from "prettier/standalone";
import * as markdown from "prettier/plugins/markdown";
import style from "../../../.prettierrc.json";
import { TERMS } from "../../functions/help/content/terms";
import { blocks, markdownTable } from "./markdown";

/** docs/terms.md as the code gives it; the help has the same. */
export async function termsText(): Promise<string> {
  const text = blocks(
    "<!-- Written by `npm run docs` from the code: change it there. -->",
    "# Terms: the words of the pane and the sheets",
    "What each means, how it is worked out, where it is seen. The add-in's help has the same list.",
    markdownTable(
      ["Term", "Meaning", "Formula", "Seen on"],
      TERMS.map(({ term, meaning, formula = "", seen }) => [term, meaning, formula, seen]),
    ),
  );
  return format(text, { ...style, parser: "markdown", plugins: [markdown] });
}
