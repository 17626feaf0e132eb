export { shownFigures } from "../rollup/shown";
