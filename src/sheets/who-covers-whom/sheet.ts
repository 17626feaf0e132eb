import type { PageColumns } from "../kit/columns";
import { contactSheet, fitting, type ContactSheetInput } from "../contact-sheets/contact-sheet";
import { contactText, LEVEL_ORDER, listedContacts } from "../contact-sheets/contact-rows";
import { type BaseKey, contactModel } from "../contact-sheets/model";
import { f } from "../shared/formula";
import { contactCells } from "../shared/relation-cells";
import type { SheetPlan } from "../shared/sheet-plan";
import { countedText, shortDay } from "../shared/words";
import { whoCoversWhomDefinition } from "./definition";

const WIDTHS = [2, 12, 19, 19, 21, 11, 14, 17, 11, 15] as const;
const COLUMNS = ["level", "name", "counterpart", "talk", "every", "last", "escalates", "within"] as const;
type Column = (typeof COLUMNS)[number];

/** Who of us covers whom of a partner, for both sides. */
export function whoCoversWhomSheet(input: ContactSheetInput): SheetPlan {
  const texts = fitting(input.texts, WIDTHS);
  const model = contactModel(COLUMNS, texts.length);
  const { partner, inputs, totals, lines } = model;
  const people = listedContacts(partner, f`(LEN(${contactCells.column("ourCounterpart")})>0)`);
  const columns: PageColumns<Column | BaseKey, Column> = {
    level: contactText("level", "Level"),
    name: contactText("contact", "At the partner"),
    counterpart: contactText("ourCounterpart", "With us"),
    talk: contactText("talkAbout", "Talk about"),
    every: {
      title: "Every",
      look: "text",
      cell: ({ position }) => {
        const days = contactCells.at("everyDays", position);
        return f`IF(ISNUMBER(${days}),${countedText(days, "day", "days")},"")`;
      },
    },
    last: {
      title: "Last met",
      look: "text",
      cell: ({ position }) => {
        const last = contactCells.at("lastContact", position);
        return f`IF(ISNUMBER(${last}),IF(${last}<${inputs.as_of.used}+1,${shortDay(last)},""),"")`;
      },
    },
    escalates: contactText("escalatesTo", "Escalates to"),
    within: contactText("escalatesWithin", "Within"),
  };
  return contactSheet(
    {
      definition: whoCoversWhomDefinition,
      widths: WIDTHS,
      model,
      cells: contactCells,
      title: ({ partner: name, companyName }) =>
        f`"Who covers whom: "&${name}&" and "&IF(${companyName}="","us",${companyName})`,
      subtitle: "For both sides",
      heading: "From the top down",
      cards: [
        [1, 2],
        [3, 4],
        [5, 7],
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
