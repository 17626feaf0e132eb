import { ACCOUNT_MANAGER } from "../../domain/relations/our-contacts";
import type { PageColumn } from "../kit/columns";
import { f, type Formula, quoted } from "../shared/formula";
import { partnerText } from "../shared/partner-block";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import type { KindDefinition } from "../sheets";
import { contactSheet, fitting, type ContactSheetInput } from "./contact-sheet";
import { type BaseKey, contactModel } from "./model";
import { ourContactCells, ourContactRow, ourRowsOf, topicsWithoutLine } from "./our-rows";

const FIELDS = ["role", "phone", "email", "hours", "answersWithin", "otherwise", "link"] as const;
type Field = (typeof FIELDS)[number];
type Column = Field | "topic" | "name" | "known";

/** A page of what a partner does with us: what it shows of `cam_our_contacts`, in the order of its columns. */
interface TopicSheet {
  definition: KindDefinition;
  widths: readonly number[];
  title: (names: { partner: Ref; companyName: Ref }) => Formula;
  heading: string;
  cards: readonly [readonly [number, number], readonly [number, number], readonly [number, number]];
  /** Titles by field; the name stands where it is asked for. */
  columns: Readonly<Partial<Record<Field | "name", string>>>;
}

/** A line for each thing that partners call us for, whoever does it: the partner's own row, else the one for every partner. */
export function topicSheet(of: TopicSheet, topics: readonly string[], input: ContactSheetInput): SheetPlan {
  const texts = fitting(input.texts, of.widths);
  const model = contactModel<Column>([...FIELDS, "topic", "name", "known"], texts.length);
  const { partner, lines } = model;
  const name = (title: string): PageColumn<Column | BaseKey> => ({
    title,
    look: "passage",
    always: true,
    cell: ({ position, topic }) => {
      const known = f`IF(${position}="","",${ourContactCells.text("contact", position)})`;
      const cam = f`IF(${topic}=${quoted(ACCOUNT_MANAGER)},${partnerText(partner, "CAM", "")},"")`;
      return f`IF(${known}="",${cam},${known})`;
    },
  });
  const text = (field: Field, title: string): PageColumn<Column | BaseKey> => ({
    title,
    look: "passage",
    cell: ({ position }) => {
      const words = ourContactCells.text(field, position);
      return field === "link" ? linked(words) : words;
    },
  });
  const shown = Object.entries(of.columns) as [Field | "name", string][];
  const columns: Partial<Record<Column, PageColumn<Column | BaseKey>>> = {
    topic: { title: "For what", look: "passage", always: true, cell: (_, row) => topics[row]! },
    ...Object.fromEntries(
      shown.map(([key, title]) => [key, key === "name" ? name(title) : text(key, title)]),
    ),
  };
  return contactSheet(
    {
      ...of,
      model,
      cells: ourContactCells,
      subtitle: "To be handed over",
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
          { known: { title: "Known", format: "whole", cell: ({ topic }) => ourRowsOf(partner, topic) } },
        ),
      ...("link" in of.columns ? { results: { links: lines.link } } : {}),
    },
    { ...input, texts },
  );
}

/** An address that a press opens; anything else stays words. */
function linked(words: Formula): Formula {
  return f`IF(LEFT(${words},8)="https://",HYPERLINK(${words},${words}),${words})`;
}
