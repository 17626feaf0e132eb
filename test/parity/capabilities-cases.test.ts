import { builtCapabilities, CAPABILITIES_CASES, wrongInCapabilities } from "../support/capabilities-cases";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { errorCells } from "../support/parity";

libreOfficeTest("LibreOffice gives the figures of every definition, as the domain does", async () => {
  const found = await Promise.all(
    CAPABILITIES_CASES.map(async (each) => {
      const { tables, xlsx } = builtCapabilities(each);
      const book = await recalculate(await xlsx());
      const wrong = wrongInCapabilities(each, tables, (name) => book.named(name, "S1"));
      return [each.name, ...wrong, ...errorCells(book, "S1")];
    }),
  );
  expect(found).toEqual(CAPABILITIES_CASES.map(({ name }) => [name]));
});
