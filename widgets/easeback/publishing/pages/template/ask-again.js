(function (/** @type {HTMLElement | null} */ said, /** @type {HTMLAnchorElement | null} */ link) {
  if (!said || !link || !window.fetch) return;
  var pause = 1000;
  // What the address asks to begin is still wished for when this page gives place to the lesson.
  try {
    history.replaceState({ easebackPreparing: true }, "");
  } catch {
    // Then it opens without beginning.
  }
  // To a browser an address with a place on the page (#) is this very page.
  link.addEventListener("click", function (event) {
    event.preventDefault();
    location.reload();
  });
  // A reader who has opened something here is not torn away from it.
  var busy = function () {
    var at = document.activeElement;
    var opened = document.querySelector("dialog[open], .easeback-display[open], .easeback-foot__course[open]");
    return opened || (at && at !== document.body && at !== link);
  };
  var show = function () {
    if (!busy()) return location.reload();
    said.textContent = said.dataset.ready || "";
    link.textContent = link.dataset.ready || "";
  };
  var wait = function () {
    setTimeout(ask, pause);
    pause = Math.min(pause * 1.5, 10000);
  };
  // The server itself waits a little before it answers that the lesson is still being prepared.
  var ask = function () {
    fetch(location.href, { method: "HEAD", cache: "no-store" }).then(function (answer) {
      if (answer.headers.get("Easeback-Notice") === "preparing" || answer.status === 502 || answer.status === 504)
        wait();
      else show();
    }, wait);
  };
  said.textContent = said.dataset.waiting || "";
  wait();
})(document.querySelector(".easeback-notice__wait"), document.querySelector(".easeback-notice__again"));
