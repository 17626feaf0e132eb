import type { CalculationBlock } from "../shared/calculation-block";
import { putFoot } from "../shared/foot";
import { f, joined, quoted } from "../shared/formula";
import type { SheetBuilder } from "../shared/sheet-builder";
import { actionsTable } from "../../domain/shared/tables/capabilities-tables";
import { COLUMN, ROW } from "./layout";
import type { Model } from "./model";

/** What must tie, in the calculations. */
export function checksBlock(block: CalculationBlock, model: Model, leftOut: number): void {
  const { checks, counts, slots, partner } = model;
  block.heading("Checks");
  const listed = (state: string) => f`COUNTIFS(${slots.state},${quoted(state)})`;
  block.single(
    "Lines and counts agree",
    checks.lines,
    f`OR(${counts.running}>ROWS(${slots.number}),AND(${listed("Overdue")}=${counts.overdue},${listed("Due soon")}=${counts.soon},${listed("Open")}=${counts.open}))`,
    { note: "Only as many as fit the list below are put in order" },
  );
  block.single(
    "Rows of the partner",
    checks.partner,
    f`COUNTIFS(cam_partners[Partner],${partner.criterion})`,
    "whole",
  );
  const known = (column: string, choices: readonly string[] = []) =>
    f`(LEN(${column})>0)*${joined(
      choices.map((choice) => f`(${column}<>${quoted(choice)})`),
      "*",
    )}`;
  const odd = joined(
    [
      f`(LEN(cam_actions[Due])>0)*(1-ISNUMBER(cam_actions[Due]))`,
      known("cam_actions[Status]", actionsTable.columns.status.choices),
      known("cam_actions[Priority]", actionsTable.columns.priority.choices),
      f`(LEN(cam_actions[Action ID])=0)`,
    ],
    "+",
  );
  block.single(
    "Cells of the wrong kind",
    checks.cells,
    f`SUMPRODUCT((cam_actions[Partner]=${partner.name})*(${odd}))`,
    { format: "whole", note: "No ID, text where a day belongs, an unknown status or priority" },
  );
  block.single(
    "Names with other spaces",
    checks.misspelt,
    f`SUMPRODUCT(--(TRIM(cam_actions[Partner])=TRIM(${partner.name})))-SUMPRODUCT(--(cam_actions[Partner]=${partner.name}))`,
    "whole",
  );
  block.single("Rows left out", checks.leftOut, leftOut, {
    format: "whole",
    note: "When the sheet was built: unreadable, or an ID that stands twice",
  });
  block.single(
    "All of them",
    checks.all,
    f`AND(${checks.lines},${checks.partner}=1,${checks.cells}=0,${checks.misspelt}=0,${checks.leftOut}=0)`,
  );
}

/** Checks and the legend at the foot of the page. */
export function footBlock(sheet: SheetBuilder, { checks, notes }: Model): void {
  putFoot(sheet, {
    row: ROW.foot,
    columns: [COLUMN.number, COLUMN.last],
    all: checks.all,
    checks: [
      { ok: f`${checks.lines}`, failure: f`" The lines and the counts differ."` },
      {
        ok: f`${checks.partner}=1`,
        failure: f`" The partner stands "&${checks.partner}&" times in Partners."`,
      },
      {
        ok: f`${checks.cells}=0`,
        failure: f`" "&${checks.cells}&" cells of Actions hold what cannot be read."`,
      },
      {
        ok: f`${checks.misspelt}=0`,
        failure: f`" "&${checks.misspelt}&" rows of Actions write the partner with other spaces."`,
      },
      {
        ok: f`${checks.leftOut}=0`,
        failure: f`" "&${checks.leftOut}&" rows could not be read when this was built; the add-in lists them."`,
      },
    ],
    notes: { ref: notes, content: "Change status, owner and date in the table Actions; this page follows." },
    legend: "The calculations stand below this page.",
    legendColumns: [COLUMN.metric, COLUMN.owner, COLUMN.resource, COLUMN.action],
  });
}
