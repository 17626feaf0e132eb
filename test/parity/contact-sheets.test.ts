import {
  MOST_LISTED,
  validityOf,
  whoCoversWhom,
  whoIsWho,
  whoToCall,
} from "../../src/domain/relations/contact-sheets";
import { EXIT_KEYS, exitCounts } from "../../src/domain/relations/exit-checklist";
import { OUR_TOPICS } from "../../src/domain/relations/our-contacts";
import { type MappedAccount, roleGaps, roleMap, roleText } from "../../src/domain/relations/role-map";
import { rulesToSign, rulesWith } from "../../src/domain/relations/rules";
import { dealsTable, partnersTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import { mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { sharedTable } from "../../src/domain/shared/tables/sharing-tables";
import {
  ACCOUNT_ROLES,
  accountRolesTable,
  ourContactsTable,
  rulesTable,
} from "../../src/domain/shared/tables/contact-tables";
import {
  accountsTable,
  certificatesTable,
  commitmentsTable,
  contactsTable,
} from "../../src/domain/shared/tables/relations-tables";
import { exitChecklistChange } from "../../src/sheets/exit-checklist/change";
import { operationsGuideChange } from "../../src/sheets/operations-guide/change";
import { roleMapChange } from "../../src/sheets/role-map/change";
import { rulesChange } from "../../src/sheets/rules/change";
import { whoCoversWhomChange } from "../../src/sheets/who-covers-whom/change";
import { whoIsWhoChange } from "../../src/sheets/who-is-who/change";
import { whoToCallChange } from "../../src/sheets/who-to-call/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { MemoryTables } from "../support/memory-tables";
import { errorCells, type ExpectedNames, nameDifferences } from "../support/parity";
import { contactRows, ourContactRows, promiseRows, RELATION_PARTNERS } from "../support/relations-arbitrary";
import { AS_OF } from "../support/scorecard-example";
import { planWorkbook } from "../support/sheet-plan-workbook";

const CHECK_DAYS = 180;
const PARTNERS = [...RELATION_PARTNERS, "No one"];

function exampleTables(): MemoryTables {
  return new MemoryTables()
    .with(
      partnersTable,
      PARTNERS.map((partner, index) => ({
        partnerId: String(index),
        partner,
        cam: index % 2 ? "Marta" : null,
        distributor: PARTNERS[(index * 3) % 5] ?? null,
        parent: index % 2 ? PARTNERS[(index * 2) % 5]! : null,
      })),
    )
    .with(contactsTable, contactRows(70))
    .with(ourContactsTable, ourContactRows(PARTNERS, OUR_TOPICS))
    .with(stagesTable, [
      { stage: "Open", class: "Open" },
      { stage: "Won", class: "Won" },
    ])
    .with(
      dealsTable,
      Array.from({ length: 60 }, (_, index) => ({
        dealId: String(index),
        partner: PARTNERS[index % 6]!,
        influencedBy: index % 4 ? PARTNERS[(index * 5) % 6]! : null,
        stage: index % 3 ? "Open" : "Won",
        amount: index % 7 ? 100 * index : -50,
        type: index % 5 ? null : "Renewal",
        registeredOn: index % 8 ? AS_OF + (index % 5) - 3 : null,
        registrationEnds: index % 2 ? AS_OF + (index % 11) - 5 : null,
        registrationStatus: ["Approved", "PENDING", "?ending", null][index % 4]!,
      })),
    )
    .with(
      mdfTable,
      Array.from({ length: 24 }, (_, index) => ({
        requestId: String(index),
        partner: PARTNERS[index % 6]!,
        approved: index % 5 ? 100 : null,
        status: index % 7 ? "Approved" : "Declined",
        paidOn: index % 3 ? null : AS_OF,
      })),
    )
    .with(commitmentsTable, promiseRows(40))
    .with(
      accountsTable,
      PARTNERS.map((partner, index) => ({
        partner,
        account: "A",
        product: "P",
        position: index % 2 ? "Installed" : "Whitespace",
      })),
    )
    .with(
      sharedTable,
      PARTNERS.slice(2).map((partner, index) => ({ copyId: `S-${index}`, partner })),
    )
    .with(
      accountRolesTable,
      PARTNERS.flatMap((partner, index) =>
        ACCOUNT_ROLES.flatMap((role, at) =>
          ["Delta", "=Acme*", "delta?"].map((account, of) => ({
            partner: index === 5 ? "Nobody" : partner,
            account,
            role,
            person: (index + at + of) % 3 ? `P${at}` : null,
            opens: (at + of) % 2 ? "the plant" : null,
          })),
        ),
      ),
    )
    .with(rulesTable, [
      ...PARTNERS.flatMap((partner, index) => [
        { partner, topic: "Protection", rule: index % 2 ? "120 days." : null, applies: "Yes" },
        { partner, topic: "prices", rule: "=As agreed", applies: index % 3 ? "Yes" : null },
        { partner, topic: "Own *?", rule: "Kept", applies: index % 2 ? "No" : "Yes" },
      ]),
    ])
    .with(
      certificatesTable,
      PARTNERS.flatMap((partner, index) =>
        ["Ida", "=SOFIA", "Bo*", "Bob"].map((person, at) => ({
          certificateId: `${index} ${at}`,
          partner,
          person,
          validTo: at === index ? null : AS_OF + 40 * at - 30 * index,
        })),
      ),
    );
}

type Lines = readonly { name: string | null; checkedOn: number | null }[];

function expectedNames(lines: Lines, rows: number): ExpectedNames {
  const { validUntil, toCheck, named } = validityOf(lines.slice(0, MOST_LISTED), AS_OF, CHECK_DAYS);
  return {
    valid_until: [validUntil],
    to_check: [toCheck],
    named: [named],
    names: Array.from({ length: rows }, (_, index) => lines[index]?.name ?? null),
    check: [true],
  };
}

function rulesNames(tables: MemoryTables, partner: string, rows: number): ExpectedNames {
  const kept = tables.table(rulesTable).rows;
  const rules = rulesToSign(rulesWith(kept, partner), kept, partner);
  return {
    rules: [rules.length],
    topics: Array.from({ length: rows }, (_, at) => (rules[at] ? `${at + 1}  ${rules[at].topic}` : null)),
    sentences: Array.from({ length: rows }, (_, at) => rules[at]?.rule ?? null),
    valid_from: [AS_OF],
    reviewed_on: [null],
    check: [true],
  };
}

function exitNames(tables: MemoryTables, partner: string): ExpectedNames {
  const counts = exitCounts(tables, partner, AS_OF);
  return {
    counts: EXIT_KEYS.map((key) => counts[key]),
    settled: [0],
    check: [true],
  };
}

function roleNames(tables: MemoryTables, partner: string): ExpectedNames {
  const accounts = roleMap(tables.table(accountRolesTable).rows, partner);
  const { decides, opens } = roleGaps(accounts);
  const listed = accounts.length ? accounts : [{ account: null, people: {} }];
  return {
    accounts: listed.map(({ account }) => account),
    people: listed.flatMap(({ people }: { people: MappedAccount["people"] }) =>
      ACCOUNT_ROLES.map((role) => (people[role] ? roleText(people[role]) : null)),
    ),
    mapped: [accounts.length],
    without_decider: [decides],
    without_door: [opens],
    check: [true],
  };
}

const OTHERS: Readonly<
  Record<string, (tables: MemoryTables, partner: string, rows: number) => ExpectedNames>
> = { rules: rulesNames, "exit-checklist": exitNames, "role-map": roleNames };

const SHEETS = [
  [whoToCallChange, whoToCall],
  [whoIsWhoChange, (tables: MemoryTables, partner: string) => whoIsWho(tables, partner, AS_OF)],
  [whoCoversWhomChange, whoCoversWhom],
  [operationsGuideChange, whoToCall],
] as const;

libreOfficeTest(
  "random contacts, theirs and ours: contact sheets, guide, rules, exit checklist and role map agree with the domain, no cell is an error",
  async () => {
    const tables = exampleTables();
    const forms = PARTNERS.map((partner) => ({ partner, asOf: AS_OF }));
    const changes = SHEETS.map(([change]) => change(tables, forms));
    changes.forEach((change) => tables.apply(change.tables));
    const others = [rulesChange, exitChecklistChange, roleMapChange].map((each) => each(tables, forms));
    others.forEach((change) => tables.apply(change.tables));
    const plans = [...changes, ...others].flatMap(({ sheets }) => sheets);
    const book = await recalculate(await writeWorkbookData(planWorkbook(tables, plans)));
    const found = plans.flatMap((plan, index) => {
      const sheet = `S${index + 1}`;
      const { partner } = plan.subject;
      const rows = plan.names.find(({ name }) => name === "names" || name === "topics")?.box.rows ?? 0;
      const lines = SHEETS[Math.floor(index / PARTNERS.length)]?.[1](tables, partner);
      const expected = lines ? expectedNames(lines, rows) : OTHERS[plan.kind]!(tables, partner, rows);
      const wrong = [
        ...nameDifferences(expected, (each) => book.named(each, sheet)),
        ...errorCells(book, sheet),
      ];
      return wrong.map((each) => `${plan.kind}, ${partner}: ${each}`);
    });
    expect(found).toEqual([]);
  },
);
