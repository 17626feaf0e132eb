import type { PageHead } from "../kit/page";
import { f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { countedText, longDateText } from "../shared/words";
import type { ControlModel } from "./model";

/** One verdict, and what it rests on. */
export function controlHead(
  { found, failureLines, inputs }: ControlModel,
  { companyName }: { companyName: Ref },
): PageHead {
  const { sheet, column, first, words } = failureLines;
  const where = f`${sheet.fixed(0)}&", "&${column.fixed(0)}&IF(${first.fixed(0)}="","",", row "&${first.fixed(0)})`;
  return {
    title: f`IF(${companyName}="","Control",${companyName}&": control")`,
    subtitle: f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  our own page, never a partner's"`,
    cards: [
      {
        columns: [1, 1],
        label: "Failures",
        value: f`${found.failures}&""`,
        note: f`IF(${found.failures}=0,"Green: none","Red: see below")`,
        status: { green: "Green", yellow: "Yellow", red: "Red" },
      },
      {
        columns: [2, 2],
        label: "Worth knowing",
        value: f`${found.remarks}&""`,
        note: "remarks, no failures",
      },
      {
        columns: [3, 4],
        label: "Rows left out",
        value: f`${found.left_out}&""`,
        note: "of every figure",
      },
      {
        columns: [5, 5],
        label: "Orphans, duplicates, unknown stages",
        value: f`${found.orphans}&" · "&${found.duplicates}&" · "&${found.unknown_stages}`,
        note: "rows of all tables",
      },
    ],
    message: f`IF(${found.failures}=0,"Nothing is wrong with the tables: figures can be trusted.",${countedText(found.failures, "thing is", "things are")}&" wrong. The first: "&${where}&" "&${words.fixed(0)}&".")`,
  };
}
