// A fold of the lesson opens when an address leads to it, or to something in it.

export function startFolds() {
  const open = () => {
    const there = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!there) return;
    const begins = there.matches(".easeback-chapter") && there.firstElementChild?.matches(".easeback-fold");
    let fold = begins ? there.firstElementChild : there.closest(".easeback-fold");
    for (; fold instanceof HTMLDetailsElement; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  };
  addEventListener("hashchange", open);
  open();
}
