// The waiting room's page: calls come by themselves; what may be old says so.
"use strict";
(() => {
  const live = document.getElementById("live");
  const lost = document.getElementById("lost");
  let heard = performance.now();

  function listen() {
    const events = new EventSource("/display/events");
    const alive = () => { heard = performance.now(); lost.hidden = true; };
    events.addEventListener("page", (event) => { alive(); live.innerHTML = event.data; });
    events.addEventListener("beat", alive);
    events.addEventListener("error", () => {
      lost.hidden = false;
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
    });
  }

  setInterval(() => { if (performance.now() - heard > 15000) lost.hidden = false; }, 3000);
  listen();
})();
