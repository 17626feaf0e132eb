import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import {
  ACCOUNT_ROLES,
  accountRolesTable,
  ourContactsTable,
} from "../../src/domain/shared/tables/contact-tables";
import { commitmentsTable, contactsTable } from "../../src/domain/shared/tables/relations-tables";
import { OUR_TOPICS } from "../../src/domain/relations/our-contacts";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { printProblems } from "../../src/sheets/kit/print-size";
import { exitChecklistChange } from "../../src/sheets/exit-checklist/change";
import { operationsGuideChange } from "../../src/sheets/operations-guide/change";
import { promisesPageChange } from "../../src/sheets/promises/change";
import { relationsChange } from "../../src/sheets/relations/change";
import { roleMapChange } from "../../src/sheets/role-map/change";
import { rulesChange } from "../../src/sheets/rules/change";
import { whoCoversWhomChange } from "../../src/sheets/who-covers-whom/change";
import { whoIsWhoChange } from "../../src/sheets/who-is-who/change";
import { whoToCallChange } from "../../src/sheets/who-to-call/change";
import { openHost } from "../support/headless";
import type { MemoryTables } from "../support/memory-tables";
import { contactSheetTables, exampleContact, examplePromise } from "../support/relations-example";
import { AS_OF } from "../support/scorecard-example";
import { shownPages } from "../support/shown-contents";

let host: Awaited<ReturnType<typeof openHost>>;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());

const KINDS = {
  ...{ whoToCallChange, whoIsWhoChange, whoCoversWhomChange },
  ...{ operationsGuideChange, rulesChange, exitChecklistChange, roleMapChange },
};

/** Every page about the people and the promises of a partner. */
const PAGES = [relationsChange, promisesPageChange, ...Object.values(KINDS)];

/** An address has no place at which it may break, so it breaks where the cell ends, and is read on the next line. */
const isNoAddress = ({ why, text }: { why: string; text: string }) => why !== "word" || !text.includes("@");

const LONG = "Aleksandra Wojciechowska-Oberwiesenthal";

/** A partner with as many people as a page takes, and the longest of everything. */
function longTables(): MemoryTables {
  const partner = "Brightwater Managed Cloud Services GmbHH";
  return contactSheetTables()
    .with(partnersTable, [{ partnerId: "1", partner, cam: LONG, shortName: "BMCS" }])
    .with(
      contactsTable,
      Array.from({ length: 24 }, (_, index) =>
        exampleContact(`C-${index}`, {
          partner,
          contact: LONG,
          role: "Head of regional alliances",
          level: "Operations",
          ourCounterpart: "Marta Lindgren",
          decidesOn: "Budget",
          phone: "+39 02 5550 0117",
          email: "a.wojciech@bw.example",
          champion: "Yes",
          talkAbout: "Deals",
          everyDays: 14,
          escalatesTo: "Head of channels",
          escalatesWithin: "2 days",
          lastContact: AS_OF - 3,
          checkedOn: AS_OF - 3,
        }),
      ),
    )
    .with(
      commitmentsTable,
      Array.from({ length: 24 }, (_, index) =>
        examplePromise(`C-${index}`, {
          partner,
          by: index % 2 ? "Partner" : "Vendor",
          kind: index % 8 === 7 ? "Issue" : "Promise",
          commitment:
            "A demo licence for the second region, with two places in the training of its engineers",
          due: AS_OF + index - 12,
          owner: LONG,
          earlierDates: "2026-01-09",
        }),
      ),
    )
    .with(
      accountRolesTable,
      Array.from({ length: 12 }, (_, index) =>
        ACCOUNT_ROLES.map((role) => ({
          partner,
          account: `Meridian Foods ${index}`,
          role,
          person: LONG,
          opens: "Head of purchasing",
        })),
      ).flat(),
    )
    .with(
      ourContactsTable,
      OUR_TOPICS.map((topic) => ({
        partner: null,
        topic,
        contact: LONG,
        role: "Regional service desk",
        phone: "+39 02 5550 0117",
        email: "service.desk@vendor.example",
        hours: "Mon–Fri 8–17",
        answersWithin: "2 days",
        otherwise: "Escalation manager on duty",
        checkedOn: AS_OF,
      })),
    );
}

test.each([
  ["an example", contactSheetTables(), "Acme"],
  ["the longest texts", longTables(), "Brightwater Managed Cloud Services GmbHH"],
] as const)(
  "%s: every page is read to its end, what is handed over on one sheet of paper",
  async (_, tables, partner) => {
    const changes = PAGES.map((change) => change(tables, [{ partner, asOf: AS_OF }]));
    const pages = await shownPages(host, tables, changes);
    for (const { plan, shown } of pages) {
      expect([plan.kind, clippedTexts(plan, shown).filter(isNoAddress)]).toEqual([plan.kind, []]);
      expect([plan.kind, printProblems(plan)]).toEqual([plan.kind, []]);
      expect(plan.print.pagesWide).toBe(1);
      // Behind the map, and behind what was promised, everybody and everything has room.
      if (plan.kind !== "relations" && plan.kind !== "promises") expect(plan.print.pagesTall).toBe(1);
    }
  },
);

test("strength is on none of the sheets", () => {
  const tables = contactSheetTables();
  for (const change of Object.values(KINDS))
    for (const { content } of change(tables, [{ partner: "Acme", asOf: AS_OF }]).sheets[0]!.cells)
      expect(content.type === "formula" ? content.formula : "").not.toMatch(/Strength/);
});
