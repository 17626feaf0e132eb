import { PARTNER_VIEW } from "../capabilities/content/partner-view-questions";
import { readCapabilityData } from "../capabilities/capability-data";
import { lifeStageOf } from "../capabilities/life-stage";
import { type Question, questionSet } from "../capabilities/questions";
import { rowsOf } from "../partner-home/partner-work";
import type { TableSource } from "../program/setup";
import { isIssue } from "../relations/promises";
import { openDeals } from "../scorecard/performance/deal-index";
import { isoOf, type SerialDate } from "../shared/serial-date";
import { CAPABILITY_TABLES } from "../scorecard/scored-tables";
import { partnersTable, type PartnerRow } from "../shared/tables/catalogue";
import { campaignsTable } from "../shared/tables/marketing-tables";
import { commitmentsTable } from "../shared/tables/relations-tables";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import {
  FORM_ITEMS,
  formAboutTable,
  formCampaignsTable,
  formDealsTable,
  formPromisesTable,
  formQuestionsTable,
} from "./form-tables";

/** What a form is made of, and what it comes back into. */
export const FORM_SOURCES = [...CAPABILITY_TABLES, campaignsTable, commitmentsTable] as const;

export const FORM_PARTS = ["questions", "deals", "campaigns", "promises"] as const;
export type FormPart = (typeof FORM_PARTS)[number];

interface FormWish {
  partner: string;
  day: SerialDate;
  /** Absent: all. */
  parts?: readonly FormPart[];
}

/** A partner's return form: of each part a table with the partner's own rows. Parts without a row are left out. */
export function returnForm(
  source: TableSource,
  { partner, day, parts = FORM_PARTS }: FormWish,
): TableChange[] {
  const own = rowsOf(source.table(partnersTable).rows, partner)[0];
  const about = changeTable(formAboutTable, [
    { item: FORM_ITEMS.partner, value: partner },
    { item: FORM_ITEMS.partnerId, value: own?.partnerId ?? null },
    { item: FORM_ITEMS.madeOn, value: isoOf(day) },
    { item: FORM_ITEMS.answeredOn, value: null },
  ]);
  const made: Record<FormPart, () => TableChange> = {
    questions: () => questions(source, own),
    deals: () => deals(source, partner),
    campaigns: () => campaigns(source, partner),
    promises: () => promises(source, partner),
  };
  const filled = parts.map((part) => made[part]()).filter(({ upserts }) => upserts.length > 0);
  return filled.length ? [about, ...filled] : [];
}

function questions(source: TableSource, own: PartnerRow | undefined): TableChange {
  const { capabilities, ...aboutUs } = readCapabilityData(source).questions;
  const asked = (list: readonly Question[]) => questionSet(list, lifeStageOf(own?.lifeStage ?? null), "full");
  const row = (about: string) => (question: Question) => {
    const [level1, level2, level3, level4, level5] = question.anchors;
    return {
      questionId: question.id,
      about: about || question.metric,
      question: question.text,
      level1,
      level2,
      level3,
      level4,
      level5,
    };
  };
  return changeTable(formQuestionsTable, [
    ...asked(capabilities).map(row("")),
    ...asked(Object.values(aboutUs).flat()).map(row(PARTNER_VIEW)),
  ]);
}

function deals(source: TableSource, partner: string): TableChange {
  const own = readCapabilityData(source).scorecard.deals.of(partner);
  return changeTable(
    formDealsTable,
    openDeals(own).map(({ deal: { dealId, account, product, currency, stage, amount, expectedClose } }) => ({
      dealId,
      account,
      product,
      currency,
      stage,
      amount,
      expectedClose,
    })),
  );
}

function campaigns(source: TableSource, partner: string): TableChange {
  const own = rowsOf(source.table(campaignsTable).rows, partner);
  return changeTable(
    formCampaignsTable,
    own.map(({ campaignId, quarter, tactic }) => ({ campaignId, quarter, tactic })),
  );
}

function promises(source: TableSource, partner: string): TableChange {
  const open = rowsOf(source.table(commitmentsTable).rows, partner).filter(
    (row) => row.keptOn === null && row.by !== null && !isIssue(row),
  );
  return changeTable(
    formPromisesTable,
    open.map(({ commitmentId, commitment, by, due }) => ({
      commitmentId,
      commitment,
      by: by === "Partner" ? "You" : "We",
      due,
    })),
  );
}
