import { PERFORMANCE_KIND } from "../../src/domain/scorecard/score-kinds";
import fc from "fast-check";
import { DEFAULT_CADENCE, type CadenceRow } from "../../src/domain/program/cadence";
import { setupChange } from "../../src/domain/program/setup";
import { serialOf } from "../../src/domain/shared/serial-date";
import { cadenceLogTable, cadenceTable } from "../../src/domain/shared/tables/cadence-tables";
import {
  dealsTable,
  partnersTable,
  scoresTable,
  settingsTable,
} from "../../src/domain/shared/tables/catalogue";
import { activitiesTable } from "../../src/domain/shared/tables/relations-tables";
import { MemoryTables } from "./memory-tables";
import { ODD_NAMES } from "./scorecard-arbitrary";

export const CADENCE_AS_OF = serialOf(2026, 11, 28);

const row = (activity: string, more: Partial<CadenceRow> = {}): CadenceRow => ({
  activity,
  levels: null,
  lifeStages: null,
  everyMonths: 3,
  looksAt: "Its day",
  due: "Period's end",
  minutes: null,
  ...more,
});

/** Every way to say a period and a day, lists with odd spaces, names that formulas could take for something else. */
export const ODD_CADENCE: readonly CadenceRow[] = [
  row("=Lunch*", { everyMonths: 5, minutes: 90, purpose: "Develop" }),
  row("Walk?", {
    everyMonths: 1,
    looksAt: "Month ended",
    due: "0th working day after",
    minutes: 30,
    purpose: "Deal",
  }),
  row("Run", {
    everyMonths: 1,
    looksAt: " quarter  ENDED",
    due: "23rd working day after",
    levels: " gold ,, Plat*num",
  }),
  row("Run", { everyMonths: 2, due: "The 31st", levels: "Registered", minutes: 5 }),
  row("Talk", {
    everyMonths: 6,
    due: "10 days before the Run; only without a run",
    minutes: 15,
    purpose: "Deal",
  }),
  row("Visit", {
    everyMonths: 12,
    looksAt: "Next year",
    due: "400 days before it begins",
    lifeStages: "Mature , onboard",
  }),
  row("Spread", { everyMonths: 2, due: "Spread over the quarter’s three months; only without a Walk?" }),
  row("Deals", { everyMonths: 3, looksAt: "Open deals", due: "The 15th; only with open deals", minutes: 20 }),
  row("Half", { everyMonths: 6, looksAt: "Half ended", due: "1 day after", about: "Other partners" }),
  row("Due", { everyMonths: 12, about: "The program", minutes: 60 }),
  row("Nobody knows", { due: "when it is dry", minutes: 9, purpose: "Deal" }),
];

const LEVELS = [null, "Gold", "Silver", "Platinum", "Plat*num", "registered", "Gold "];
const STAGES = [null, "Mature", "Onboard", "Recruit", "Activate"];

interface Odd {
  seed: number;
  cadence?: readonly CadenceRow[];
  partners?: number;
  settings?: readonly { setting: string; value: string | number }[];
  asOf?: number;
}

/** A workbook of partners of every kind, and of things done, talked about and forgotten around a day. */
export function cadenceExample({ seed, cadence, partners = 12, settings = [], asOf = CADENCE_AS_OF }: Odd) {
  const [random] = fc.sample(fc.infiniteStream(fc.noBias(fc.integer({ min: 0, max: 1_000_000 }))), {
    numRuns: 1,
    seed,
  });
  const next = () => random!.next().value as number;
  const pick = <T>(of: readonly T[]): T => of[next() % of.length]!;
  const around = (days: number) => asOf - days + (next() % (days + 40)) + pick([0, 0, 0.75]);
  const names = Array.from({ length: partners }, (_, index) =>
    index < ODD_NAMES.length ? ODD_NAMES[index]! : `Partner ${"x".repeat(index % 5)} ${index}`,
  );
  const activities = (cadence ?? DEFAULT_CADENCE).map(({ activity }) => activity);
  const tables = new MemoryTables()
    .with(
      partnersTable,
      names.map((partner, index) => ({
        partnerId: `P-${index}`,
        partner,
        cam: pick(["Maya", "maya", "Leo*", null]),
        tier: pick(LEVELS),
        lifeStage: pick(STAGES),
        managed: pick([null, null, "Yes", "No"]),
        status: pick(["Active", "Active", null, "Active", "Prospect", "Inactive"]),
        partnerSince: pick([null, null, Math.floor(around(400))]),
      })),
    )
    .with(
      cadenceLogTable,
      Array.from({ length: partners * 8 }, (_, index) => ({
        logId: `${index}`,
        partner: pick([...names, null]),
        activity: pick([...activities, "Forgotten"]),
        doneOn: pick([around(200), around(40), null]),
      })),
    )
    .with(
      activitiesTable,
      Array.from({ length: 40 }, (_, index) => ({
        activityId: `${index}`,
        partner: pick(names),
        date: pick([around(60), null]),
        kind: "Call",
        purpose: pick([null, "Deal", "Develop", "Admin"]),
        minutes: pick([null, 0, 15, 45]),
      })),
    )
    .with(
      dealsTable,
      Array.from({ length: partners }, (_, index) => ({
        dealId: `${index}`,
        partner: pick(names),
        stage: pick(["Open", "Won", "Lost", "Odd"]),
        amount: 10,
      })),
    )
    .with(scoresTable, [{ partner: names[0]!, kind: PERFORMANCE_KIND, asOf: asOf - 150.5 }])
    .with(settingsTable, settings);
  if (cadence) tables.with(cadenceTable, cadence);
  return tables.apply(setupChange(tables));
}
