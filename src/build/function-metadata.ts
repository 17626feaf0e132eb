import { readdirSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { FunctionsMetadata } from "../functions/help/metadata";

const FAMILIES = path.resolve(__dirname, "../functions/families");

export function familyFiles(): string[] {
  return readdirSync(FAMILIES).map((file) => path.join(FAMILIES, file));
}

/** What the build writes to functions.json, generated from the sources; throws with the generator's own complaints. */
export async function functionsMetadata(): Promise<FunctionsMetadata> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(familyFiles());
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return JSON.parse(metadataJson) as FunctionsMetadata;
}
