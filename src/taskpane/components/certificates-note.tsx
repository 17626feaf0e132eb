import type { HeldCertificates } from "../../domain/scorecard/performance/scorecard-types";
import { useApp } from "../session/app-context";
import { sharedTexts } from "../strings/components";
import { count } from "../strings/format";
import { Note } from "./page-parts";

const texts = sharedTexts.certificates;

/** Which certificates a partner holds, by role, and which of them end soon; nothing where it has none. */
export function CertificatesNote({ held }: { held: HeldCertificates | null }) {
  const { format } = useApp();
  if (!held) return null;
  const roles = held.byRole.map(
    ([role, certificates]) => `${format.number(certificates)} ${role || texts.noRole}`,
  );
  return (
    <>
      <Note>{texts.held(count(held.valid, "certificate", "certificates", format), roles.join(", "))}</Note>
      {held.ending.map(({ certificateId, person, certificate, validTo }) => (
        <Note key={certificateId}>
          {texts.ends([person, certificate].filter(Boolean).join(", "), format.date(validTo!))}
        </Note>
      ))}
    </>
  );
}
