import { checkSharing } from "../../src/book/check-sharing";

const sheet = (name: string, formulas: unknown[][], hidden = false) => ({
  name,
  hidden,
  formulas,
  origin: { row: 3, column: 1 },
});

test("cells with the add-in's functions and links are found, texts and columns of tables are not", () => {
  const found = checkSharing({
    people: ["Ann", " ", "Ann", "Acme"],
    names: { partners: [], contacts: [] },
    sheets: [
      sheet("Data", [
        ["=cam.status(1)", '="CAM.STATUS"', "=MYCAM.X(1)", 5],
        ["=SUM('C:\\My files\\[Plan 2.xlsx]Sheet1'!A1)", "=[1]Sheet1!A1", "=SUM(cam_deals[Amount])"],
        ["=SUM(cam_partners[[Life-stage]])", "[Plan.xlsx]", '="[Plan.xlsx]"'],
      ]),
      sheet("Old", [], true),
    ],
  });
  expect(found).toEqual({
    camCells: ["Data!B4"],
    links: ["Data!B5", "Data!C5"],
    hidden: ["Old"],
    people: ["Ann", "Acme"],
    partners: [],
    contacts: [],
  });
});

test("partners and their people are named with the sheets on which they stand", () => {
  const { partners, contacts } = checkSharing({
    people: [],
    names: { partners: ["Acme", "acme ", "Bo", "A+B (Ltd)", "Nowhere"], contacts: ["Eve Adams"] },
    sheets: [
      sheet("Deals", [
        ["Acme", "ACME", "Acmes", "Bobby", 5],
        ["Bo", "With Acme and eve adams", '=IF(A1="Acme",1,0)', ""],
      ]),
      sheet("Notes", [["Talk to A+B (Ltd), then to Bo"]], true),
    ],
  });
  expect(partners).toEqual([
    { name: "Acme", places: [{ sheet: "Deals", cells: 4 }] },
    { name: "Bo", places: [{ sheet: "Deals", cells: 1 }] },
    { name: "A+B (Ltd)", places: [{ sheet: "Notes", cells: 1 }] },
  ]);
  expect(contacts).toEqual([{ name: "Eve Adams", places: [{ sheet: "Deals", cells: 1 }] }]);
});
