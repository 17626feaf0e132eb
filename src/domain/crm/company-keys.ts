import { looseName } from "./compare-names";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Lower-case, without full stops and blanks, as they end a name. */
export const LEGAL_FORMS = words(
  "inc incorporated llc llp lllp lp pllc pc ltd limited plc cic corp corporation co company pte pvt private pty npc sdn bhd tbk " +
    "gmbh gesmbh mbh ag kg kgaa ohg gbr ug ek eg ev se sa sas sasu sarl eurl snc sci srl srls spa sapa sagl sprl bvba bv nv vof cv " +
    "sl slu sll sac sadecv sapidecv srldecv ltda lda eireli eirl ab abpubl publ as asa aps oy oyj hf ehf oü oue uab sia " +
    "spzoo spk spj sro spolsro doo dd kft zrt nyrt bt ad ead ood eood aş şti kk jsc psc pjsc fze fzco wll ооо оао зао пао ао тоо",
);
/** As they begin one. */
const LEADING = words("ооо оао зао пао ао тоо uab sia pt");
/** Written without a blank between. */
const UNSPACED =
  /^(株式会社|有限会社|合同会社|주식회사)|(株式会社|有限会社|合同会社|股份有限公司|有限公司|주식회사)$/gu;
const MOST_WORDS = 4;
const AND = words("and und et y och og");

const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/ä|æ/g, "ae"],
  [/ö|ø|œ/g, "oe"],
  [/ü/g, "ue"],
  [/ß/g, "ss"],
];
/** Cyrillic and Greek letters that look like Latin ones, in lower case, and these. */
const [LOOK_ALIKES, LATIN] = ["авекмнорстхуіαβεικνορτυχ", "abekmhopctxyiabeikvoptux"];

/**
 * A company's name without legal form, case, accents, blanks, punctuation and the word for "and": "Acme, Inc." and "ACME Incorporated"
 * are one. Two where a letter may be written in two ways: Müller as Mueller and as Muller.
 */
export function companyKeys(name: string): string[] {
  const text = inOneScript(name.normalize("NFC").toLowerCase());
  const written = LETTERS.reduce((before, [letter, as]) => before.replace(letter, as), text);
  return [...new Set([written, text].map(nameAlone))];
}

function nameAlone(text: string): string {
  const all = text
    .replace(/[.'’]/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => word.replace(UNSPACED, ""))
    .filter((word) => word !== "");
  const end = withoutEnding(all);
  const named = end.length > 1 && LEADING.has(end[0]!) ? end.slice(1) : end;
  const bare = named.filter((word) => !AND.has(word));
  return looseName((bare.length ? bare : named).join(" ") || text);
}

/** A form may be several words: "S. A. de C. V."; the name keeps its first word, whatever it is. */
function withoutEnding(all: readonly string[]): readonly string[] {
  for (let count = Math.min(MOST_WORDS, all.length - 1); count > 0; count -= 1)
    if (LEGAL_FORMS.has(all.slice(-count).join(""))) return withoutEnding(all.slice(0, -count));
  return all;
}

/** A name in Latin letters with some of another script among them was typed on a keyboard of that script. */
function inOneScript(text: string): string {
  if (!/[a-z]/.test(text) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return text;
  return [...text].map((letter) => LATIN[LOOK_ALIKES.indexOf(letter)] ?? letter).join("");
}
