// What stands behind a door of the start page: shown once a link led to it. Without a script the style sheet does it,
// for as long as the address names it.

export function startDoors() {
  const rooms = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-behind-door]"));
  const open = () => {
    const there = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (const room of rooms) if (there && room.contains(there)) room.dataset.open = "";
  };
  if (!rooms.length) return;
  addEventListener("hashchange", open);
  open();
}
