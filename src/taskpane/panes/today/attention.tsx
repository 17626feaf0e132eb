import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { activeEntries } from "../../session/active-partners";
import { useApp } from "../../session/app-context";
import type { PartnerEntry } from "../../session/directory";
import { Section } from "../../components/page-parts";
import { PartnerStatus } from "../../components/partner-status";
import { todayTexts } from "../../strings/today";

const SHOWN = 5;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    justifyContent: "space-between",
    width: "100%",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    columnGap: tokens.spacingHorizontalS,
    flexWrap: "wrap",
  },
});

/** Active partners whose latest score is red, the lowest first. */
function needingAttention(partners: readonly PartnerEntry[]): PartnerEntry[] {
  return activeEntries(partners)
    .filter((entry) => entry.latest?.status === "Red")
    .sort((a, b) => (a.latest?.score ?? 0) - (b.latest?.score ?? 0));
}

export function Attention({ partners }: { partners: readonly PartnerEntry[] }) {
  const styles = useStyles();
  const { open, choosePartner } = useApp();
  if (!partners.some((entry) => entry.latest)) return null;
  const red = needingAttention(partners).slice(0, SHOWN);
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
                  open("scorecard");
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
