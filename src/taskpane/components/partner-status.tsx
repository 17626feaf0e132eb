import { useApp } from "../session/app-context";
import type { PartnerEntry } from "../session/directory";
import { sharedTexts } from "../strings/components";
import { StatusBadge } from "./status-badge";

/** The newest score of a partner: dot, word and number. */
export function PartnerStatus({ entry }: { entry: PartnerEntry }) {
  const { format } = useApp();
  const { latest } = entry;
  if (!latest || latest.score === null || latest.status === null)
    return <StatusBadge status={sharedTexts.partner.notScored} />;
  return (
    <StatusBadge
      status={latest.status}
      text={sharedTexts.partner.scored(latest.status, format.number(latest.score))}
    />
  );
}
