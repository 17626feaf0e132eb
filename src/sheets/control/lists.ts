import type { LineCells, PageColumns } from "../kit/columns";
import { f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { ControlLine } from "./lines";
import type { ControlModel, FoundKey, LineKey } from "./model";

/** All lines, with how often each is found and, counted from the top, which failure or remark it is. */
export function lineColumns(
  { lines }: ControlModel,
  all: readonly ControlLine[],
): PageColumns<LineKey, LineKey> {
  const running = (ref: Ref, kind: ControlLine["kind"]) => (row: number) => {
    const counts = f`(${lines.kind.at(0, row)}="${kind}")*(${lines.count.at(0, row)}>0)`;
    return row === 0 ? f`${counts}+0` : f`${ref.at(0, row - 1)}+${counts}`;
  };
  const [failure, remark] = [running(lines.failure, "failure"), running(lines.remark, "remark")];
  return {
    sheet: { title: "Sheet", look: "text", cell: (_, row) => all[row]!.sheet },
    column: { title: "Column", look: "text", cell: (_, row) => all[row]!.column },
    kind: { title: "Kind", look: "text", cell: (_, row) => all[row]!.kind },
    group: { title: "Counted as", look: "text", cell: (_, row) => all[row]!.group },
    none: { title: "All differ", cell: (_, row) => all[row]!.none ?? null },
    count: {
      title: "Found",
      format: "whole",
      cell: ({ none }, row) => {
        const { count, none: tells } = all[row]!;
        return tells ? f`IF(${none},0,${count})` : count;
      },
    },
    first: {
      title: "First row",
      format: "whole",
      cell: ({ count }, row) => all[row]!.first?.(count) ?? null,
    },
    words: { title: "What is wrong", look: "text", cell: (_, row) => all[row]!.words },
    failure: { title: "Failures so far", format: "whole", cell: (_, row) => failure(row) },
    remark: { title: "Remarks so far", format: "whole", cell: (_, row) => remark(row) },
    leaves: { title: "Leaves rows out", format: "whole", cell: (_, row) => (all[row]!.leavesOut ? 1 : 0) },
  };
}

type ShownKey = Exclude<FoundKey, "at">;

/** What a line of the page shows of the line that its cell `at` finds. */
export function foundColumns({ lines }: ControlModel): PageColumns<FoundKey, ShownKey> {
  const of =
    (ref: Ref) =>
    ({ at }: LineCells<FoundKey>) =>
      f`INDEX(${ref},${at})`;
  return {
    sheet: { title: "Sheet", look: "text", cell: of(lines.sheet) },
    column: { title: "Column", look: "text", cell: of(lines.column) },
    rows: { title: "Found", format: "whole", cell: of(lines.count) },
    first: { title: "First row", format: "whole", cell: of(lines.first) },
    words: { title: "What is wrong", look: "remark", cell: of(lines.words) },
  };
}

/** Where the first, second, third … line stands that is found. */
export function placeColumn(running: Ref): PageColumns<FoundKey, "at"> {
  return {
    at: {
      title: "Line",
      format: "whole",
      cell: (_, row) => f`IFERROR(MATCH(${row + 1},${running},0),"")`,
    },
  };
}
