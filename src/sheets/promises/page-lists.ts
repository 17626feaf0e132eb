import { ballText, ballWords } from "../kit/balls";
import type { LineCells, PageColumn, PageColumns } from "../kit/columns";
import { f } from "../shared/formula";
import type { CellRef } from "../shared/reference";
import type { IssueKey, LineKey, Model, MovedKey, ShownKey } from "./model";
import { promiseCells } from "../shared/relation-cells";

const STATES = { green: ["Kept"], yellow: [], red: ["Late"] };

/** Two columns, ours first: until when, how it stands, what and who. */
export function promiseColumns({ slots }: Model): PageColumns<LineKey, ShownKey> {
  const at = (place: CellRef, key: keyof typeof slots) => f`INDEX(${slots[key]},${place})`;
  const side = (of: (line: LineCells<LineKey>) => CellRef, words: string) => {
    const some = (line: LineCells<LineKey>, content: ReturnType<typeof f>) =>
      f`IF(${of(line)}="","",${content})`;
    const text = (field: "commitment" | "owner", title: string): PageColumn<LineKey> => ({
      title,
      look: "passage",
      cell: (line) => some(line, promiseCells.text(field, at(of(line), "position"))),
    });
    return {
      due: {
        title: "Due",
        format: "date",
        cell: (line) => some(line, f`IF(${at(of(line), "due")}="","no date",${at(of(line), "due")})`),
      } satisfies PageColumn<LineKey>,
      state: {
        title: "State",
        look: "status",
        words: ballWords(STATES),
        cell: (line) => some(line, ballText(at(of(line), "state"), ["Kept", "Late"])),
      } satisfies PageColumn<LineKey>,
      what: text("commitment", words),
      owner: text("owner", "Who"),
    };
  };
  const ours = side(({ oursAt }) => oursAt, "We promise");
  const theirs = side(({ theirsAt }) => theirsAt, "You promise");
  return {
    oursDue: ours.due,
    oursState: ours.state,
    oursWhat: ours.what,
    oursOwner: ours.owner,
    theirsDue: theirs.due,
    theirsState: theirs.state,
    theirsWhat: theirs.what,
    theirsOwner: theirs.owner,
  };
}

/** What is in the way, the oldest first. */
export function issueColumns({
  inputs,
}: Model): PageColumns<IssueKey, Exclude<IssueKey, "number" | "at" | "position">> {
  const asOf = inputs.as_of.used;
  const made = ({ position }: LineCells<IssueKey>) => promiseCells.at("madeOn", position);
  return {
    since: {
      title: "Since",
      format: "date",
      cell: (line) => f`IF(ISNUMBER(${made(line)}),INT(${made(line)}),"no date")`,
    },
    days: {
      title: "Days open",
      format: "whole",
      cell: (line) => f`IF(ISNUMBER(${made(line)}),MAX(0,${asOf}-INT(${made(line)})),"")`,
    },
    what: {
      title: "In the way",
      look: "passage",
      cell: ({ position }) => promiseCells.text("commitment", position),
    },
    owner: { title: "Who", look: "passage", cell: ({ position }) => promiseCells.text("owner", position) },
  };
}

/** What was promised for another day before. */
export function movedColumns(): PageColumns<MovedKey, Exclude<MovedKey, "number" | "position">> {
  return {
    due: {
      title: "Now due",
      format: "date",
      cell: ({ position }) =>
        f`IF(ISNUMBER(${promiseCells.at("due", position)}),INT(${promiseCells.at("due", position)}),"no date")`,
    },
    by: {
      title: "Whose",
      look: "status",
      cell: ({ position }) => {
        const by = promiseCells.at("by", position);
        return f`IF(${by}="Vendor","We",IF(${by}="Partner","You",""))`;
      },
    },
    what: {
      title: "What",
      look: "passage",
      cell: ({ position }) => promiseCells.text("commitment", position),
    },
    earlier: {
      title: "Before",
      look: "passage",
      cell: ({ position }) => promiseCells.text("earlierDates", position),
    },
  };
}
