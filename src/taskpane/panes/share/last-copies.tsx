import { sharedTable } from "../../../domain/shared/tables/sharing-tables";
import { Section } from "../../components/page-parts";
import { MessageList } from "../../components/message";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";
import { shareTexts } from "../../strings/share";

const texts = shareTexts.log;
const REQUEST = { tables: [sharedTable] };
const MOST = 5;

/** Who got what when, the newest first; nothing before the first. */
export function LastCopies() {
  const { format } = useApp();
  const { snapshot } = useSnapshot(REQUEST);
  const rows = snapshot?.table(sharedTable).rows.slice(-MOST).reverse() ?? [];
  if (!rows.length) return null;
  return (
    <Section title={texts.title}>
      <MessageList
        items={rows.map(({ copyId, madeOn, partner, form, file }) =>
          texts.line(copyId ?? "", madeOn === null ? "" : format.date(madeOn), {
            partner: partner ?? "",
            form: form ?? "",
            file: file ?? "",
          }),
        )}
      />
    </Section>
  );
}
