import { trimmedNameKey } from "../../domain/shared/excel-text";
import type { TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { callList } from "../../domain/today/call-list";
import type { ChangeSet } from "../shared/change-set";
import { sheetSetup } from "../shared/sheet-setup";
import { thisWeekDefinition } from "./definition";
import { thisWeekSheet } from "./sheet";

/** More calls than a week has room for, and more tasks than a page. */
const MOST = { calls: 25, tasks: 12 } as const;

export interface ThisWeekForm {
  today: SerialDate;
  /** Only partners of this CAM; null: everybody's; absent: as the sheet that is built again says. */
  cam?: string | null;
  /** The inputs of the sheet that is rebuilt, as read back. */
  existingInputs?: Readonly<Record<string, CellValue>>;
}

/** Building the week's call list: texts and amounts of the day. */
export function thisWeekChange(source: TableSource, form: ThisWeekForm): ChangeSet {
  const { today, cam, existingInputs = {} } = form;
  const wanted = cam === undefined ? existingInputs["in_cam"] : cam;
  const name = typeof wanted === "string" && trimmedNameKey(wanted) !== "" ? wanted.trim() : null;
  const { calls, tasks } = callList(source, today, name);
  return {
    label: `Build ${thisWeekDefinition.title}`,
    tables: sheetSetup(source, thisWeekDefinition),
    sheets: [
      thisWeekSheet({
        builtOn: today,
        calls: calls.slice(0, MOST.calls),
        tasks: tasks.slice(0, MOST.tasks),
        ...(cam === undefined ? {} : { cam: name }),
      }),
    ],
  };
}
