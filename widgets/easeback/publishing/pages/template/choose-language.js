(function (/** @type {NodeListOf<HTMLAnchorElement>} */ links) {
  var wishes = navigator.languages || [navigator.language || ""];
  var best = links[0];
  for (var i = wishes.length - 1; i >= 0; i--)
    for (var j = links.length - 1; j >= 0; j--)
      if (wishes[i].split("-")[0] === links[j].hreflang.split("-")[0]) best = links[j];
  if (best) location.replace(best.href + location.search + location.hash);
})(document.querySelectorAll(".easeback-notice__list a[hreflang]"));
