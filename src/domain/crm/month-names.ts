const LANGUAGES = "en de fr es it nl pt pl sv da nb fi cs sk hu ro hr sl tr ru uk bg el et lv lt id ca".split(
  " ",
);
const LETTERS_ALONE = /^\p{L}{3,}$/u;

let months: ReadonlyMap<string, number> | null = null;

/**
 * The month that a whole name or abbreviation means, in lower case, as Unicode has it for each language: 0 where languages disagree (lip is
 * July in Polish and June in Croatian), undefined where none has it.
 */
export function monthInLanguages(name: string): number | undefined {
  months ??= namedMonths();
  return months.get(name);
}

function namedMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES)
    for (const style of ["long", "short"] as const)
      // Beside a day, languages decline the month's name.
      for (const options of [{ month: style }, { month: style, day: "numeric" }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(Date.UTC(2026, month - 1, 1));
          const name =
            parts
              .find(({ type }) => type === "month")
              ?.value.toLowerCase()
              .replace(/\.$/, "") ?? "";
          if (!LETTERS_ALONE.test(name)) continue;
          const before = found.get(name);
          found.set(name, before === undefined || before === month ? month : 0);
        }
      }
  return found;
}
