import { UNASSIGNED } from "./completion";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { type RoutineData, type RoutineItem, type RoutineState, routineAt } from "./routine";

/** What the program's own line is called. */
export const PROGRAM_LINE = "The program";

/** Everything of the routine with one partner, or with the program. */
interface BoardLine {
  /** "" for the program. */
  partner: string;
  cam: string;
  items: readonly RoutineItem[];
  counts: Readonly<Record<RoutineState, number>>;
  /** What has to be done first. */
  first: RoutineItem | null;
}

export interface CadenceBoard {
  /** In the order of cam_cadence, each once. */
  activities: readonly string[];
  /** Most overdue first, then by name; the program's last, where it has a routine. */
  lines: readonly BoardLine[];
  counts: Readonly<Record<RoutineState, number>>;
  /** Done ÷ (done + overdue); null: nothing was due. */
  share: number | null;
  /** What is to be done, by its day, then in the order of lines and rules. */
  toDo: readonly RoutineItem[];
}

/** Partners × activities on a day. */
export function cadenceBoard(data: RoutineData, asOf: SerialDate): CadenceBoard {
  const items = routineAt(data, asOf);
  const byPartner = new Map<string, RoutineItem[]>();
  for (const item of items)
    byPartner.set(nameKey(item.partner), [...(byPartner.get(nameKey(item.partner)) ?? []), item]);
  const lineOf = (partner: string, cam: string | null): BoardLine => {
    const own = byPartner.get(nameKey(partner)) ?? [];
    return {
      partner,
      cam: partner === "" ? "" : cam || UNASSIGNED,
      items: own,
      counts: countStates(own),
      first: own.filter((item) => isAhead(item, asOf)).sort(byDay)[0] ?? null,
    };
  };
  const partners = data.partners
    .map((row) => lineOf(row.partner ?? "", row.cam))
    .sort(
      (one, other) =>
        other.counts.Overdue - one.counts.Overdue || one.partner.localeCompare(other.partner, "en"),
    );
  const hasProgram = data.rules.some(({ row }) => row.about === PROGRAM_LINE);
  const lines = [...partners, ...(hasProgram ? [lineOf("", null)] : [])];
  const counts = countStates(items);
  const wasDue = counts.Done + counts.Overdue;
  return {
    activities: [...new Map(data.rules.map(({ activity }) => [nameKey(activity), activity])).values()],
    lines,
    counts,
    share: wasDue === 0 ? null : counts.Done / wasDue,
    toDo: lines.flatMap((line) => line.items.filter((item) => isAhead(item, asOf))).sort(byDay),
  };
}

/** What was due before its partner was known is nobody's to catch up with. */
function isAhead({ state, due }: RoutineItem, asOf: SerialDate): boolean {
  return state === "Overdue" || state === "Due" || (state === "Not started" && due >= asOf);
}

const byDay = (one: RoutineItem, other: RoutineItem) => one.due - other.due;

function countStates(items: readonly RoutineItem[]): Record<RoutineState, number> {
  const of = (state: RoutineState) => items.filter((item) => item.state === state).length;
  return { Done: of("Done"), Due: of("Due"), Overdue: of("Overdue"), "Not started": of("Not started") };
}
