import {
  MOST_LISTED,
  validityOf,
  whoCoversWhom,
  whoIsWho,
  whoToCall,
} from "../../src/domain/relations/contact-sheets";
import { OUR_TOPICS } from "../../src/domain/relations/our-contacts";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { ourContactsTable } from "../../src/domain/shared/tables/contact-tables";
import { certificatesTable, contactsTable } from "../../src/domain/shared/tables/relations-tables";
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

const SHEETS = [
  [whoToCallChange, whoToCall],
  [whoIsWhoChange, (tables: MemoryTables, partner: string) => whoIsWho(tables, partner, AS_OF)],
  [whoCoversWhomChange, whoCoversWhom],
] as const;

libreOfficeTest(
  "random contacts, theirs and ours: the three contact sheets agree with the domain, no cell is an error",
  async () => {
    const tables = exampleTables();
    const forms = PARTNERS.map((partner) => ({ partner, asOf: AS_OF }));
    const changes = SHEETS.map(([change]) => change(tables, forms));
    changes.forEach((change) => tables.apply(change.tables));
    const plans = changes.flatMap(({ sheets }) => sheets);
    const book = await recalculate(await writeWorkbookData(planWorkbook(tables, plans)));
    const found = plans.flatMap((plan, index) => {
      const sheet = `S${index + 1}`;
      const { partner } = plan.subject;
      const lines = SHEETS[Math.floor(index / PARTNERS.length)]![1](tables, partner);
      const { rows } = plan.names.find(({ name }) => name === "names")!.box;
      const wrong = [
        ...nameDifferences(expectedNames(lines, rows), (each) => book.named(each, sheet)),
        ...errorCells(book, sheet),
      ];
      return wrong.map((each) => `${plan.kind}, ${partner}: ${each}`);
    });
    expect(found).toEqual([]);
  },
);
