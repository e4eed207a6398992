(function (root) {
  try {
    var settings = JSON.parse(localStorage.getItem("easeback:v1") || "null").settings;
    if (settings.theme === "dark" || settings.theme === "light") root.setAttribute("data-theme", settings.theme);
    if (settings.print === "large") root.setAttribute("data-print", "large");
  } catch (nothing) {}
  var present = /[?&]present\b=?(notes)?/.exec(location.search);
  if (present) root.setAttribute("data-present", present[1] || "");
})(document.documentElement);
