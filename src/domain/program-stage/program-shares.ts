import { PARTNER_VIEW } from "../capabilities/content/partner-view-questions";
import type { TableSource } from "../program/setup";
import { withoutCredits, within, type DealIndex } from "../scorecard/performance/deal-index";
import { indexedDeals } from "../scorecard/performance/indexed-deals";
import { nameKey } from "../shared/excel-text";
import { twelveMonthsTo } from "../shared/fiscal-calendar";
import { round9 } from "../shared/rounding";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import { isActivePartner } from "../shared/tables/active-partners";
import { rowsByPartner } from "../shared/tables/rows-by-partner";
import { plansTable } from "../shared/tables/business-plan-tables";
import { answersTable, assessmentsTable, questionsTable } from "../shared/tables/capabilities-tables";
import { dealsTable, partnersTable, stagesTable, type PartnerRow } from "../shared/tables/catalogue";
import { mdfTable } from "../shared/tables/marketing-tables";
import {
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
} from "../shared/tables/relations-tables";

/** What the workbook's shares are read from. */
export const SHARE_TABLES = [
  partnersTable,
  dealsTable,
  stagesTable,
  activitiesTable,
  contactsTable,
  assessmentsTable,
  certificatesTable,
  plansTable,
  commitmentsTable,
  mdfTable,
  questionsTable,
  answersTable,
] as const;

/** A share that speaks for a level: `part` of `whole`, in partners, deals, promises or money. */
export interface ProgramShare {
  part: number;
  whole: number;
  /** What is counted, to be said after "3 of 12". */
  of: string;
  /** 1 … 4: practice is never proposed as best practice. */
  level: number;
}

/** From which share on which level is proposed. */
const LEVELS = [
  [0.7, 4],
  [0.4, 3],
  [0.1, 2],
] as const;
const CONTACT_DAYS = 30;
const REGISTERED_DAYS = 90;
/** Set for the first win of a partner. */
const FIRST_WIN_DAYS = 180;
const ASKED_DAYS = 200;
const CERTIFIED_PEOPLE = 2;

/** By question the share that the workbook tells; questions of which it tells nothing are absent. */
export function programShares(source: TableSource, asOf: SerialDate): ReadonlyMap<string, ProgramShare> {
  const partners = source.table(partnersTable).rows.filter(({ partner }) => partner !== null);
  const context: Context = {
    source,
    asOf,
    partners,
    active: partners.filter(isActivePartner),
    deals: indexedDeals(source),
  };
  return new Map(
    Object.entries(SHARES).flatMap(([id, { of, count }]) => {
      const { part, whole } = count(context);
      return whole > 0 ? [[id, { part, whole, of, level: levelFor(part / whole) }] as const] : [];
    }),
  );
}

function levelFor(share: number): number {
  return LEVELS.find(([from]) => round9(share) >= from)?.[1] ?? 1;
}

interface Context {
  source: TableSource;
  asOf: SerialDate;
  partners: readonly PartnerRow[];
  active: readonly PartnerRow[];
  deals: DealIndex;
}
type Counted = Pick<ProgramShare, "part" | "whole">;

function share<T>(items: readonly T[], holds: (item: T) => boolean): Counted {
  return { whole: items.length, part: items.filter(holds).length };
}

const inStage =
  (...stages: readonly string[]) =>
  ({ lifeStage }: PartnerRow) =>
    lifeStage !== null && stages.includes(lifeStage);

const lastDays = (asOf: SerialDate, days: number) => ({ start: asOf - days, end: asOf });

const SHARES: Readonly<Record<string, { of: string; count: (context: Context) => Counted }>> = {
  S2: { of: "prospects were talked to in 30 days", count: prospectsContacted },
  S3: { of: "partners signed in 12 months were assessed before", count: assessedBefore },
  E1: { of: "partners in Onboard and Activate have two certified people", count: certified },
  E2: { of: "active partners registered a deal in 90 days", count: registered },
  E3: { of: "leads given were accepted or came to an end", count: leadsFollowed },
  E4: { of: "selling partners have an agreed plan", count: planned },
  E5: { of: "partners signed 6 to 18 months ago won within 180 days", count: wonInTime },
  A2: { of: "promises due were kept", count: promisesKept },
  A4: { of: "of the MDF spent was verified", count: verified },
  M3: { of: "managed partners have a champion", count: champions },
  M4: { of: "active partners were asked within 200 days", count: asked },
};

