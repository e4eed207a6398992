// A panel that hangs from the bar: Escape closes it, and so does whatever is done elsewhere.

/** @param {HTMLDetailsElement} panel */
export function closesElsewhere(panel) {
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.open) return;
    event.stopPropagation();
    panel.open = false;
    panel.querySelector("summary")?.focus();
  });
  document.addEventListener("click", ({ target }) => {
    if (panel.open && target instanceof Node && !panel.contains(target)) panel.open = false;
  });
  panel.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) panel.open = false;
  });
}
