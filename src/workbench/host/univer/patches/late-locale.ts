import type { UniverInstance } from "../lib";

/**
 * Univer 0.25.1: a calculation that was cut short by `dispose()` asks for its translated texts a second later and throws when the
 * locale is gone. An empty one is left behind for it.
 */
export function disposeWithLocale({ lib, univer }: UniverInstance): void {
  const texts = univer.__getInjector().get(lib.core.LocaleService);
  univer.dispose();
  texts.load({ [lib.core.LocaleType.EN_US]: {} });
}
