import { applyBlocks } from "../book/apply-blocks";
import type { ChangeSet } from "../sheets/shared/change-set";
import type { Kitchen } from "./recipe-step";

/** Builds a sheet for each form's partner, in blocks; says how far it is where there are several. Throws where not all could be built. */
export async function buildInBlocks<F extends { partner: string }>(
  { workbook, say }: Kitchen,
  forms: readonly F[],
  changeOf: (forms: readonly F[]) => ChangeSet,
): Promise<void> {
  const byPartner = new Map(forms.map((form) => [form.partner, form]));
  const partners = [...byPartner.keys()];
  const { stopped } = await applyBlocks(
    workbook,
    {
      label: `Build ${partners.length} sheets`,
      partners,
      changeFor: (some) => changeOf(some.map((partner) => byPartner.get(partner)!)),
    },
    { onProgress: ({ done, total }) => done && say(`${done} of ${total}`) },
  );
  if (stopped) throw stopped.error;
}
