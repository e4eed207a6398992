// One thing of a page on paper, alone: an exercise, a plan, a page of one's own.

/**
 * Prints an element and nothing around it; afterwards the page is as it was.
 * @param {Element|null|undefined} element
 * @param {Pick<Window, "print"|"addEventListener"|"document">} [view]
 */
export function printCard(element, view = window) {
  if (!element) return;
  const { documentElement: root } = view.document;
  /** @type {Element[]} */
  const way = [];
  for (let around = element.parentElement; around && around !== root; around = around.parentElement) way.push(around);
  element.setAttribute("data-card", "only");
  way.forEach((around) => around.setAttribute("data-card", "way"));
  root.setAttribute("data-printing-card", "");
  view.addEventListener(
    "afterprint",
    () => {
      [element, ...way].forEach((each) => each.removeAttribute("data-card"));
      root.removeAttribute("data-printing-card");
    },
    { once: true },
  );
  view.print();
}
