import { isRunning } from "../capabilities/action-state";
import { readRoutine, routineAt } from "../cadence/routine";
import { DEFAULT_LEVELS, rankedLevels } from "../program/levels";
import { within } from "../scorecard/performance/deal-index";
import { nameKey } from "../shared/excel-text";
import { actionsTable, answersTable } from "../shared/tables/capabilities-tables";
import { levelsTable, type PartnerRow } from "../shared/tables/catalogue";
import { activitiesTable, certificatesTable, contactsTable } from "../shared/tables/relations-tables";
import { rowsByPartner } from "../shared/tables/rows-by-partner";
import { silence, theirActs } from "../today/their-acts";
import { type Counted, inStage, isValid, lastDays, type ShareContext, share } from "./share-context";

const CONTACT_DAYS = 30;

/** Whether anybody of ours talked to the partner, or met one of its people, in thirty days. */
export function talkedTo({ source, asOf }: ShareContext): (row: PartnerRow) => boolean {
  const talks = rowsByPartner(source.table(activitiesTable).rows);
  const contacts = rowsByPartner(source.table(contactsTable).rows);
  const span = lastDays(asOf, CONTACT_DAYS);
  return ({ partner }) =>
    talks(partner).some(({ date }) => within(date, span)) ||
    contacts(partner).some(({ lastContact }) => within(lastContact, span));
}

/** Whether the partner has an action that runs; with `dated` only one that has a day. */
function hasAction({ source }: ShareContext, dated: boolean): (row: PartnerRow) => boolean {
  const actions = rowsByPartner(source.table(actionsTable).rows);
  return ({ partner }) =>
    actions(partner).some((action) => isRunning(action) && (!dated || action.due !== null));
}

/** New partners whose first steps stand in Actions, done ones among them. */
export function onboardingPlanned({ source, active }: ShareContext): Counted {
  const actions = rowsByPartner(source.table(actionsTable).rows);
  return share(active.filter(inStage("Onboard")), ({ partner }) =>
    actions(partner).some(({ due, status }) => due !== null && status !== "Dropped"),
  );
}

/** Candidates and new partners that nobody talked to in thirty days. */
export function silentFollowed(context: ShareContext): Counted {
  const isNew = inStage("Recruit", "Onboard");
  const talked = talkedTo(context);
  const silent = context.partners.filter(
    (row) => (row.status === "Prospect" || (context.active.includes(row) && isNew(row))) && !talked(row),
  );
  return share(silent, hasAction(context, false));
}

/** Of the routine with managed partners that is due by now, what was done by its day. */
export function routineOnTime({ source, asOf, active }: ShareContext): Counted {
  const managed = new Set(
    active.filter((row) => row.managed !== "No").map(({ partner }) => nameKey(partner)),
  );
  const due = routineAt(readRoutine(source), asOf).filter(
    ({ partner, state }) => managed.has(nameKey(partner)) && (state === "Done" || state === "Overdue"),
  );
  return share(due, ({ doneOn, due: day }) => doneOn !== null && doneOn <= day);
}

/** Partners below the highest level that hold as many certificates as the next one asks for. */
export function certifiedForNext({ source, asOf, active }: ShareContext): Counted {
  const levels = source.table(levelsTable);
  const ranked = rankedLevels(levels.exists ? levels.rows : DEFAULT_LEVELS);
  const certificates = rowsByPartner(source.table(certificatesTable).rows);
  const asked = active.flatMap((row) => {
    const order = ranked.find(({ level }) => nameKey(level) === nameKey(row.tier))?.order ?? 0;
    const next = ranked.find((level) => level.order > order)?.certifications ?? null;
    return next === null || next <= 0 ? [] : [{ row, next }];
  });
  return share(asked, ({ row, next }) => certificates(row.partner).filter(isValid(asOf)).length >= next);
}

/** Partners of which nothing came for longer than is usual, with an action that has a day. */
export function quietFollowed(context: ShareContext): Counted {
  const { source, asOf, active, deals } = context;
  const talks = rowsByPartner(source.table(activitiesTable).rows);
  const certificates = rowsByPartner(source.table(certificatesTable).rows);
  const answers = rowsByPartner(source.table(answersTable).rows);
  const quiet = active.filter(({ partner }) => {
    const acts = theirActs(
      {
        deals: deals.of(partner!),
        talks: talks(partner),
        certificates: certificates(partner),
        answers: answers(partner),
      },
      asOf,
    );
    const silent = silence(acts, asOf);
    return silent !== null && silent.status !== "Green";
  });
  return share(quiet, hasAction(context, true));
}
