import path from "node:path";
import { z } from "zod";
import { counted } from "../../domain/crm/count-words";
import { teamOf } from "../../domain/team/team";
import { teamRollupDefinition } from "../../sheets/team-rollup/definition";
import { lastWorkbooks, workbooksMissing, readTeam, type TeamFile } from "../../xlsx/read-team";
import { isGlob, isLike } from "../glob";
import { RecipeError } from "../recipe-error";
import { type Kitchen, sheetStep } from "../recipe-step";

const WORKBOOK = /\.xls[xm]$/i;

/** Builds the page of all CAMs' partners from their workbooks' files. */
export const teamRollupStep = sheetStep(
  teamRollupDefinition,
  {
    does: "Builds the Team roll-up from CAMs' workbooks: their partners side by side, with the table `cam_team`. A file that cannot be read is reported, and the others count.",
    says: {
      files:
        'workbooks and what CAMs handed in: files, patterns such as "*.xlsx", or folders "…/"; relative to the recipe',
      expected:
        "workbooks that are to be among them, by their files' names: those that are not are named as missing; without it those of the Team roll-up that the workbook has already",
    },
    schema: z.strictObject({
      files: z.array(z.string().trim().min(1)).min(1),
      expected: z.array(z.string().trim().min(1)).optional(),
    }),
  },
  async (kitchen, { files, expected }, { teamRollupChange }) => {
    const readOn = kitchen.asOf();
    const found = await readTeam(await filesOf(files, kitchen), { readOn });
    for (const { workbook, why } of found.notRead) kitchen.say(`${workbook} was not read: ${why}`);
    for (const { workbook, why } of found.passedOver) kitchen.say(`${workbook} was passed over: ${why}`);
    const missing = workbooksMissing(found, expected ?? (await lastWorkbooks(kitchen.workbook)));
    for (const workbook of missing) kitchen.say(`${workbook} is missing`);
    const team = teamOf(found.workbooks, found.notRead, readOn, missing);
    await kitchen.workbook.apply(teamRollupChange(team));
    const partners = counted(team.lines.length - team.duplicates, "partner", "partners");
    kitchen.say(`${partners} of ${counted(found.workbooks.length, "workbook", "workbooks")}`);
  },
);

/** Each file once, in the order of their names. */
async function filesOf(
  given: readonly string[],
  { listFolder, readFile }: Pick<Kitchen, "listFolder" | "readFile">,
): Promise<TeamFile[]> {
  const names = new Set<string>();
  for (const each of given) {
    const isFolder = /[\\/]$/.test(each);
    const [folder, pattern] = isFolder ? [each, "*"] : [path.dirname(each), path.basename(each)];
    if (!isFolder && !isGlob(pattern)) {
      names.add(path.normalize(each));
      continue;
    }
    const found = (await listFolder(folder)).filter((name) => isLike(name, pattern) && WORKBOOK.test(name));
    if (!found.length) throw new RecipeError(`"files": there is no workbook in ${each}`);
    for (const name of found) names.add(path.join(folder, name));
  }
  return [...names].sort().map((name) => ({ name, bytes: () => readFile(name) }));
}
