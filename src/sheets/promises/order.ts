import { LAST_DAY } from "../../domain/shared/bounds";
import { commitmentsTable } from "../../domain/shared/tables/relations-tables";
import type { PageColumns } from "../kit/columns";
import { MaskedRows } from "../kit/partner-rows";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { promiseCells } from "../shared/relation-cells";
import type { IssueKey, LineKey, Model, MovedKey, SlotKey } from "./model";

/** Room behind a day for the row's number. */
const A_DAY = 100_000;

const ownRows = ({ partner }: Pick<Model, "partner">) =>
  new MaskedRows(
    commitmentsTable,
    f`(${promiseCells.column("partner")}=${partner.name})*(LEN(${promiseCells.column("commitmentId")})>0)`,
  );

/** Row by row how it stands on the as-of day, and its place: what is open by its day, then what is kept, the latest first. */
export function slotColumns(model: Model): PageColumns<SlotKey, SlotKey> {
  const { counts, inputs } = model;
  const own = ownRows(model);
  const asOf = inputs.as_of.used;
  const day = (field: "due" | "keptOn", position: FormulaCell) => {
    const cell = promiseCells.at(field, position);
    return f`IF(ISNUMBER(${cell}),INT(${cell}),"")`;
  };
  const some = (position: FormulaCell, content: Formula) => f`IF(${position}="","",${content})`;
  const isIssue = (position: FormulaCell) => f`${promiseCells.at("kind", position)}="Issue"`;
  const sideOf =
    (by: string): PageColumns<SlotKey, SlotKey>[SlotKey]["cell"] =>
    ({ position, order }) =>
      some(
        position,
        f`IF(AND(${promiseCells.at("by", position)}="${by}",NOT(${isIssue(position)})),${order},"")`,
      );
  return {
    number: { title: "Number", format: "whole", cell: (_, row) => row + 1 },
    position: {
      title: "Row of cam_commitments",
      format: "tableRow",
      cell: ({ number }) => f`IF(${number}>${counts.rows},"",${own.at(number)})`,
    },
    state: {
      title: "State",
      cell: ({ position, due, kept }) =>
        some(position, f`IF(${kept}<>"","Kept",IF(${due}="","Open",IF(${due}<${asOf},"Late","Open")))`),
    },
    due: { title: "Due", format: "date", cell: ({ position }) => some(position, day("due", position)) },
    kept: {
      title: "Kept on",
      format: "date",
      cell: ({ position }) => {
        const kept = day("keptOn", position);
        return some(position, f`IF(N(${kept})>${asOf},"",${kept})`);
      },
    },
    order: {
      title: "Order",
      format: "whole",
      cell: ({ number, position, due, kept }) => {
        const open = f`IF(${due}="",${LAST_DAY + 1},${due})`;
        return some(position, f`IF(${kept}="",${open},${3 * LAST_DAY}-${kept})*${A_DAY}+${number}`);
      },
    },
    ours: { title: "Ours", format: "whole", cell: sideOf("Vendor") },
    theirs: { title: "Theirs", format: "whole", cell: sideOf("Partner") },
    issue: {
      title: "Open issue",
      format: "whole",
      cell: ({ number, position, kept }) => {
        const made = promiseCells.at("madeOn", position);
        return some(
          position,
          f`IF(AND(${isIssue(position)},${kept}=""),IF(ISNUMBER(${made}),INT(${made}),${LAST_DAY + 1})*${A_DAY}+${number},"")`,
        );
      },
    },
  };
}

export function countLine(block: CalculationBlock, model: Model): void {
  block.single("Rows of cam_commitments", model.counts.rows, ownRows(model).count, "whole");
}

/** How many promises each side made, kept, and is late with. */
export function countLines(block: CalculationBlock, { counts, slots }: Model): void {
  const of = (side: Ref, state: string) => f`SUMPRODUCT(ISNUMBER(${side})*(${slots.state}="${state}"))`;
  const rate = (kept: Formula, late: Formula) => f`IF(${kept}+${late}=0,"",${kept}/(${kept}+${late}))`;
  for (const [words, side, made, kept, late, own] of [
    ["Ours", slots.ours, counts.ourMade, counts.ourKept, counts.ourLate, counts.ourRate],
    ["Theirs", slots.theirs, counts.theirMade, counts.theirKept, counts.theirLate, counts.theirRate],
  ] as const)
    block
      .single(`${words}: promised`, made, f`COUNT(${side})`, "whole")
      .single(`${words}: kept`, kept, of(side, "Kept"), "whole")
      .single(`${words}: late`, late, of(side, "Late"), "whole")
      .single(`${words}: keep rate`, own, rate(f`${kept}`, f`${late}`), "percent");
  block
    .single(
      "Keep rate of both",
      counts.rate,
      rate(f`(${counts.ourKept}+${counts.theirKept})`, f`(${counts.ourLate}+${counts.theirLate})`),
      "percent",
    )
    .single("Open issues", counts.issues, f`COUNT(${slots.issue})`, "whole");
}

/** Which row each line shows of either side. */
export function linePlaces({ slots }: Model): PageColumns<LineKey, "number" | "oursAt" | "theirsAt"> {
  const nth = (side: Ref, number: FormulaCell) =>
    f`IF(${number}>COUNT(${side}),"",MATCH(SMALL(${side},${number}),${side},0))`;
  return {
    number: { title: "Line", format: "whole", cell: (_, row) => row + 1 },
    oursAt: { title: "Ours, number above", format: "whole", cell: ({ number }) => nth(slots.ours, number) },
    theirsAt: {
      title: "Theirs, number above",
      format: "whole",
      cell: ({ number }) => nth(slots.theirs, number),
    },
  };
}

export function issuePlaces({ slots }: Model): PageColumns<IssueKey, "number" | "at" | "position"> {
  return {
    number: { title: "Line", format: "whole", always: true, cell: (_, row) => row + 1 },
    at: {
      title: "Number above",
      format: "whole",
      always: true,
      cell: ({ number }) =>
        f`IF(${number}>COUNT(${slots.issue}),"",MATCH(SMALL(${slots.issue},${number}),${slots.issue},0))`,
    },
    position: {
      title: "Row of cam_commitments",
      format: "tableRow",
      always: true,
      cell: ({ at }) => f`IF(${at}="","",INDEX(${slots.position},${at}))`,
    },
  };
}

/** Promises that had another day before, in the order of the table. */
export function movedPlaces({ partner }: Model): PageColumns<MovedKey, "number" | "position"> {
  const moved = new MaskedRows(
    commitmentsTable,
    f`(${promiseCells.column("partner")}=${partner.name})*(LEN(${promiseCells.column("commitmentId")})>0)*(LEN(${promiseCells.column("earlierDates")})>0)`,
  );
  return {
    number: { title: "Line", format: "whole", always: true, cell: (_, row) => row + 1 },
    position: {
      title: "Row of cam_commitments",
      format: "tableRow",
      always: true,
      cell: ({ number }) => f`IF(${number}>${moved.count},"",${moved.at(number)})`,
    },
  };
}
