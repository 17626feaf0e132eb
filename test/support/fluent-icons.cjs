const utils = require("@fluentui/react-icons/utils");

// Fluent's components ask the index of all icons for a handful of them; each is loaded by itself here, thousands are not.
module.exports = new Proxy(utils, {
  get(target, name) {
    if (typeof name !== "string" || name in target) return target[name];
    const words = name.replace(/\d*(Regular|Filled)$/, "").match(/[A-Z][a-z]*|\d+/g);
    return require(`@fluentui/react-icons/svg/${words.join("-").toLowerCase()}`)[name];
  },
});
