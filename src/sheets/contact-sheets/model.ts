import { inputsOf } from "../kit/inputs";
import type { PageColumn } from "../kit/columns";
import { partnerRefs } from "../shared/partner-block";
import { each, Ref } from "../shared/reference";

/** Of each line: its number, its row of the table, the day on which that was checked (0: never), and how that is shown. */
const BASE = ["number", "position", "day", "checked"] as const;
export type BaseKey = (typeof BASE)[number];

/** Every cell that another cell refers to; `K` are the columns of one of the three sheets, a name among them. */
export function contactModel<K extends string>(columns: readonly K[], lines: number) {
  const one = (label: string) => new Ref(label);
  const column = (label: string) => new Ref(label, 1, Math.max(1, lines));
  return {
    partner: partnerRefs(),
    inputs: inputsOf("as_of", "check_days"),
    lines: each<K | BaseKey, Ref>([...BASE, ...columns], column),
    totals: each(["rows", "named", "toCheck", "oldest", "validUntil"], one),
    checks: each(["partner", "misspelt", "leftOut", "more", "lines", "all"], one),
  };
}

export type ContactModel<K extends string = string> = ReturnType<typeof contactModel<K>>;

export type ContactColumn<K extends string> = PageColumn<K | BaseKey>;
