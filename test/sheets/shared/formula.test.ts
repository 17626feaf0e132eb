import {
  ALLOWED_FUNCTIONS,
  bracketed,
  equalTo,
  f,
  formulaProblems,
  joined,
  quoted,
} from "../../../src/sheets/shared/formula";
import { columnLetters, Ref } from "../../../src/sheets/shared/reference";

test("columns have Excel's letters", () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
});

test("handles become addresses once they are placed: whole ones absolute, a row's cells relative", () => {
  const [target, row] = [new Ref("target"), new Ref("row", 3)];
  const formula = f`IF(${target}="","",SUM(${row})/${row.at(1)}+${row.fixed(2)})`;
  expect(() => formula.text).toThrow('"target" is used but never placed');
  target.place(3, 1);
  row.place(9, 27);
  expect(formula.text).toBe('IF($B$4="","",SUM($AB$10:$AD$10)/AC10+$AD$10)');
});

test("a handle stands in one place and has only its own cells", () => {
  const ref = new Ref("won", 2).place(0, 0);
  expect(() => ref.place(1, 1)).toThrow("placed twice");
  expect(() => ref.at(2)).toThrow('"won" has no cell 2, 0');
});

test("pieces nest, texts are quoted, wildcards are disarmed", () => {
  expect(f`SUM(${joined([f`1`, f`2`], ",")})&${quoted('O\'Neil "Sons"')}`.text).toBe(
    'SUM(1,2)&"O\'Neil ""Sons"""',
  );
  expect(equalTo("cam_stages[Stage]").text).toBe(
    '"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(cam_stages[Stage],"~","~~"),"*","~*"),"?","~?")',
  );
});

test("only functions that work everywhere pass; texts and column names are no functions", () => {
  expect(formulaProblems('=IFERROR(SUMIFS(cam_deals[Amount],cam_deals[Partner],"XLOOKUP(1)"),0)')).toEqual(
    [],
  );
  expect(formulaProblems("=IF(TRUE,xlookup(1),CAM.STATUS(2))")).toEqual(["uses XLOOKUP", "uses CAM.STATUS"]);
  expect(formulaProblems("=INDEX(cam_cadence[Every (months)],1)")).toEqual([]);
  expect(formulaProblems(`=${"1+".repeat(5000)}1`)).toEqual(["is 10002 characters long"]);
  for (const volatile of ["NOW", "TODAY", "RAND", "OFFSET", "INDIRECT", "LET", "TEXT"])
    expect(ALLOWED_FUNCTIONS.has(volatile)).toBe(false);
});

test("a column whose name has more than letters, digits and spaces stands in brackets of its own, as Excel asks", () => {
  const formula =
    'SUMIFS(cam_x[Required tasks],cam_x[Life-stage],"Co-sell",cam_x[Training & certifications])';
  const wanted =
    'SUMIFS(cam_x[Required tasks],cam_x[[Life-stage]],"Co-sell",cam_x[[Training & certifications]])';
  expect([bracketed(formula), bracketed(wanted)]).toEqual([wanted, wanted]);
});
