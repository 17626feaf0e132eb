import { CONTACT_LEVELS, contactsTable } from "../../domain/shared/tables/relations-tables";
import type { PageColumns } from "../kit/columns";
import { MaskedRows } from "../kit/partner-rows";
import type { CalculationBlock } from "../shared/calculation-block";
import { contactCells } from "../shared/relation-cells";
import { f, type Formula, type FormulaCell, quoted } from "../shared/formula";
import { type Model, OUR_COLUMNS, type SlotKey } from "./model";

/** The partner's rows of Contacts that have a name. */
export function ownContacts({ partner }: Pick<Model, "partner">) {
  return new MaskedRows(
    contactsTable,
    f`(${contactCells.column("partner")}=${partner.name})*(LEN(${contactCells.column("contact")})>0)`,
  );
}

/** Contact by contact what counts of it on the as-of day; 0 where nothing does. */
export function slotColumns(model: Model): PageColumns<SlotKey, SlotKey> {
  const { totals, inputs, slots } = model;
  const own = ownContacts(model);
  const asOf = inputs.as_of.used;
  const day = (field: "lastContact" | "checkedOn", position: FormulaCell) => {
    const cell = contactCells.at(field, position);
    return f`IF(ISNUMBER(${cell}),INT(${cell}),0)`;
  };
  const some = (position: FormulaCell, content: Formula) => f`IF(${position}="",0,${content})`;
  return {
    number: { title: "Number", format: "whole", cell: (_, row) => row + 1 },
    position: {
      title: "Row of cam_contacts",
      format: "tableRow",
      cell: ({ number }) => f`IF(${number}>${totals.contacts},"",${own.at(number)})`,
    },
    level: {
      title: "Level",
      cell: ({ position }) => f`IF(${position}="","",${contactCells.text("level", position)})`,
    },
    counterpart: {
      title: "Our counterpart",
      cell: ({ position }) => f`IF(${position}="","",${contactCells.text("ourCounterpart", position)})`,
    },
    ourLevel: {
      title: "Our level",
      cell: ({ position }) => f`IF(${position}="","",${contactCells.text("ourLevel", position)})`,
    },
    strength: {
      title: "Strength",
      format: "whole",
      cell: ({ position }) => {
        const strength = contactCells.at("strength", position);
        return some(position, f`IF(ISNUMBER(${strength}),${strength},0)`);
      },
    },
    held: {
      title: "Held by the same",
      format: "whole",
      cell: ({ counterpart }) =>
        f`IF(${counterpart}="",0,SUMPRODUCT((${slots.counterpart}=${counterpart})*1))`,
    },
    last: {
      title: "Last contact",
      format: "date",
      cell: ({ position }) => {
        const last = day("lastContact", position);
        return some(position, f`IF(${last}>${asOf},0,${last})`);
      },
    },
    champion: {
      title: "Champion",
      format: "whole",
      cell: ({ position }) => some(position, f`IF(${contactCells.at("champion", position)}="Yes",1,0)`),
    },
    engaged: {
      title: "Engaged",
      format: "whole",
      cell: ({ last }) => f`IF(${last}=0,0,IF(${asOf}-${last}<${inputs.engaged_days.used},1,0))`,
    },
    check: {
      title: "To check",
      format: "whole",
      cell: ({ position }) => {
        const checked = day("checkedOn", position);
        return some(position, f`IF(OR(${checked}=0,${asOf}-${checked}>${inputs.check_days.used}),1,0)`);
      },
    },
  };
}

/** People by level, and how the levels without anybody are listed: "executive, sales and technical". */
export function levelColumns({ slots, levels, totals }: Model): PageColumns<LevelKey, LevelKey> {
  return {
    name: { title: "Their level", cell: (_, row) => CONTACT_LEVELS[row]! },
    people: {
      title: "People",
      format: "whole",
      cell: ({ name }) => f`SUMPRODUCT((${slots.level}=${name})*1)`,
    },
    missing: {
      title: "Missing",
      format: "whole",
      cell: ({ people }, row) => {
        const before =
          row === 0 ? f`0` : f`MAX(${levels.missing.fixed(0, 0)}:${levels.missing.at(0, row - 1)})`;
        return f`IF(${people}=0,${before}+1,0)`;
      },
    },
    words: {
      title: "In words",
      cell: ({ missing }, row) => {
        const word = quoted(CONTACT_LEVELS[row]!.toLowerCase());
        return f`IF(${missing}=0,"",IF(${missing}=1,"",IF(${missing}=${totals.missing}," and ",", "))&${word})`;
      },
    },
  };
}
type LevelKey = keyof Model["levels"];

/** Their levels by ours: how many pairs there are, and the strongest of each. */
export function pairLines(block: CalculationBlock, { slots, pairs, strengths, levels }: Model): void {
  const mask = (row: number, index: number) =>
    f`(${slots.level}=${levels.name.fixed(0, row)})*(${slots.counterpart}<>"")*(${slots.ourLevel}=${quoted(OUR_COLUMNS[index] ?? "")})`;
  CONTACT_LEVELS.forEach((level, row) =>
    block.across(`Pairs, ${level}`, pairs[row]!, (index) => f`SUMPRODUCT(${mask(row, index)})`, "whole"),
  );
  CONTACT_LEVELS.forEach((level, row) =>
    block.across(
      `Strongest, ${level}`,
      strengths[row]!,
      (index) => f`SUMPRODUCT(MAX(${mask(row, index)}*${slots.strength}))`,
      "whole",
    ),
  );
}
