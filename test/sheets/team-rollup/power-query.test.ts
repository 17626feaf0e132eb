import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";
import fc from "fast-check";
import { partnersTable } from "../../../src/domain/shared/tables/catalogue";
import { handOversTable } from "../../../src/domain/shared/tables/sharing-tables";
import { fieldsOf } from "../../../src/domain/shared/tables/table-definition";
import { teamTable } from "../../../src/domain/team/team-table";
import { mText, powerQuery, type QueryPlace } from "../../../src/sheets/team-rollup/power-query";

async function parsed(text: string) {
  const task = await TaskUtils.tryLexParse(DefaultSettings, text);
  if (!TaskUtils.isParseStageOk(task))
    throw new Error(`${JSON.stringify("error" in task ? task.error : "")}`);
  return task;
}

const PLACES: Readonly<Record<string, QueryPlace>> = {
  "a site": {
    kind: "sharepoint",
    site: "https://contoso.sharepoint.com/sites/x",
    folder: "Shared Documents/CAMs",
  },
  "odd names": { kind: "sharepoint", site: 'https://x/"sites"', folder: `O'Neil's "A" #(lf) & {x}/[y]` },
  "a folder": { kind: "folder", folder: 'C:\\Team\\CAM\'s "files"\\' },
  nothing: { kind: "folder", folder: "" },
};

test.each(Object.entries(PLACES))("the query over %s is M", async (_, place) => {
  await parsed(powerQuery(place));
});

test("its columns are those of a Roll-up that the team's table has too", async () => {
  const text = powerQuery(PLACES["a folder"]!);
  const [, list] = /Columns = \{([^}]*)\}/.exec(text)!;
  const titles = JSON.parse(`[${list}]`) as string[];
  const fields = fieldsOf(teamTable).slice(0, titles.length);
  expect(titles).toEqual(fields.map((field) => teamTable.columns[field as "won"].header));
  expect(text).toContain('{"Won", type number}');
  expect(text).toContain('{"Deals won in 12 months", Int64.Type}');
  expect(text).toContain('{"Last activity", type date}');
  expect(text).toContain('{"Next action", type text}');
  expect(text).toContain("open and save once");
});

test("a partner that was handed over counts where it went: by the columns that the tables have", () => {
  const text = powerQuery(PLACES["a folder"]!);
  const { partner, direction, day } = handOversTable.columns;
  expect(text).toContain(
    `Of("cam_hand_overs", {"${partner.header}", "${direction.header}", "${day.header}"})`,
  );
  expect(text).toContain('Of("cam_partners", {"Partner", "Status"})');
  // As the combination in the pane has it: given away last, and inactive since.
  expect(direction.choices).toContain("Given");
  expect(partnersTable.columns.status.choices).toContain("Inactive");
  expect(text).toMatch(/Given = Table\.SelectRows\(Last, each Key\(\[Way\]\) = "given"\)/);
  expect(text).toMatch(
    /Own = Table\.SelectRows\(Named, each not List\.Contains\(Gone, Key\(\[Partner\]\)\)\)/,
  );
  expect(text).toMatch(/Typed = Table\.TransformColumnTypes\(Own,/);
});

test("any text stays one text, and says what it said", async () => {
  const piece = fc.oneof(
    fc.constantFrom('"', "#(", "#", "(", "\n", "\r", "\t", "//", "/*", "{", "\\"),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece).map((pieces) => pieces.join("")),
      async (text) => {
        const { lexerSnapshot } = await parsed(mText(text));
        expect(lexerSnapshot.tokens.map(({ kind }) => kind)).toEqual(["TextLiteral"]);
        const decoded = lexerSnapshot.tokens[0]!.data.slice(1, -1).replace(
          /""|#\((lf|cr|tab|#)\)/g,
          (_, code: string | undefined) =>
            code === undefined ? '"' : { lf: "\n", cr: "\r", tab: "\t", "#": "#" }[code]!,
        );
        expect(decoded).toBe(text);
      },
    ),
    { numRuns: 60 },
  );
});
