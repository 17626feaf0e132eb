import { FUNCTION_HELP, HELP_GROUPS } from "../../functions/help/content";
import type { FunctionMetadata, FunctionParameter } from "../../functions/help/metadata";
import type { CamFunctionId } from "../../functions/registry";
import { functionsMetadata } from "../function-metadata";
import { blocks, code, markdownTable } from "./markdown";

/** The CAM functions by the groups of their help. */
export async function functionSection(): Promise<string> {
  const { functions } = await functionsMetadata();
  const byId = new Map(functions.map((each) => [each.id, each]));
  return blocks(
    "## CAM functions",
    "For the user's own cells; each has a page of help with an example and its errors. Arguments in brackets may be left out. Nothing that " +
      "the add-in builds uses them, so that its sheets work without it.",
    ...HELP_GROUPS.map(({ title, functions: ids }) =>
      blocks(`### ${title}`, ...ids.map((id) => oneFunction(byId.get(id)!))),
    ),
  );
}

function oneFunction({ id, name, parameters }: FunctionMetadata): string {
  const call = `=CAM.${name}(${parameters.map(shown).join(", ")})`;
  return blocks(
    `#### ${code(call)}`,
    FUNCTION_HELP[id as CamFunctionId].purpose,
    markdownTable(
      ["argument", "what it is"],
      parameters.map((each) => [code(each.name), each.description ?? ""]),
    ),
  );
}

function shown({ name, optional }: FunctionParameter): string {
  return optional ? `[${name}]` : name;
}
