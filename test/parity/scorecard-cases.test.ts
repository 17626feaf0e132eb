import { SCORECARD_CASES_IN_WORKBENCH } from "../soak/parts/scorecard-cases";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { errorCells } from "../support/parity";
import { randomTest } from "../support/random-test";
import { SCORECARD_CASES } from "../support/scorecard-cases";
import { builtCase, wrongIn } from "../support/scorecard-cases/built-case";

libreOfficeTest("LibreOffice gives the figures of every definition, as the domain does", async () => {
  const found = await Promise.all(
    SCORECARD_CASES.map(async (each) => {
      const book = await recalculate(await builtCase(each).xlsx);
      return [each.name, ...wrongIn(each, (name) => book.named(name, "S1")), ...errorCells(book, "S1")];
    }),
  );
  expect(found).toEqual(SCORECARD_CASES.map(({ name }) => [name]));
});

randomTest(SCORECARD_CASES_IN_WORKBENCH, { timeout: 300_000 });
