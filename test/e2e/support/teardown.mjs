export default async function teardown() {
  await globalThis.cadenceE2e?.browser.close();
  await globalThis.cadenceE2e?.server.close();
}
