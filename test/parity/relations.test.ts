import { promisesOf, keepRate } from "../../src/domain/relations/promises";
import { relationGaps } from "../../src/domain/relations/relation-gaps";
import { relationLimits } from "../../src/domain/relations/relation-limits";
import { relationMap } from "../../src/domain/relations/relation-map";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import {
  activitiesTable,
  commitmentsTable,
  CONTACT_LEVELS,
  contactsTable,
} from "../../src/domain/shared/tables/relations-tables";
import { relationsChange } from "../../src/sheets/relations/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { MemoryTables } from "../support/memory-tables";
import { errorCells, type ExpectedNames, nameDifferences } from "../support/parity";
import { activityRows, contactRows, promiseRows, RELATION_PARTNERS } from "../support/relations-arbitrary";
import { AS_OF } from "../support/scorecard-example";
import { planWorkbook } from "../support/sheet-plan-workbook";

const LIMITS = relationLimits();
function expectedNames(tables: MemoryTables, of: string): ExpectedNames {
  const map = relationMap(tables, of, AS_OF, LIMITS);
  const { ours, theirs } = promisesOf(tables.table(commitmentsTable).rows, of, AS_OF);
  return {
    levels_covered: [map.levelsCovered],
    contact_concentration: [map.concentration],
    keep_rate: [keepRate(ours.kept + theirs.kept, ours.late + theirs.late)],
    our_keep_rate: [ours.keepRate],
    their_keep_rate: [theirs.keepRate],
    our_late: [ours.late],
    their_late: [theirs.late],
    days_since_contact: [map.daysSinceContact],
    contacts: [map.contacts.length],
    people_by_level: CONTACT_LEVELS.map((level) => map.contacts.filter((row) => row.level === level).length),
    pairs: map.matrix.flat().map(({ contacts }) => contacts),
    strengths: map.matrix.flat().map(({ strength }) => strength ?? 0),
    gaps: relationGaps(map, LIMITS).map(({ sentence }) => sentence),
    champions: [map.champions.length],
    engaged: [map.engaged],
    engaged_share: [map.employees ? map.engaged / map.employees : null],
    to_check: [map.toCheck.length],
    check: [true],
  };
}

libreOfficeTest(
  "random contacts, promises and activities: the map, gaps and keep rates agree with the domain, no cell is an error",
  async () => {
    const partners = [...RELATION_PARTNERS, "No one"];
    const tables = new MemoryTables()
      .with(
        partnersTable,
        partners.map((name, index) => ({
          partnerId: String(index),
          partner: name,
          employees: index % 2 ? 40 * index : null,
        })),
      )
      .with(contactsTable, contactRows(70))
      .with(commitmentsTable, promiseRows(60))
      .with(activitiesTable, activityRows(20));
    const change = relationsChange(
      tables,
      partners.map((name) => ({ partner: name, asOf: AS_OF })),
    );
    tables.apply(change.tables);
    const book = await recalculate(await writeWorkbookData(planWorkbook(tables, change.sheets)));
    const found = partners.flatMap((name, index) => {
      const sheet = `S${index + 1}`;
      const wrong = [
        ...nameDifferences(expectedNames(tables, name), (each) => book.named(each, sheet)),
        ...errorCells(book, sheet),
      ];
      return wrong.map((each) => `${name}: ${each}`);
    });
    expect(found).toEqual([]);
  },
);
