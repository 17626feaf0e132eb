import { CHECKED_FIELDS, checksumOf, readChecks, writeChecks } from "../../../src/domain/crm/import-check";
import type { FileDecisions } from "../../../src/domain/crm/import-decisions";
import {
  mappingsInWords,
  readMemory,
  remember,
  savedMappings,
  signatureOf,
} from "../../../src/domain/crm/import-memory";

describe("the import check", () => {
  test("tells values apart, and blank from zero", () => {
    const values = [null, 0, 1, -1, 0.1, "0", "1", "#1", "Acme", "acme", "Acme ", true];
    expect(new Set(values.map(checksumOf)).size).toBe(values.length);
    expect(checksumOf(0.1 + 0.2)).toBe(checksumOf(0.3));
  });

  test("is read back as it was written, with gaps and what the user kept", () => {
    const checks = new Map([
      ["partner", { checksum: checksumOf("Acme"), keptMine: false }],
      ["campaignId", { checksum: checksumOf(null), keptMine: true }],
    ]);
    const text = writeChecks(checks);
    expect(readChecks(text)).toEqual(checks);
  });

  test("of columns of the first version is as long as it was before others came, so that no row differs for that", () => {
    const first = 4 * 15;
    expect(writeChecks(new Map())).toHaveLength(first);
    const later = new Map([[CHECKED_FIELDS.at(-1)!, { checksum: checksumOf("Budget"), keptMine: false }]]);
    expect(writeChecks(later)).toHaveLength(4 * CHECKED_FIELDS.length);
    expect(readChecks(writeChecks(later))).toEqual(later);
  });

  test.each([null, "", "?!", "----", "0abc"])("ignores %j", (text) => expect(readChecks(text).size).toBe(0));
});

describe("what imports remember", () => {
  const confirmed = {
    columns: { Partner: "agent", Source: null },
    dateOrders: { date: "dmy" as const },
    decimalMarks: {},
    amountWords: {},
  };
  const file = (
    signature: string,
    {
      name = "export",
      used = null,
      ...rest
    }: { name?: string; used?: string | null; confirmed?: FileDecisions } = {},
  ) => ({ signature, name, used, confirmed: rest.confirmed ?? confirmed });
  const stored = (text: string) =>
    readMemory([{ setting: "crm import MAPPING", value: text, unit: null, source: null }]);

  test("is found by the header in any order and case", () => {
    const text = remember(readMemory([]), [file(signatureOf("deals", ["A", "b"]))], {
      rates: { EUR: 1.1 },
    });
    const memory = stored(text);
    expect(savedMappings(memory, signatureOf("deals", ["B", "a"]))).toEqual([
      { name: "export", decisions: confirmed },
    ]);
    expect(savedMappings(memory, signatureOf("partners", ["A", "b"]))).toEqual([]);
    expect(memory.rates).toEqual({ EUR: 1.1 });
  });

  test.each(["", "nonsense", "[1]", '{"files":{"x":{"dateOrders":{"a":"random"}}}}', '{"rates":{"EUR":-1}}'])(
    "is nothing when the cell holds %j",
    (text) => {
      expect(stored(text)).toEqual({ files: {}, products: {}, rates: {}, currencyNames: {} });
    },
  );

  test("is offered by name, the newest first, and saving it again changes nothing", () => {
    const signature = signatureOf("deals", ["A"]);
    const north = { ...confirmed, dateOrders: { date: "mdy" as const } };
    let text = remember(readMemory([]), [file(signature, { name: "South" })], {});
    text = remember(stored(text), [file(signature, { name: "North", confirmed: north })], {});
    expect(savedMappings(stored(text), signature)).toEqual([
      { name: "North", decisions: north },
      { name: "South", decisions: confirmed },
    ]);
    expect(
      remember(stored(text), [file(signature, { name: "north", used: "North", confirmed: north })], {}),
    ).toBe(text.replace('"name":"North"', '"name":"north"'));
    const used = remember(stored(text), [file(signature, { name: "South", used: "South" })], {});
    expect(savedMappings(stored(used), signature).map(({ name }) => name)).toEqual(["South", "North"]);
    expect(mappingsInWords(used)).toBe(
      "Saved mappings of the CRM import: North (deals), South (deals). Written by the add-in",
    );
  });

  test("of an earlier version has no name, and gets one with the next import", () => {
    const signature = signatureOf("deals", ["A"]);
    const text = JSON.stringify({ files: { [signature]: confirmed } });
    expect(savedMappings(stored(text), signature)).toEqual([
      { name: "Earlier import", decisions: confirmed },
    ]);
    const named = remember(stored(text), [file(signature, { name: "EMEA", used: "Earlier import" })], {});
    expect(savedMappings(stored(named), signature).map(({ name }) => name)).toEqual(["EMEA"]);
  });

  test("answers a question only with one of its answers; another file's entry is not lost with it", () => {
    const entries = {
      "deals a": { groupedBy: { Partner: "sideways" } },
      "deals b": { amountWords: { k: 1000 } },
    };
    expect(stored(JSON.stringify({ files: entries })).files).toEqual({
      "deals b": { amountWords: { k: 1000 } },
    });
  });

  test("fits a cell whatever was imported: the newest layouts stay", () => {
    const wide = {
      columns: Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [`Column ${index}`, "x".repeat(60)]),
      ),
      dateOrders: {},
      decimalMarks: {},
      amountWords: {},
    };
    let text = "";
    for (let index = 0; index < 12; index++)
      text = remember(stored(text), [file(`deals ${index}`, { confirmed: wide })], {});
    expect(text.length).toBeLessThan(32_767);
    expect(Object.keys(stored(text).files).at(-1)).toBe("deals 11 export");
  });
});
