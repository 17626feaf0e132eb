import { fieldsOf } from "../../domain/shared/tables/table-definition";
import { teamTable, teamWorkbooksTable } from "../../domain/team/team-table";
import { inputsOf } from "../kit/inputs";
import { QUARTERS } from "../portfolio/model";
import { each, Ref } from "../shared/reference";

type TeamField = keyof typeof teamTable.columns & string;
type FileField = keyof typeof teamWorkbooksTable.columns & string;
/** What the list of partners has besides what was read. */
export type TeamKey = TeamField | "counts" | "remark";
export type FileKey = FileField | "state" | "remark";

const GROUP_KEYS = [
  ...["by", "name", "won", "toDate", "partners", "red", "forecast", "toTarget", "overdue", "completion"],
] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];
const FORECAST_KEYS = ["name", "won", "commit", "restWeighted", "gap", "forecast", "target"] as const;
export type ForecastKey = (typeof FORECAST_KEYS)[number];
const LARGEST_KEYS = ["partner", "won", "workbook"] as const;
export type LargestKey = (typeof LARGEST_KEYS)[number];

const TOTAL_KEYS = [
  ...["workbooks", "old", "unread", "missing", "partners", "active", "producing", "duplicates"],
  ...["won", "toDate", "target", "forecast", "gap", "red", "yellow", "green", "overdue"],
  ...["routineDue", "routineDone", "completion"],
  ...["twelve", "top", "edge", "pareto", "hhi", "effective"],
] as const;

/** How many of a thing there is room for; each at least one. */
export interface Capacity {
  partners: number;
  files: number;
  groups: number;
  largest: number;
}

/** Every cell that another cell refers to. */
export function createModel({ partners, files, groups, largest }: Capacity) {
  const one = (label: string) => new Ref(label);
  const column = (rows: number) => (label: string) => new Ref(label, 1, rows);
  return {
    inputs: inputsOf("old_after_days"),
    facts: each(["asOf", "readOn", "currency", "yearStart"], one),
    table: each<TeamKey, Ref>([...fieldsOf(teamTable), "counts", "remark"] as TeamKey[], column(partners)),
    files: each<FileKey, Ref>(
      [...fieldsOf(teamWorkbooksTable), "state", "remark"] as FileKey[],
      column(files),
    ),
    groups: each(GROUP_KEYS, column(groups)),
    quarters: each(FORECAST_KEYS, column(QUARTERS.length)),
    largest: each(LARGEST_KEYS, column(largest)),
    totals: each(TOTAL_KEYS, one),
    checks: each(
      [
        "tolerance",
        "unread",
        "missing",
        "partners",
        "won",
        "forecast",
        "groups",
        "unclear",
        "foreign",
        "others",
        "all",
      ],
      one,
    ),
  };
}

export type Model = ReturnType<typeof createModel>;
