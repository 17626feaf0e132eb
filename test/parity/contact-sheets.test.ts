import {
  MOST_LISTED,
  validityOf,
  whoCoversWhom,
  whoIsWho,
  whoToCall,
} from "../../src/domain/relations/contact-sheets";
import { OUR_TOPICS } from "../../src/domain/relations/our-contacts";
import { rulesToSign, rulesWith } from "../../src/domain/relations/rules";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { ourContactsTable, rulesTable } from "../../src/domain/shared/tables/contact-tables";
import { certificatesTable, contactsTable } from "../../src/domain/shared/tables/relations-tables";
import { rulesChange } from "../../src/sheets/rules/change";
import { whoCoversWhomChange } from "../../src/sheets/who-covers-whom/change";
import { whoIsWhoChange } from "../../src/sheets/who-is-who/change";
import { whoToCallChange } from "../../src/sheets/who-to-call/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { MemoryTables } from "../support/memory-tables";
import { errorCells, type ExpectedNames, nameDifferences } from "../support/parity";
import { contactRows, ourContactRows, RELATION_PARTNERS } from "../support/relations-arbitrary";
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
      })),
    )
    .with(contactsTable, contactRows(70))
    .with(ourContactsTable, ourContactRows(PARTNERS, OUR_TOPICS))
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

const SHEETS = [
  [whoToCallChange, whoToCall],
  [whoIsWhoChange, (tables: MemoryTables, partner: string) => whoIsWho(tables, partner, AS_OF)],
  [whoCoversWhomChange, whoCoversWhom],
] as const;

libreOfficeTest(
  "random contacts, theirs and ours: the three contact sheets and the rules agree with the domain, no cell is an error",
  async () => {
    const tables = exampleTables();
    const forms = PARTNERS.map((partner) => ({ partner, asOf: AS_OF }));
    const changes = SHEETS.map(([change]) => change(tables, forms));
    changes.forEach((change) => tables.apply(change.tables));
    const rules = rulesChange(tables, forms);
    tables.apply(rules.tables);
    const plans = [...changes, rules].flatMap(({ sheets }) => sheets);
    const book = await recalculate(await writeWorkbookData(planWorkbook(tables, plans)));
    const found = plans.flatMap((plan, index) => {
      const sheet = `S${index + 1}`;
      const { partner } = plan.subject;
      const { rows } = plan.names.find(({ name }) => name === "names" || name === "topics")!.box;
      const lines = SHEETS[Math.floor(index / PARTNERS.length)]?.[1](tables, partner);
      const expected = lines ? expectedNames(lines, rows) : rulesNames(tables, partner, rows);
      const wrong = [
        ...nameDifferences(expected, (each) => book.named(each, sheet)),
        ...errorCells(book, sheet),
      ];
      return wrong.map((each) => `${plan.kind}, ${partner}: ${each}`);
    });
    expect(found).toEqual([]);
  },
);
