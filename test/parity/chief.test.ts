import { chiefFigures, MOVES } from "../../src/domain/portfolio/chief";
import { readPortfolioData } from "../../src/domain/portfolio/portfolio-data";
import { certificatesTable } from "../../src/domain/shared/tables/relations-tables";
import { chiefChange, dollarsBack } from "../../src/sheets/chief/change";
import { FINANCE_AS_OF, programExample } from "../support/finance-example";
import { builtFile } from "../support/built-file";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { errorCells, type ExpectedNames, nameDifferences } from "../support/parity";
import { ODD_PORTFOLIOS } from "../support/portfolio-books";
import { PORTFOLIO_AS_OF } from "../support/portfolio-example";

const SHEET = "Chief's page";

function expected(book: Book): ExpectedNames {
  const { tables, asOf = PORTFOLIO_AS_OF, onPnl } = book;
  const found = chiefFigures({ ...readPortfolioData(tables, asOf), asOf });
  const { bridge, compared, funnel, quarters, changed, lines } = found;
  return {
    dollars_back: [dollarsBack(tables, { asOf, onPnl })],
    producing: [found.producing],
    active_partners: [found.active],
    producing_rate: [found.producingRate],
    partner_led_share: [found.partnerLed],
    days_to_first_win: [funnel[3]!.days],
    slipped_deals: [found.slipped.deals],
    slipped_amount: [found.slipped.amount],
    stale_deals: [found.stale.deals],
    stale_amount: [found.stale.amount],
    won_by_quarter: quarters.map(({ won }) => won),
    commit_by_quarter: quarters.map(({ commit }) => commit),
    weighted_by_quarter: quarters.map(({ restWeighted }) => restWeighted),
    target_by_quarter: quarters.map(({ target }) => target),
    gap_by_quarter: quarters.map(({ gap }) => gap),
    bridge_amounts: [
      bridge.before,
      ...MOVES.map((move) => bridge.steps[move].amount),
      bridge.others,
      bridge.now,
    ],
    bridge_partners: [null, ...MOVES.map((move) => bridge.steps[move].partners), null, null],
    funnel_partners: funnel.map(({ partners }) => partners),
    funnel_days: funnel.map(({ days }) => days),
    compared_partners: compared.map(({ partners }) => partners),
    compared_growth: compared.map(({ growth }) => growth),
    ...(changed.length
      ? {
          changed_partners: changed.map((place) => lines[place]!.partner),
          score_changes: changed.map((place) => lines[place]!.scoreChange),
        }
      : {}),
    check: [true],
  };
}

type Book = ReturnType<(typeof ODD_PORTFOLIOS)[string]> & { onPnl?: Readonly<Record<string, number>> };

async function differencesIn(book: Book): Promise<string[]> {
  const { tables, asOf = PORTFOLIO_AS_OF, onPnl } = book;
  const change = chiefChange(tables, { asOf, onPnl });
  tables.apply(change.tables);
  const shown = await recalculate(await builtFile(tables, change));
  return [
    ...nameDifferences(expected(book), (name) => shown.named(name, SHEET)),
    ...errorCells(shown, SHEET),
  ];
}

/** With certificates, one of them passed after the day, and one by nobody who is known. */
function certified(book: Book): Book {
  const { asOf = PORTFOLIO_AS_OF } = book;
  const passed = (certificateId: string, partner: string, passedOn: number | null) => ({
    certificateId,
    partner,
    passedOn,
  });
  return {
    ...book,
    tables: book.tables.with(certificatesTable, [
      passed("1", "acme", asOf - 400.5),
      passed("2", "Acme", asOf - 900),
      passed("3", "A~B?", asOf + 1),
      passed("4", "Quiet one", asOf + 0.5),
      passed("5", "Nobody knows", asOf - 5),
      passed("6", "Acme*", null),
    ]),
  };
}

const odd = (name: keyof typeof ODD_PORTFOLIOS) => ODD_PORTFOLIOS[name]!();

const BOOKS: Readonly<Record<string, () => Book>> = {
  "odd names, blanks, credit notes": () => certified(odd("odd names, blanks, credit notes")),
  "a seasonal year from April": () => odd("a seasonal year from April"),
  "other settings": () => certified(odd("other settings")),
  "nobody at all": () => odd("nobody at all"),
  "with a Channel P&L": () => ({ tables: programExample(), asOf: FINANCE_AS_OF, onPnl: {} }),
};

test("a book with a Channel P&L has something to say of it", () => {
  expect(dollarsBack(programExample(), { asOf: FINANCE_AS_OF, onPnl: {} })).toBeGreaterThan(0);
  expect(dollarsBack(programExample(), { asOf: FINANCE_AS_OF })).toBeNull();
});

libreOfficeTest("the chief's page: every name agrees with the domain, no cell is an error", async () => {
  const found = await Promise.all(
    Object.entries(BOOKS).map(async ([name, make]) => [name, ...(await differencesIn(make()))]),
  );
  expect(found).toEqual(Object.keys(BOOKS).map((name) => [name]));
});
