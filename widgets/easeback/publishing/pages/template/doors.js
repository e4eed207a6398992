// What stands behind a door of the page: shown once a link led to it. Without a script the style sheet does it, for as
// long as the address names it.
(function (rooms) {
  function open() {
    var there = null;
    try {
      there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (e) {} // a lone % is no letter, and leads nowhere
    for (var room of rooms) if (there && room.contains(there)) room.setAttribute("data-open", "");
  }
  addEventListener("hashchange", open);
  open();
})(document.querySelectorAll("[data-behind-door]"));
