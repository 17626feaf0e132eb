import { openHost } from "../../support/headless";

const CELLS: [value: number | string | boolean, format: string][] = [
  [1234.5, "General"],
  [1234567.891, "#,##0.00"],
  [-0.256, "0.0%"],
  [43100.75, "m/d/yyyy"],
  [43100.75, "m/d/yyyy h:mm"],
  [43100.75, "yyyy-mm-dd"],
  [43100.75, 'dd/mm/yyyy "a/b"'],
  [43100, "mmmm"],
  [1.25, "# ?/?"],
  [true, "General"],
  ["TRUE", "@"],
  ["#N/A", "@"],
];
const FORMULAS = ["=NA()", "=1/0", '="a"+1', "=1=2", "=1/4"];

const SHOWN = {
  "en-US": [
    ..."1234.5|1,234,567.89|-25.6%|12/31/2017|12/31/2017 18:00|2017-12-31|31/12/2017 a/b|December|1 1/4|TRUE|TRUE|#N/A".split(
      "|",
    ),
    ..."#N/A|#DIV/0!|#VALUE!|FALSE|0.25".split("|"),
  ],
  "de-DE": [
    ..."1234,5|1.234.567,89|-25,6%|31.12.2017|31.12.2017 18:00|2017-12-31|31.12.2017 a/b|Dezember|1 1/4|WAHR|TRUE|#N/A".split(
      "|",
    ),
    ..."#NV|#DIV/0!|#WERT!|FALSCH|0,25".split("|"),
  ],
  "fr-FR": [
    ..."1234,5|1\u202f234\u202f567,89|-25,6%|31/12/2017|31/12/2017 18:00|2017-12-31|31/12/2017 a/b|décembre|1 1/4|VRAI|TRUE|#N/A".split(
      "|",
    ),
    ..."#N/A|#DIV/0!|#VALEUR!|FAUX|0,25".split("|"),
  ],
  "ja-JP": [
    ..."1234.5|1,234,567.89|-25.6%|2017/12/31|2017/12/31 18:00|2017-12-31|31/12/2017 a/b|12月|1 1/4|TRUE|TRUE|#N/A".split(
      "|",
    ),
    ..."#N/A|#DIV/0!|#VALUE!|FALSE|0.25".split("|"),
  ],
} as const;

test.each(Object.entries(SHOWN))(
  "in %s cells show numbers, dates, yes, no and errors as Excel does there",
  async (culture, shown) => {
    const host = await openHost({ platform: "windows", culture });
    try {
      const read = await host.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const cells = sheet.getRangeByIndexes(0, 0, CELLS.length, 1);
        cells.numberFormat = CELLS.map(([, format]) => [format]);
        cells.values = CELLS.map(([value]) => [typeof value === "string" ? `'${value}` : value]);
        const results = sheet.getRangeByIndexes(CELLS.length, 0, FORMULAS.length, 1);
        results.formulas = FORMULAS.map((formula) => [formula]);
        const all = sheet.getRangeByIndexes(0, 0, CELLS.length + FORMULAS.length, 1);
        all.load("text,values,numberFormat");
        await context.sync();
        return {
          text: all.text.flat(),
          values: all.values.flat() as unknown[],
          formats: all.numberFormat.flat() as unknown[],
        };
      });
      expect(read.text).toEqual(shown);
      // What an add-in calculates with is the same everywhere.
      expect(read.values.slice(-5)).toEqual(["#N/A", "#DIV/0!", "#VALUE!", false, 0.25]);
      expect(read.values.slice(0, CELLS.length)).toEqual(CELLS.map(([value]) => value));
      expect(read.formats.slice(0, CELLS.length)).toEqual(CELLS.map(([, format]) => format));
    } finally {
      host.close();
    }
  },
);
