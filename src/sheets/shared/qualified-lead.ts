import { type CalculationBlock, labelColumn } from "./calculation-block";
import { f } from "./formula";
import { each, Ref } from "./reference";
import type { SheetBuilder } from "./sheet-builder";
import type { Position } from "./sheet-plan";
import { shortened } from "./words";

/** Lines of a page for what a qualified lead is. */
const LEAD_LINES = 3;
/** What a line of words can hold beside its label. */
const LEAD_CHARACTERS = 108;

/** Setup's words for it, and the lines into which they are cut. */
export interface QualifiedLead {
  setting: Ref;
  lines: Readonly<Record<"rest" | "cut" | "line", Ref>>;
}

export function qualifiedLead(setting: Ref): QualifiedLead {
  return {
    setting,
    lines: each(["rest", "cut", "line"], (key) => new Ref(`qualified lead: ${key}`, 1, LEAD_LINES)),
  };
}

/** What both sides call a lead, before anybody counts one: as Setup says it, over as many lines as it takes. */
export function putQualifiedLead(
  sheet: SheetBuilder,
  { row, column }: Position,
  { setting, lines }: QualifiedLead,
): number {
  sheet.put(row, column, f`IF(${setting}="","No qualified lead agreed","A qualified lead is")`, "strong");
  for (let line = 0; line < LEAD_LINES; line += 1)
    sheet.put(row + line, column + 1, f`${lines.line.at(0, line)}`, "plain");
  return row + LEAD_LINES;
}

/** The words of Setup in lines that the page can hold, cut at spaces. */
export function leadBlock(block: CalculationBlock, { setting, lines: lead }: QualifiedLead): void {
  const most = LEAD_CHARACTERS;
  block.heading("A qualified lead, line by line", ["What is left", "Characters", "Line"]);
  block.list([
    labelColumn(Array.from({ length: LEAD_LINES }, (_, index) => `Line ${index + 1}`)),
    {
      ref: lead.rest,
      content: (down) => {
        if (down === 0) return f`TRIM(${setting}&"")`;
        const [rest, cut] = [lead.rest.at(0, down - 1), lead.cut.at(0, down - 1)];
        return f`TRIM(SUBSTITUTE(${rest},LEFT(${rest},${cut}),"",1))`;
      },
    },
    {
      ref: lead.cut,
      content: (down) => {
        const rest = lead.rest.at(0, down);
        const start = f`LEFT(${rest},${most + 1})`;
        const spaces = f`LEN(${start})-LEN(SUBSTITUTE(${start}," ",""))`;
        return f`IF(LEN(${rest})<=${most},LEN(${rest}),IFERROR(SEARCH("|",SUBSTITUTE(${start}," ","|",${spaces})),${most}))`;
      },
      format: "whole",
    },
    {
      ref: lead.line,
      content: (down) => {
        const rest = lead.rest.at(0, down);
        return down < LEAD_LINES - 1 ? f`TRIM(LEFT(${rest},${lead.cut.at(0, down)}))` : shortened(rest, most);
      },
    },
  ]);
}
