import { ACCOUNT_MANAGER } from "../../domain/relations/our-contacts";
import type { PageColumn, PageColumns } from "../kit/columns";
import { contactSheet, fitting, type ContactSheetInput } from "../contact-sheets/contact-sheet";
import { type BaseKey, contactModel } from "../contact-sheets/model";
import { ourContactCells, ourContactRow, ourRowsOf, topicsWithoutLine } from "../contact-sheets/our-rows";
import { f, quoted } from "../shared/formula";
import { partnerText } from "../shared/partner-block";
import type { SheetPlan } from "../shared/sheet-plan";
import { whoToCallDefinition } from "./definition";

const WIDTHS = [2, 20, 17, 15, 16, 20, 12, 11, 15, 15] as const;
const COLUMNS = [
  "topic",
  "name",
  "role",
  "phone",
  "email",
  "hours",
  "answers",
  "otherwise",
  "known",
] as const;
type Key = (typeof COLUMNS)[number] | BaseKey;

/** Whom a partner calls with us, to hand over. */
export function whoToCallSheet(topics: readonly string[], input: ContactSheetInput): SheetPlan {
  const texts = fitting(input.texts, WIDTHS);
  const model = contactModel(COLUMNS, texts.length);
  const { partner, lines } = model;
  const text = (field: Parameters<typeof ourContactCells.text>[0], title: string): PageColumn<Key> => ({
    title,
    look: "passage",
    cell: ({ position }) => ourContactCells.text(field, position),
  });
  const columns: PageColumns<Key, Exclude<(typeof COLUMNS)[number], "known">> = {
    topic: { title: "For what", look: "passage", always: true, cell: (_, row) => topics[row]! },
    name: {
      title: "Name",
      look: "passage",
      always: true,
      cell: ({ position, topic }) => {
        const known = f`IF(${position}="","",${ourContactCells.text("contact", position)})`;
        const cam = f`IF(${topic}=${quoted(ACCOUNT_MANAGER)},${partnerText(partner, "CAM", "")},"")`;
        return f`IF(${known}="",${cam},${known})`;
      },
    },
    role: text("role", "Role"),
    phone: text("phone", "Phone"),
    email: text("email", "E-mail"),
    hours: text("hours", "Hours"),
    answers: text("answersWithin", "Answers within"),
    otherwise: text("otherwise", "Otherwise"),
  };
  return contactSheet(
    {
      definition: whoToCallDefinition,
      widths: WIDTHS,
      model,
      cells: ourContactCells,
      title: ({ companyName }) => f`IF(${companyName}="","Who to call","Who to call at "&${companyName})`,
      subtitle: "To be handed over",
      heading: "For what, and whom",
      cards: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      rows: f`SUM(${lines.known})`,
      more: topicsWithoutLine(partner, lines.topic),
      moreWords: { one: "row", many: "rows" },
      position: ({ topic }) => ourContactRow(partner, topic),
      checkedOn: (position) => ourContactCells.at("checkedOn", position),
      columns,
      fixedLines: true,
      legend: "Change people in the table Our contacts; this page follows.",
      calculate: (page) =>
        page.calculateList(
          "Lines that the table knows",
          { refs: lines },
          {
            known: { title: "Known", format: "whole", cell: ({ topic }) => ourRowsOf(partner, topic) },
          },
        ),
    },
    { ...input, texts },
  );
}
