import { nameKey } from "../shared/excel-text";
import { round9 } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import { isActivePartner } from "../shared/tables/active-partners";
import type { AssessmentRow } from "../shared/tables/capabilities-tables";
import type { PartnerRow } from "../shared/tables/catalogue";
import { latestRecords, type ScoreField } from "./assessment-record";
import type { LifeStage } from "./framework";
import { median } from "../shared/median";

/** With fewer than this many others the group is widened, and nobody is compared where even all are fewer. */
export const FEWEST_PEERS = 5;

export type PeerGroup = "life-stage" | "level" | "all" | "none";

/** The partners that one is compared with: their latest assessments. */
export interface Peers {
  group: PeerGroup;
  records: readonly AssessmentRow[];
}

interface PeerInput {
  partners: readonly PartnerRow[];
  assessments: readonly AssessmentRow[];
  partner: string;
  stage: LifeStage | null;
  /** The contractual level. */
  tier: string | null;
  asOf: SerialDate;
}

/**
 * Active partners with a recorded score that is not provisional, other than this one: of the same life-stage; fewer than five, of the
 * same contractual level; fewer than five, all of them; fewer than five, none. A partner without a status counts as active.
 */
export function peersOf({ partners, assessments, partner, stage, tier, asOf }: PeerInput): Peers {
  const active = new Map(
    partners
      .filter((row) => isActivePartner(row) && nameKey(row.partner) !== nameKey(partner))
      .map((row) => [nameKey(row.partner), row]),
  );
  const all = latestRecords(assessments, asOf).filter(
    (row) => row.score !== null && row.provisional !== "Yes" && active.has(nameKey(row.partner)),
  );
  const where = (holds: (row: PartnerRow) => boolean) =>
    all.filter((record) => holds(active.get(nameKey(record.partner))!));
  const sameStage = stage === null ? [] : where((row) => nameKey(row.lifeStage) === nameKey(stage));
  if (sameStage.length >= FEWEST_PEERS) return { group: "life-stage", records: sameStage };
  const sameLevel = tier === null ? [] : where((row) => nameKey(row.tier) === nameKey(tier));
  if (sameLevel.length >= FEWEST_PEERS) return { group: "level", records: sameLevel };
  return { group: all.length >= FEWEST_PEERS ? "all" : "none", records: all };
}

/** The median of what the peers have recorded in a column; null when fewer than five have anything. */
export function peerMedian({ records }: Peers, field: ScoreField): number | null {
  const known = records.flatMap((row) => (row[field] === null ? [] : [row[field]]));
  return known.length < FEWEST_PEERS ? null : median(known);
}

/** Where a score stands among the peers': 1 + those strictly higher; "3 of 14" counts the partner itself. */
export interface Rank {
  /** null without a score that counts, or with too few peers. */
  rank: number | null;
  of: number | null;
}

export function rankOf({ records, group }: Peers, score: number | null): Rank {
  if (score === null || group === "none") return { rank: null, of: null };
  const higher = records.filter((row) => round9(row.score!) > round9(score)).length;
  return { rank: 1 + higher, of: records.length + 1 };
}
