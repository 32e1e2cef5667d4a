// A counter's page: what changes comes by itself, keys press the buttons that show them.
"use strict";
(() => {
  const live = document.getElementById("live");
  const lost = document.getElementById("lost");
  // A key acts only on what has stood before the eyes for this long, in ms.
  const seen = 400;
  let shownAt = performance.now();
  let busy = false;
  let heard = performance.now();

  function show(html) {
    if (live.innerHTML === html) return;
    const focused = document.activeElement && document.activeElement.id;
    live.innerHTML = html;
    shownAt = performance.now();
    const again = focused && document.getElementById(focused);
    if (again) again.focus({ preventScroll: true });
  }

  function setLost(isLost) {
    lost.hidden = !isLost;
    for (const button of live.querySelectorAll("button")) button.disabled = isLost;
  }

  // What came of an action stays until something else happens.
  function withMessage(html) {
    const said = document.getElementById("said");
    const old = said ? said.textContent : "";
    if (!old) return html;
    const page = document.createElement("template");
    page.innerHTML = html;
    const now = page.content.getElementById("said");
    if (now && !now.textContent) now.textContent = old;
    return page.innerHTML;
  }

  let given = 0;

  async function send(form) {
    if (busy) return;
    // The second click of a double click gives no second number.
    if (form.elements.do.value === "take") {
      if (performance.now() - given < 1500) return;
      given = performance.now();
    }
    busy = true;
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Part": "live" },
      });
      if (answer.status === 403) { location.reload(); return; }
      show(await answer.text());
      setLost(false);
      if (form.elements.do.value === "take") { form.reset(); document.getElementById("said").scrollIntoView({ block: "nearest" }); }
    } catch {
      setLost(true);
    } finally {
      busy = false;
    }
  }

  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") !== "/desk") return;
    event.preventDefault();
    send(event.target);
  });

  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("input, select, textarea")) return;
    const button = live.querySelector(`[data-key="${CSS.escape(event.key.toUpperCase())}"]`);
    if (!button || button.disabled) return;
    event.preventDefault();
    if (busy || performance.now() - shownAt < seen) return;
    button.form.requestSubmit(button);
  });

  function listen() {
    const events = new EventSource("/desk/events");
    const alive = () => { heard = performance.now(); if (!lost.hidden) setLost(false); };
    events.addEventListener("page", (event) => {
      alive();
      if (!busy) show(withMessage(event.data));
    });
    events.addEventListener("beat", alive);
    events.addEventListener("end", () => { events.close(); location.reload(); });
    events.addEventListener("error", () => {
      setLost(true);
      // A browser gives some errors up for good; then it is asked again.
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
    });
  }

  setInterval(() => { if (performance.now() - heard > 15000) setLost(true); }, 3000);
  listen();
})();
