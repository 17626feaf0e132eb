import { Button } from "@fluentui/react-components";
import { activeEntries } from "../../session/active-partners";
import { useApp } from "../../session/app-context";
import type { PartnerEntry } from "../../session/directory";
import { Section } from "../../components/page-parts";
import { PartnerStatus } from "../../components/partner-status";
import { todayTexts } from "../../strings/today";
import { ROWS_SHOWN, useRowStyles } from "./row-styles";

/** Active partners whose latest score is red, the lowest first. */
function needingAttention(partners: readonly PartnerEntry[]): PartnerEntry[] {
  return activeEntries(partners)
    .filter((entry) => entry.latest?.status === "Red")
    .sort((a, b) => (a.latest?.score ?? 0) - (b.latest?.score ?? 0));
}

/** Red partners that have no card above. */
export default function Attention({
  partners,
  withCard,
}: {
  partners: readonly PartnerEntry[];
  withCard: readonly string[];
}) {
  const styles = useRowStyles();
  const { open, choosePartner } = useApp();
  if (!partners.some((entry) => entry.latest)) return null;
  const all = needingAttention(partners);
  const red = all.filter(({ partner }) => !withCard.includes(partner)).slice(0, ROWS_SHOWN);
  if (all.length && !red.length) return null;
  const texts = todayTexts.attention;
  return (
    <Section title={texts.title}>
      {red.length === 0 ? (
        <span>{texts.none}</span>
      ) : (
        <ul className={styles.list}>
          {red.map((entry) => (
            <li key={entry.partnerId}>
              <Button
                appearance="subtle"
                className={styles.row}
                title={texts.open(entry.partner)}
                onClick={() => {
                  choosePartner(entry.partner);
                  open("partnerHome");
                }}
              >
                {entry.partner} <PartnerStatus entry={entry} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
