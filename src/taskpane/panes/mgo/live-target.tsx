import { makeStyles, tokens } from "@fluentui/react-components";
import type { MgoWorksheet } from "../../../domain/marketing/mgo-worksheet";
import { useApp } from "../../session/app-context";
import { useSpoken } from "../../hooks/use-spoken";
import { mgoTexts } from "../../strings/mgo";

const texts = mgoTexts.live;

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  figure: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightBold,
    "@media (max-height: 480px)": { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
  text: { gridColumn: "1 / -1", "@media (max-height: 480px)": { display: "none" } },
  name: { color: tokens.colorNeutralForeground2 },
  bars: { width: "84px", height: "34px" },
  brought: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  asked: {
    fill: "none",
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: 1.5,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

/** The target as it is typed: a year's MGOs and its parts, and whether the lines reach it. */
export function LiveTarget({ live }: { live: MgoWorksheet }) {
  const styles = useStyles();
  const { format } = useApp();
  const { target, perQuarter, perMonth, perWeek, chosen } = live;
  const shown = target === null ? texts.noAnswer : format.number(target);
  useSpoken(target === null ? texts.noAnswer : texts.spoken(shown));
  const part = (value: number) => format.number(value, Number.isInteger(value) ? 0 : 1);
  const [brought, asked] = [chosen.mgos, target ?? 0];
  const top = Math.max(1, brought, asked);
  return (
    <div className={styles.root}>
      <div>
        <span className={styles.name}>{texts.name}</span>
        <div className={styles.figure}>{shown}</div>
      </div>
      <svg
        viewBox="0 0 84 34"
        className={styles.bars}
        role="img"
        aria-label={`${texts.chart}: ${texts.bars(format.number(brought), shown)}`}
      >
        <rect x="1" y="4" width={(80 * brought) / top} height="11" className={styles.brought} />
        <rect x="1" y="19" width={(80 * asked) / top} height="11" className={styles.asked} />
      </svg>
      {target !== null && (
        <span className={styles.text}>{texts.parts(part(perQuarter!), part(perMonth!), part(perWeek!))}</span>
      )}
      <span className={styles.text}>{live.text}</span>
    </div>
  );
}
