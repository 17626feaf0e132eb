import { PARTNER_VIEW } from "../capabilities/content/partner-view-questions";
import { ROUTINE_TABLES } from "../cadence/routine-tables";
import type { TableSource } from "../program/setup";
import { withoutCredits, within } from "../scorecard/performance/deal-index";
import { indexedDeals } from "../scorecard/performance/indexed-deals";
import { nameKey } from "../shared/excel-text";
import { twelveMonthsTo } from "../shared/fiscal-calendar";
import { levelOfShare } from "../shared/level-of-share";
import { isIssue } from "../relations/promises";
import { addMonths, type SerialDate } from "../shared/serial-date";
import { sum } from "../shared/sum";
import { isActivePartner } from "../shared/tables/active-partners";
import { rowsByPartner } from "../shared/tables/rows-by-partner";
import { plansTable } from "../shared/tables/business-plan-tables";
import {
  actionsTable,
  answersTable,
  assessmentsTable,
  questionsTable,
} from "../shared/tables/capabilities-tables";
import { levelsTable, partnersTable } from "../shared/tables/catalogue";
import { mdfTable } from "../shared/tables/marketing-tables";
import {
  activitiesTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
} from "../shared/tables/relations-tables";
import {
  certifiedForNext,
  onboardingPlanned,
  quietFollowed,
  routineOnTime,
  silentFollowed,
  talkedTo,
} from "./followed-up";
import { type Counted, inStage, isValid, lastDays, type ShareContext, share } from "./share-context";

/** What the workbook's shares are read from. */
export const SHARE_TABLES = [
  ...ROUTINE_TABLES,
  levelsTable,
  actionsTable,
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

const REGISTERED_DAYS = 90;
/** Set for the first win of a partner. */
const FIRST_WIN_DAYS = 180;
const ASKED_DAYS = 200;
const CERTIFIED_PEOPLE = 2;

/** By question the share that the workbook tells; questions of which it tells nothing are absent. */
export function programShares(source: TableSource, asOf: SerialDate): ReadonlyMap<string, ProgramShare> {
  const partners = source.table(partnersTable).rows.filter(({ partner }) => partner !== null);
  const context: ShareContext = {
    source,
    asOf,
    partners,
    active: partners.filter(isActivePartner),
    deals: indexedDeals(source),
  };
  return new Map(
    Object.entries(SHARES).flatMap(([id, { of, count }]) => {
      const { part, whole } = count(context);
      return whole > 0 ? [[id, { part, whole, of, level: levelOfShare(part / whole) }] as const] : [];
    }),
  );
}

const SHARES: Readonly<Record<string, { of: string; count: (context: ShareContext) => Counted }>> = {
  S2: { of: "prospects were talked to in 30 days", count: prospectsContacted },
  S3: { of: "partners signed in 12 months were assessed before", count: assessedBefore },
  S4: { of: "partners in Onboard have dated actions", count: onboardingPlanned },
  S5: { of: "candidates and new partners that are silent have an open action", count: silentFollowed },
  E1: { of: "partners in Onboard and Activate have two certified people", count: certified },
  E2: { of: "active partners registered a deal in 90 days", count: registered },
  E3: { of: "leads given were accepted or came to an end", count: leadsFollowed },
  E4: { of: "selling partners have an agreed plan", count: planned },
  E5: { of: "partners signed 6 to 18 months ago won within 180 days", count: wonInTime },
  A1: { of: "of the routine with managed partners was done on time", count: routineOnTime },
  A2: { of: "promises due were kept", count: promisesKept },
  A4: { of: "of the MDF spent was verified", count: verified },
  A5: { of: "partners hold the certificates of the next level", count: certifiedForNext },
  M2: { of: "partners that went quiet have a dated action", count: quietFollowed },
  M3: { of: "managed partners have a champion", count: champions },
  M4: { of: "active partners were asked within 200 days", count: asked },
};

function prospectsContacted(context: ShareContext): Counted {
  return share(
    context.partners.filter(({ status }) => status === "Prospect"),
    talkedTo(context),
  );
}

function assessedBefore({ source, asOf, partners }: ShareContext): Counted {
  const assessed = rowsByPartner(source.table(assessmentsTable).rows);
  const signed = partners.filter(({ partnerSince }) => within(partnerSince, twelveMonthsTo(asOf)));
  return share(signed, (row) =>
    assessed(row.partner).some(
      ({ assessedOn }) => assessedOn !== null && assessedOn < Math.floor(row.partnerSince!) + 1,
    ),
  );
}

function certified({ source, asOf, active }: ShareContext): Counted {
  const certificates = rowsByPartner(source.table(certificatesTable).rows);
  return share(active.filter(inStage("Onboard", "Activate")), (row) => {
    const valid = certificates(row.partner).filter(isValid(asOf));
    return new Set(valid.map(({ person }) => nameKey(person))).size >= CERTIFIED_PEOPLE;
  });
}

function registered({ asOf, active, deals }: ShareContext): Counted {
  const span = lastDays(asOf, REGISTERED_DAYS);
  return share(active, ({ partner }) =>
    deals.of(partner!).some(({ deal }) => within(deal.registeredOn, span)),
  );
}

function leadsFollowed({ asOf, deals }: ShareContext): Counted {
  const given = deals.all.filter(({ deal }) => deal.leadGivenOn != null && deal.leadGivenOn < asOf + 1);
  return share(given, ({ deal, class: is }) => deal.acceptedOn != null || is === "Won" || is === "Lost");
}

function planned({ source, active }: ShareContext): Counted {
  const plans = rowsByPartner(source.table(plansTable).rows);
  return share(active.filter(inStage("Activate", "Accelerate", "Mature")), (row) =>
    plans(row.partner).some(({ state }) => state === "Agreed"),
  );
}

function wonInTime({ asOf, partners, deals }: ShareContext): Counted {
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

function promisesKept({ source, asOf }: ShareContext): Counted {
  const due = source
    .table(commitmentsTable)
    .rows.filter((row) => row.due !== null && row.due < asOf + 1 && !isIssue(row));
  return share(due, ({ keptOn }) => keptOn !== null && keptOn < asOf + 1);
}

function verified({ source }: ShareContext): Counted {
  const rows = source.table(mdfTable).rows.filter(({ status }) => status !== "Declined");
  return {
    whole: sum(rows.map(({ spent }) => Math.max(0, spent ?? 0))),
    part: sum(
      rows.map(({ spent, verified: proven }) => Math.min(Math.max(0, proven ?? 0), Math.max(0, spent ?? 0))),
    ),
  };
}

function champions({ source, active }: ShareContext): Counted {
  const contacts = rowsByPartner(source.table(contactsTable).rows);
  return share(
    active.filter(({ managed }) => managed !== "No"),
    (row) => contacts(row.partner).some(({ champion }) => champion === "Yes"),
  );
}

function asked({ source, asOf, active }: ShareContext): Counted {
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
