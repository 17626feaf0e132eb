import { fromFileFormula, toFileFormula } from "../../src/xlsx/cells/formula-text";

describe("a formula's text on screen and in the file", () => {
  test.each([
    ["=[@Amount]*2", "cam_deals[[#This Row],[Amount]]*2", "cam_deals"],
    ["=[@[Deal size]]", "cam_deals[[#This Row],[Deal size]]", "cam_deals"],
    ["=cam_deals[@Amount]", "cam_deals[[#This Row],[Amount]]", undefined],
    ["=SUM(t[@[Jan]:[Mar]])", "SUM(t[[#This Row],[Jan]:[Mar]])", undefined],
    ["=SUM(cam_deals[Amount])", "SUM(cam_deals[Amount])", undefined],
    ["=SUM(cam_deals[[#All],[Deal size]])", "SUM(cam_deals[[#All],[Deal size]])", undefined],
    ['="[@x]"&IFNA(A1,"IFNA(")', '"[@x]"&_xlfn.IFNA(A1,"IFNA(")', "t"],
    ["='It''s [@x]'!A1", "'It''s [@x]'!A1", "t"],
    ["=t[@[It''s '#1]]", "t[[#This Row],[It''s '#1]]", undefined],
    ["=CAM.MGO_NEEDED(1,2,10%)", "_xldudf_CAM_MGO_NEEDED(1,2,10%)", undefined],
    ["=SORT(A1:A3)", "_xlfn._xlws.SORT(A1:A3)", undefined],
    ["=1E5+Sheet1!$A$1", "1E5+Sheet1!$A$1", "t"],
  ])("%s", (shown, stored, table) => {
    expect(toFileFormula(shown, table)).toBe(stored);
    expect(fromFileFormula(stored, table)).toBe(shown);
  });

  test("a reference without a table's name gets that of the table around it", () => {
    expect(toFileFormula("=SUM([Amount])", "cam_deals")).toBe("SUM(cam_deals[Amount])");
    expect(toFileFormula("=[Book2.xlsx]Sheet1!A1", "cam_deals")).toBe("[Book2.xlsx]Sheet1!A1");
  });
});
