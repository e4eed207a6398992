(function (root) {
  var present = /[?&]present\b=?(notes)?/.exec(location.search);
  if (present) root.setAttribute("data-present", present[1] || "");
  /** @type {string | null} */
  var closed = null;
  try {
    // a talk was given in this tab: see kit/kept/presenting_storage.js
    closed = sessionStorage.getItem("easeback:here");
    if (!present && closed) root.setAttribute("data-closed", "");
  } catch (nothing) {}
  try {
    var kept = JSON.parse(localStorage.getItem("easeback:v1") || "null");
    if (kept.settings.theme === "dark" || kept.settings.theme === "light")
      root.setAttribute("data-theme", kept.settings.theme);
    if (kept.settings.print === "large") root.setAttribute("data-print", "large");
    if (!present && !closed && kept.path?.lessons.length) root.setAttribute("data-guided", "");
    // Who has opened a lesson is met by where they go on.
    if (!present && !closed && Object.keys(kept.progress).some((stop) => stop !== "index"))
      root.setAttribute("data-known", "");
  } catch (nothing) {}
})(document.documentElement);
