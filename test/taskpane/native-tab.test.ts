/** @jest-environment jsdom */
import { keepNativeTab } from "../../src/taskpane/app/native-tab";

/** Whether a Tab on the first button stays with the browser. */
function tabStays(): boolean {
  const left = jest.fn();
  window.addEventListener("keydown", left);
  document
    .querySelector("button")!
    .dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
  window.removeEventListener("keydown", left);
  return left.mock.calls.length === 0;
}

test("Tab stays with the browser also where it cannot check visibility", () => {
  expect("checkVisibility" in Element.prototype).toBe(false);
  keepNativeTab();
  document.body.innerHTML = "<button>one</button><button>two</button>";
  const [, two] = document.querySelectorAll("button");
  const rects = jest.spyOn(two!, "getClientRects");
  rects.mockReturnValue([{}] as unknown as DOMRectList);
  expect(tabStays()).toBe(true);
  rects.mockReturnValue([] as unknown as DOMRectList);
  expect(tabStays()).toBe(false);
});
