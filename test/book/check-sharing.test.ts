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
  });
});
