import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { Position, SheetPlan } from "./sheet-plan";

interface About {
  partner: string;
  title: string;
  /** The cell that holds the partner's name. */
  name: Position;
}

/**
 * A sheet that was laid out for nobody, as one about a partner, with what its inputs are to hold; a name that is absent keeps what the sheet
 * has. Whatever else stands on it is the same, and is shared, however many partners there are.
 */
export function sheetAbout(
  plan: SheetPlan,
  { partner, title, name }: About,
  values: Readonly<Record<string, CellValue | undefined>>,
): SheetPlan {
  const place = plan.cells.findIndex(({ row, column }) => row === name.row && column === name.column);
  return {
    ...plan,
    subject: { partner },
    title,
    cells: plan.cells.with(place, { ...plan.cells[place]!, content: { type: "text", text: partner } }),
    inputs: plan.inputs.map((input) => {
      const value = values[input.name];
      return value === undefined ? input : { ...input, value };
    }),
    print: { ...plan.print, header: title, footer: title },
  };
}
