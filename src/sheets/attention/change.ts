import {
  type AttentionLine,
  attentionLines,
  decisionsFirst,
  prospectsFirst,
  quietFirst,
  quietStateOf,
} from "../../domain/portfolio/attention";
import { readAttentionData } from "../../domain/portfolio/attention-data";
import type { TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import { sum } from "../../domain/shared/sum";
import { type DecisionRow, decisionsTable } from "../../domain/shared/tables/decision-tables";
import { changeTable } from "../../domain/shared/tables/table-change";
import type { ChangeSet } from "../shared/change-set";
import { dayValues } from "../shared/day-inputs";
import { tablesRead } from "../shared/tables-read";
import { sheetSetup } from "../shared/sheet-setup";
import { attentionDefinition } from "./definition";
import { attentionSheet } from "./sheet";

/** Lines to spare for what comes until the next build, and partners that the picture can hold. */
const [SPARE_LINES, PICTURED] = [2, 8];

export interface AttentionForm {
  asOf: SerialDate;
  /** Taken today, to be kept. */
  decisions?: readonly DecisionRow[];
}

/** Everything that building the page writes: the tables it refers to, decisions that were taken, and the sheet. */
export function attentionChange(source: TableSource, { asOf, decisions = [] }: AttentionForm): ChangeSet {
  const data = readAttentionData(source, asOf);
  const lines = [...attentionLines({ ...data, asOf })].sort(asListed);
  const namesOf = (some: readonly AttentionLine[]) => some.map(({ partner }) => partner);
  const isSilent = (line: AttentionLine) => ["Red", "Yellow"].includes(quietStateOf(line) ?? "");
  const days = data.scorecards.deals.all.flatMap(({ deal: { registeredOn } }) =>
    registeredOn === null ? [] : [registeredOn],
  );
  return {
    label: `Build ${attentionDefinition.title}`,
    tables: [
      ...sheetSetup(source, attentionDefinition),
      ...(decisions.length ? [changeTable(decisionsTable, decisions)] : []),
    ],
    sheets: [
      attentionSheet({
        asOf,
        values: dayValues(data.scorecards.settings, asOf),
        names: lines.map(({ partner }) => partner),
        active: lines.filter(({ active }) => active).length,
        listed: {
          quiet: namesOf(quietFirst(lines)),
          prospects: namesOf(prospectsFirst(lines)),
          decisions: namesOf(decisionsFirst(lines)),
        },
        spare: SPARE_LINES,
        silent: Math.min(PICTURED, lines.filter(isSilent).length),
        late: data.late.map(({ dealId }) => dealId),
        registered: { count: days.length, sum: sum(days) },
        tables: tablesRead(source, attentionDefinition),
      }),
    ],
  };
}

/** The active partners that get far less than their level first; then by level and name. */
export function asListed(one: AttentionLine, other: AttentionLine): number {
  return (
    Number(other.active) - Number(one.active) ||
    other.fairness.short.length - one.fairness.short.length ||
    one.level.localeCompare(other.level, "en") ||
    one.partner.localeCompare(other.partner, "en")
  );
}