function prospectsContacted({ source, asOf, partners }: Context): Counted {
  const talks = rowsByPartner(source.table(activitiesTable).rows);
  const contacts = rowsByPartner(source.table(contactsTable).rows);
  const span = lastDays(asOf, CONTACT_DAYS);
  return share(
    partners.filter(({ status }) => status === "Prospect"),
    (row) =>
      talks(row.partner).some(({ date }) => within(date, span)) ||
      contacts(row.partner).some(({ lastContact }) => within(lastContact, span)),
  );
}

function assessedBefore({ source, asOf, partners }: Context): Counted {
  const assessed = rowsByPartner(source.table(assessmentsTable).rows);
  const signed = partners.filter(({ partnerSince }) => within(partnerSince, twelveMonthsTo(asOf)));
  return share(signed, (row) =>
    assessed(row.partner).some(
      ({ assessedOn }) => assessedOn !== null && assessedOn < Math.floor(row.partnerSince!) + 1,
    ),
  );
}

function certified({ source, asOf, active }: Context): Counted {
  const certificates = rowsByPartner(source.table(certificatesTable).rows);
  return share(active.filter(inStage("Onboard", "Activate")), (row) => {
    const valid = certificates(row.partner).filter(
      ({ passedOn, validTo }) =>
        (passedOn === null || passedOn < asOf + 1) && (validTo === null || validTo >= asOf),
    );
    return new Set(valid.map(({ person }) => nameKey(person))).size >= CERTIFIED_PEOPLE;
  });
}

function registered({ asOf, active, deals }: Context): Counted {
  const span = lastDays(asOf, REGISTERED_DAYS);
  return share(active, ({ partner }) =>
    deals.of(partner!).some(({ deal }) => within(deal.registeredOn, span)),
  );
}

function leadsFollowed({ asOf, deals }: Context): Counted {
  const given = deals.all.filter(({ deal }) => deal.leadGivenOn != null && deal.leadGivenOn < asOf + 1);
  return share(given, ({ deal, class: is }) => deal.acceptedOn != null || is === "Won" || is === "Lost");
}

function planned({ source, active }: Context): Counted {
  const plans = rowsByPartner(source.table(plansTable).rows);
  return share(active.filter(inStage("Activate", "Accelerate", "Mature")), (row) =>
    plans(row.partner).some(({ state }) => state === "Agreed"),
  );
}

function wonInTime({ asOf, partners, deals }: Context): Counted {
  const span = { start: addMonths(asOf, -18), end: addMonths(asOf, -6) };
  return share(
    partners.filter(({ partnerSince }) => within(partnerSince, span)),
    ({ partner, partnerSince }) =>
      withoutCredits(deals.of(partner!)).some(
        ({ deal, class: is }) =>
          is === "Won" &&
          within(deal.closedOn, { start: -Infinity, end: Math.floor(partnerSince!) + FIRST_WIN_DAYS }),
      ),
  );
}

function promisesKept({ source, asOf }: Context): Counted {
  const due = source.table(commitmentsTable).rows.filter((row) => row.due !== null && row.due < asOf + 1);
  return share(due, ({ keptOn }) => keptOn !== null && keptOn < asOf + 1);
}

function verified({ source }: Context): Counted {
  const rows = source.table(mdfTable).rows.filter(({ status }) => status !== "Declined");
  return {
    whole: sum(rows.map(({ spent }) => Math.max(0, spent ?? 0))),
    part: sum(
      rows.map(({ spent, verified: proven }) => Math.min(Math.max(0, proven ?? 0), Math.max(0, spent ?? 0))),
    ),
  };
}

function champions({ source, active }: Context): Counted {
  const contacts = rowsByPartner(source.table(contactsTable).rows);
  return share(
    active.filter(({ managed }) => managed !== "No"),
    (row) => contacts(row.partner).some(({ champion }) => champion === "Yes"),
  );
}

function asked({ source, asOf, active }: Context): Counted {
  const ours = new Set(
    source
      .table(questionsTable)
      .rows.filter(({ category }) => category?.trim() === PARTNER_VIEW)
      .map(({ questionId }) => nameKey(questionId)),
  );
  const answers = rowsByPartner(source.table(answersTable).rows);
  const span = lastDays(asOf, ASKED_DAYS);
  return share(active, (row) =>
    answers(row.partner).some(
      ({ questionId, assessedOn, level }) =>
        ours.has(nameKey(questionId)) && level !== null && within(assessedOn, span),
    ),
  );
}
