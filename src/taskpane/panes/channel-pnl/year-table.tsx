import { makeStyles, tokens } from "@fluentui/react-components";
import { type ChannelPnl, marginLabels } from "../../../domain/finance/channel-pnl";
import { PNL_LINES } from "../../../domain/finance/pnl-lines";
import { useApp } from "../../session/app-context";
import { pnlTexts } from "../../strings/channel-pnl";

const texts = pnlTexts.table;

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      textAlign: "right",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
      whiteSpace: "nowrap",
    },
    "& thead th": { color: tokens.colorNeutralForeground2 },
    "& th[scope=row]": { textAlign: "left", paddingLeft: 0, whiteSpace: "normal" },
    "& tr[data-sum] > *": { fontWeight: tokens.fontWeightSemibold },
    "& td[data-told]": { fontStyle: "italic" },
    // Too narrow for five columns: two quarters a row below the line's name, each with its own.
    "@media (max-width: 240px)": {
      "& thead": { display: "none" },
      "& tbody tr": { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))" },
      "& th[scope=row]": { gridColumn: "1 / -1" },
      "& td": { overflowWrap: "anywhere", whiteSpace: "normal" },
      "& td::before": { content: "attr(data-quarter) ' '", color: tokens.colorNeutralForeground2 },
    },
  },
  caption: { textAlign: "left", color: tokens.colorNeutralForeground2 },
});

/** The year by quarter as it counts; what other tables say is slanted. */
export function YearTable({ pnl }: { pnl: ChannelPnl }) {
  const styles = useStyles();
  const { format } = useApp();
  const { quarters, sources, hasCostOfGoods } = pnl;
  const short = (amount: number | null) => (amount === null ? texts.none : format.moneyShort(amount));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col" aria-label={texts.line} />
          {quarters.map(({ start }, index) => (
            <th key={start} scope="col">
              {texts.quarter(index + 1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PNL_LINES.map(({ id, label }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            {quarters.map(({ start, amounts }, index) => {
              const told = sources[id][index] === "tables" || sources[id][index] === "both";
              return (
                <td
                  key={start}
                  data-quarter={texts.quarter(index + 1)}
                  {...(told ? { "data-told": true } : {})}
                >
                  {short(amounts[id])}
                </td>
              );
            })}
          </tr>
        ))}
        <tr data-sum>
          <th scope="row">{marginLabels(hasCostOfGoods).contribution}</th>
          {quarters.map(({ start, netMargin }, index) => (
            <td key={start} data-quarter={texts.quarter(index + 1)}>
              {short(netMargin)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
