import { archiveOf } from "../qbr/archive";
import { RecipeError } from "./recipe-error";

/** Files as they gather: several of one archive or in one folder, or each by itself. */
export class OutFiles {
  private readonly files = new Map<string, Uint8Array>();
  private readonly archives = new Map<string, Map<string, Uint8Array>>();
  private readonly taken = new Map<string, Set<string>>();

  constructor(private readonly extension: string) {}

  /** The name under which the file is logged; `nameOf` gives it one where `out` is a folder or an archive. */
  add(out: string, nameOf: (taken: Set<string>) => string, bytes: Uint8Array): string {
    const isArchive = /\.zip$/i.test(out);
    if (isArchive || /[\\/]$/.test(out)) {
      const taken = this.taken.get(out) ?? new Set();
      this.taken.set(out, taken);
      const name = nameOf(taken);
      if (isArchive) this.archives.set(out, new Map(this.archives.get(out)).set(name, bytes));
      else this.files.set(`${out}${name}`, bytes);
      return name;
    }
    if (!out.toLowerCase().endsWith(`.${this.extension}`))
      throw new RecipeError(`"out": expected "….${this.extension}", a folder "…/" or "….zip", not "${out}"`);
    if (this.files.has(out))
      throw new RecipeError(`"out": "${out}" is written twice; with "each" name a folder "…/" or a "….zip"`);
    this.files.set(out, bytes);
    return out.slice(Math.max(out.lastIndexOf("/"), out.lastIndexOf("\\")) + 1);
  }

  saved(): ReadonlyMap<string, Uint8Array> {
    const archives = [...this.archives].map(([name, files]) => [name, archiveOf(files)] as const);
    return new Map([...this.files, ...archives]);
  }
}
