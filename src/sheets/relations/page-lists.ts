import { CONTACT_LEVELS } from "../../domain/shared/tables/relations-tables";
import { ballText, ballWords } from "../kit/balls";
import type { PageColumn, PageColumns } from "../kit/columns";
import { f, type Formula, type FormulaCell } from "../shared/formula";
import { contactCells } from "../shared/relation-cells";
import { type Model, OUR_COLUMNS, type PairKey, type PersonKey } from "./model";

const MOST = 5;
const [NOBODY, NOT_SAID, NO_PAIR] = ["nobody", "not said", "–"];
/** "4 ●●●●○": the number first, then its picture. */
const dots = (strength: number) => `${strength} ${"●".repeat(strength)}${"○".repeat(MOST - strength)}`;
const STRENGTH_WORDS = { green: [dots(5), dots(4)], yellow: [dots(3)], red: [dots(2), dots(1)] };

function strengthText(strength: FormulaCell): Formula {
  return f`${strength}&" "&REPT("●",${strength})&REPT("○",${MOST}-${strength})`;
}

/** Their levels from top to bottom, ours from left to right, the strongest relation in the cell. */
export function matrixColumns({ pairs, strengths, levels }: Model): PageColumns<PairKey, PairKey> {
  const ours = OUR_COLUMNS.map((name, index): [PairKey, PageColumn<PairKey>] => [
    `ours${index}`,
    {
      title: name === null ? "Level not said" : `Our ${name.toLowerCase()}`,
      look: "status",
      words: STRENGTH_WORDS,
      cell: (_, row) => {
        const [count, strength] = [pairs[row]!.at(index), strengths[row]!.at(index)];
        return f`IF(${count}=0,"${NO_PAIR}",IF(${strength}=0,"${NOT_SAID}",${strengthText(strength)}))`;
      },
    },
  ]);
  return {
    level: { title: "Their level", look: "text", cell: (_, row) => CONTACT_LEVELS[row]! },
    ...(Object.fromEntries(ours) as Record<`ours${number}`, PageColumn<PairKey>>),
    people: {
      title: "People",
      look: "status",
      words: { green: [], yellow: [], red: [NOBODY] },
      cell: (_, row) => {
        const people = levels.people.at(0, row);
        return f`IF(${people}=0,"${NOBODY}",${people}&"")`;
      },
    },
  };
}

/** Which contact each line behind the page shows, in the order of the table. */
export function personPlaces({ totals, slots }: Model): PageColumns<PersonKey, "number" | "position"> {
  return {
    number: { title: "Line", format: "whole", always: true, cell: (_, row) => row + 1 },
    position: {
      title: "Row of cam_contacts",
      format: "tableRow",
      always: true,
      cell: ({ number }) => f`IF(${number}>${totals.contacts},"",INDEX(${slots.position},${number}))`,
    },
  };
}

export const CHAMPION = "★";
const [CHECKED, TO_CHECK] = ["Checked", "To check"];

/** Everybody, with who of us knows them and how well: for ourselves. */
export function personColumns({
  slots,
}: Model): PageColumns<PersonKey, Exclude<PersonKey, "number" | "position">> {
  const text = (field: Parameters<typeof contactCells.text>[0], title: string): PageColumn<PersonKey> => ({
    title,
    look: "passage",
    cell: ({ position }) => contactCells.text(field, position),
  });
  const of = (key: keyof typeof slots, { number }: { number: FormulaCell }) =>
    f`INDEX(${slots[key]},${number})`;
  return {
    level: text("level", "Level"),
    name: {
      ...text("contact", "Name"),
      cell: (line) =>
        f`IF(${of("champion", line)}=1,"${CHAMPION} ","")&${contactCells.at("contact", line.position)}`,
    },
    role: text("role", "Role"),
    counterpart: text("ourCounterpart", "Our counterpart"),
    decides: text("decidesOn", "Decides on"),
    strength: {
      title: "Strength",
      look: "status",
      words: STRENGTH_WORDS,
      cell: (line) => {
        const strength = of("strength", line);
        return f`IF(${strength}=0,"${NOT_SAID}",${strengthText(strength)})`;
      },
    },
    last: {
      title: "Last contact",
      format: "date",
      cell: (line) => f`IF(${of("last", line)}=0,"–",${of("last", line)})`,
    },
    state: {
      title: "State",
      look: "status",
      words: ballWords({ green: [CHECKED], yellow: [], red: [TO_CHECK] }),
      cell: (line) => ballText(f`IF(${of("check", line)}=1,"${TO_CHECK}","${CHECKED}")`, [CHECKED, TO_CHECK]),
    },
  };
}
