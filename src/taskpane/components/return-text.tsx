import { useApp } from "../session/app-context";
import { Signed } from "./signed";

/** A return in per cent: red below 0, where money is lost; a dash where there is none. */
export function ReturnText({ value }: { value: number | null }) {
  const { format } = useApp();
  if (value === null) return <>–</>;
  return <Signed value={value} text={format.percent(value, Math.abs(value) < 1 ? 1 : 0)} />;
}
