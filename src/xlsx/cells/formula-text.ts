// A formula's text differs between Excel's screen and the file: `[@Amount]` is stored as `table[[#This Row],[Amount]]`, functions newer
// than 2007 carry `_xlfn.`, an add-in's functions `_xldudf_` with underscores for dots, and the `=` is missing.

const NEWER = new Set(
  (
    "IFNA IFS SWITCH CONCAT TEXTJOIN MAXIFS MINIFS XLOOKUP XMATCH UNIQUE SEQUENCE RANDARRAY NUMBERVALUE DAYS FORMULATEXT SHEET SHEETS " +
    "XOR STDEV.S STDEV.P VAR.S VAR.P MODE.SNGL RANK.EQ RANK.AVG PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC " +
    "PERCENTRANK.INC PERCENTRANK.EXC NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV FORECAST.LINEAR CEILING.MATH FLOOR.MATH ISOWEEKNUM"
  ).split(" "),
);
const NEWER_WORKSHEET = new Set(["FILTER", "SORT"]);
const ADDIN = /^CAM\.([A-Z0-9_]+)$/i;
const STORED_ADDIN = /^_xldudf_CAM_([A-Z0-9_]+)$/i;

/** Excel's text (with `=`) to the file's. `table`: the table the cell stands in, for references without a table's name. */
export function toFileFormula(formula: string, table?: string): string {
  return rewrite(formula.replace(/^=/, ""), {
    name: storedFunction,
    reference: (owner, body) => {
      const name = owner || table;
      if (!name) return undefined;
      if (!body.startsWith("@")) return owner ? undefined : `${name}[${body}]`;
      const columns = body.slice(1);
      if (columns === "") return `${name}[#This Row]`;
      return `${name}[[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}]`;
    },
  });
}

/** The file's text to Excel's. */
export function fromFileFormula(stored: string, table?: string): string {
  return (
    "=" +
    rewrite(stored, {
      name: shownFunction,
      reference: (owner, body) => {
        if (!owner) return undefined;
        const own = table !== undefined && owner.toLowerCase() === table.toLowerCase() ? "" : owner;
        if (/^#This Row$/i.test(body)) return `${own}[@]`;
        const columns = /^\[#This Row\],(.+)$/is.exec(body)?.[1];
        if (columns === undefined) return undefined;
        const single = /^\[([\p{L}_][\p{L}\p{N}_]*)\]$/u.exec(columns)?.[1];
        return `${own}[@${single ?? columns}]`;
      },
    })
  );
}

interface Rewriting {
  /** A function's name, without the parenthesis that follows it. */
  name(text: string): string;
  /** A bracketed reference after `owner` (a table's name or ""); undefined leaves it as it is. */
  reference(owner: string, body: string): string | undefined;
}

/** Walks a formula past string literals and quoted sheet names. */
function rewrite(text: string, rules: Rewriting): string {
  let out = "";
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const skipped = /^(?:"(?:[^"]|"")*"?|'(?:[^']|'')*'?)/.exec(rest)?.[0];
    if (skipped) {
      out += skipped;
      at += skipped.length;
      continue;
    }
    const word = /^[\p{L}_\\][\p{L}\p{N}_.\\]*/u.exec(rest)?.[0] ?? "";
    const next = text[at + word.length];
    if (next === "[") {
      const end = closingBracket(text, at + word.length);
      const body = text.slice(at + word.length + 1, end);
      // `[Book.xlsx]Sheet!A1` is another workbook, not a table.
      const external = word === "" && /^[\p{L}\p{N}_']/u.test(text[end + 1] ?? "");
      out += (external ? undefined : rules.reference(word, body)) ?? text.slice(at, end + 1);
      at = end + 1;
    } else if (word) {
      out += next === "(" ? rules.name(word) : word;
      at += word.length;
    } else {
      // Numbers and addresses are passed whole, so that the E of 1E5 does not look like a word.
      const other = /^(?:[\d$][\p{L}\p{N}$.]*|[\s\S])/u.exec(rest)?.[0] ?? "";
      out += other;
      at += other.length;
    }
  }
  return out;
}

/** Inside structured references an apostrophe escapes the character that follows it. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === "'" && depth > 0) i++;
    else if (text[i] === "[") depth++;
    else if (text[i] === "]" && --depth === 0) return i;
  }
  return text.length;
}

function storedFunction(name: string): string {
  const addin = ADDIN.exec(name)?.[1];
  if (addin) return `_xldudf_CAM_${addin}`;
  const upper = name.toUpperCase();
  if (NEWER_WORKSHEET.has(upper)) return `_xlfn._xlws.${name}`;
  return NEWER.has(upper) ? `_xlfn.${name}` : name;
}

function shownFunction(stored: string): string {
  const addin = STORED_ADDIN.exec(stored)?.[1];
  return addin ? `CAM.${addin}` : stored.replace(/^_xlfn\.(_xlws\.)?/i, "");
}
