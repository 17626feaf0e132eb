import { readdirSync } from "node:fs";
import path from "node:path";
import { PART } from "../support/together";

test("no part of the tests is left out", () => {
  const parts = readdirSync(path.resolve(__dirname, "../together")).map((name) => PART.exec(name)!.slice(1));
  for (const needs of ["node", "page"]) {
    const own = parts.filter(([wanted]) => wanted === needs);
    const numbers = own.map(([, part]) => Number(part)).sort((a, b) => a - b);
    expect(own.map(([, , of]) => Number(of))).toEqual(own.map(() => own.length));
    expect(numbers).toEqual(own.map((_, index) => index + 1));
  }
});
