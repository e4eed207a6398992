// A handout shows what stands folded on the screen, and puts it back afterwards.

export function startPaper() {
  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];
  addEventListener("beforeprint", () => {
    const folded = /** @type {NodeListOf<HTMLDetailsElement>} */ (
      document.querySelectorAll("main details:not([open]), .easeback-help details:not([open]):not([hidden])")
    );
    unfolded = [...folded];
    for (const piece of unfolded) piece.open = true;
  });
  addEventListener("afterprint", () => {
    for (const piece of unfolded) piece.open = false;
    unfolded = [];
  });
}
