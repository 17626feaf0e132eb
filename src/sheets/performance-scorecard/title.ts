import type { PartnerRow } from "../../domain/shared/tables/catalogue";

const BEGINNING = "Score · ";
/** Of a tab's name. */
const CHARACTERS = 31;

/** What a partner's sheet is called while nobody has renamed it: by its short name, else by as much of its name as a tab takes. */
export function scorecardTitle(partner: string, row?: Pick<PartnerRow, "shortName"> | null): string {
  const short = row?.shortName?.trim();
  return BEGINNING + fitting(short ? short : partner, CHARACTERS - BEGINNING.length);
}

/** Whole words as far as they go, with an ellipsis for the rest; of a single long word its beginning. */
function fitting(name: string, room: number): string {
  if (name.length <= room) return name;
  const cut = name.slice(0, room);
  const words = cut.slice(0, cut.lastIndexOf(" ")).replace(/[\s,.&+–-]+$/u, "");
  return `${words.length >= room / 3 ? words : [...cut].slice(0, -1).join("")}…`;
}
