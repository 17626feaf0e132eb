import { certificatesTable } from "../../domain/shared/tables/relations-tables";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import { contactSheet, fitting, type ContactSheetInput } from "../contact-sheets/contact-sheet";
import { contactText, LEVEL_ORDER, listedContacts } from "../contact-sheets/contact-rows";
import { type BaseKey, contactModel } from "../contact-sheets/model";
import { equalTo, f, type Formula, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { contactCells } from "../shared/relation-cells";
import type { SheetPlan } from "../shared/sheet-plan";
import { whoIsWhoDefinition } from "./definition";

const WIDTHS = [2, 11, 17, 13, 13, 13, 16, 13, 4, 12, 12, 15] as const;
const CHAMPION = "★";
const COLUMNS = [
  ...(["level", "name", "role", "decides", "phone", "email", "counterpart"] as const),
  ...(["champion", "certificates", "last"] as const),
] as const;
type Column = (typeof COLUMNS)[number];

/** Who is who at a partner, for our team: never how strong a relation is. */
export function whoIsWhoSheet(input: ContactSheetInput): SheetPlan {
  const texts = fitting(input.texts, WIDTHS);
  const model = contactModel(COLUMNS, texts.length);
  const { partner, inputs, totals, lines } = model;
  const people = listedContacts(partner);
  const asOf = inputs.as_of.used;
  const columns: PageColumns<Column | BaseKey, Column> = {
    level: contactText("level", "Level"),
    name: contactText("contact", "Name"),
    role: contactText("role", "Role"),
    decides: contactText("decidesOn", "Decides on"),
    phone: contactText("phone", "Phone"),
    email: contactText("email", "E-mail"),
    counterpart: contactText("ourCounterpart", "Our counterpart"),
    champion: {
      title: CHAMPION,
      look: "status",
      cell: ({ position }) => f`IF(${contactCells.at("champion", position)}="Yes","${CHAMPION}","")`,
    },
    certificates: {
      title: "Certificates to",
      format: "date",
      cell: ({ name }) => firstEnd(partner.name, name, asOf),
    },
    last: {
      title: "Last contact",
      format: "date",
      cell: ({ position }) => {
        const last = contactCells.at("lastContact", position);
        return f`IF(ISNUMBER(${last}),IF(${last}<${asOf}+1,INT(${last}),""),"")`;
      },
    },
  };
  return contactSheet(
    {
      definition: whoIsWhoDefinition,
      widths: WIDTHS,
      model,
      cells: contactCells,
      title: ({ partner: name }) => f`"Who is who at "&${name}`,
      subtitle: "For our team alone: not to be handed over",
      heading: `From the top down (${CHAMPION} champion)`,
      cards: [
        [1, 3],
        [4, 6],
        [7, 9],
      ],
      rows: people.count,
      more: f`MAX(0,${totals.rows}-ROWS(${lines.number}))`,
      moreWords: { one: "person", many: "people" },
      position: ({ number }) => f`IF(${number}>${totals.rows},"",${people.sorted(number, LEVEL_ORDER)})`,
      checkedOn: (position) => contactCells.at("checkedOn", position),
      columns,
      legend: "Change people in the table Contacts; this page follows.",
    },
    { ...input, texts },
  );
}

/** The first day on which one of a person's certificates that hold ends. */
function firstEnd(partner: Ref, person: FormulaCell, asOf: FormulaCell): Formula {
  const cells = tableCells(certificatesTable);
  const [of, whose, end] = [cells.column("partner"), cells.column("person"), cells.column("validTo")];
  const holds = f`(${of}=${partner})*(${whose}=${person})*ISNUMBER(${end})*(${end}>=${asOf})`;
  const count = f`COUNTIFS(${of},${equalTo(partner)},${whose},${equalTo(person)},${end},">="&${asOf})`;
  return f`IF(${count}=0,"",IFERROR(INT(SUMPRODUCT(SMALL(${end}+(1-${holds})*9999999,1))),""))`;
}
