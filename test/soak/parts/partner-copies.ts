import fc from "fast-check";
import { textsOfCopy } from "../../../src/xlsx/partner-copy-file";
import { copyOf, SENTINEL, sentinelBook } from "../../support/sentinel-book";
import { randomPart } from "../part";

/** Where the sentinel stands in a part, with what is around it. */
const FOUND = new RegExp(`.{0,80}${SENTINEL}.{0,40}`);

export const PARTNER_COPIES = randomPart({
  name: "partner-copies",
  does: "no word of other partners, their people or what is ours alone is in a partner's copy, in none of its parts",
  inTests: { seed: 1, count: 5 },
  shrink: false,
  property: () =>
    fc.asyncProperty(fc.nat(), fc.nat({ max: 5 }), async (seed, which) => {
      const valuesOnly = which === 0;
      const texts = textsOfCopy(await copyOf(sentinelBook(seed), { valuesOnly, protect: true }));
      for (const [path, text] of texts) expect([path, FOUND.exec(text)?.[0]]).toEqual([path, undefined]);
      const formulas = [...texts.values()].join("").match(/<f>/g)?.length ?? 0;
      if (valuesOnly) expect(formulas).toBe(0);
      else expect(formulas).toBeGreaterThan(5_000);
    }),
});
