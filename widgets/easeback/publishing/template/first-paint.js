(function (root) {
  try {
    var kept = JSON.parse(localStorage.getItem("easeback:v1") || "null");
    if (kept.settings.theme === "dark" || kept.settings.theme === "light") root.setAttribute("data-theme", kept.settings.theme);
    if (kept.settings.print === "large") root.setAttribute("data-print", "large");
    if (kept.path.lessons.length) root.setAttribute("data-guided", "");
  } catch (nothing) {}
  var present = /[?&]present\b=?(notes)?/.exec(location.search);
  if (present) root.setAttribute("data-present", present[1] || "");
})(document.documentElement);
