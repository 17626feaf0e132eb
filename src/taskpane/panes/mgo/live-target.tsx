import { makeStyles, tokens } from "@fluentui/react-components";
import type { MgoWorksheet } from "../../../domain/marketing/mgo-worksheet";
import { useApp } from "../../session/app-context";
import { useSpoken } from "../../hooks/use-spoken";
import { round9 } from "../../../domain/shared/rounding";
import { wholePieces } from "../../../domain/marketing/whole-pieces";
import { SmallBars } from "../../components/small-bars";
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
});

/** The target as it is typed: a year's MGOs and its parts, and whether the lines reach it. */
export function LiveTarget({ live }: { live: MgoWorksheet }) {
  const styles = useStyles();
  const { format } = useApp();
  const { target, perQuarter, perMonth, perWeek, chosen } = live;
  const shown = target === null ? texts.noAnswer : format.number(target);
  useSpoken(target === null ? texts.noAnswer : texts.spoken(shown));
  const up = (value: number) => format.number(Math.ceil(round9(value)));
  const part = (value: number) => format.number(value, Number.isInteger(value) ? 0 : 1);
  const [brought, asked] = [wholePieces(chosen.mgos)!, target ?? 0];
  return (
    <div className={styles.root}>
      <div>
        <span className={styles.name}>{texts.name}</span>
        <div className={styles.figure}>{shown}</div>
      </div>
      <SmallBars
        label={`${texts.chart}: ${texts.bars(format.number(brought), shown)}`}
        bars={[
          { label: texts.brought, value: brought },
          { label: texts.asked, value: asked, isTarget: true },
        ]}
      />
      {target !== null && (
        <span className={styles.text}>{texts.parts(up(perQuarter!), up(perMonth!), part(perWeek!))}</span>
      )}
      <span className={styles.text}>{live.text}</span>
    </div>
  );
}
