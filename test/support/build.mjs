import { productionBuild } from "./production-build.mjs";

// `npm run test:build`: the build that the end-to-end tests then find ready.
productionBuild();
