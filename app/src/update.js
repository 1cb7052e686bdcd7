// Once the page is there: has the site kept for when there is no network, and offers a newer release when
// it is whole. Nothing is reloaded unless the visitor asks. Where workers are forbidden, all else works.
// "Delete everything" in the planner takes what is kept of the site with it; undoing that keeps it again.
// The policy trusts the worker's address and no other: no script gives the browser another one to run.
const trusted = window.trustedTypes?.createPolicy("waymark", { createScriptURL: () => "/sw.js" });
const worker = trusted?.createScriptURL("") ?? "/sw.js";
addEventListener("click", async ({ target }) => {
  const does = target.closest?.("[data-do]")?.dataset.do;
  try {
    const workers = navigator.serviceWorker;
    if (does === "undo") {
      // Where a page still had it, the browser takes the former one up again, which then has nothing left.
      const { active } = await workers.register(worker);
      active?.postMessage("keep");
    }
    if (does !== "delete-everything") return;
    for (const registration of await workers.getRegistrations()) {
      // One that is still installing would be waited for.
      for (const it of [registration.installing, registration.active]) it?.postMessage("forget");
      registration.unregister();
    }
    for (const name of await caches.keys()) await caches.delete(name);
  } catch {}
});
addEventListener("load", async () => {
  try {
    const workers = navigator.serviceWorker;
    const registration = await workers?.register(worker);
    if (!registration) return;
    const offered = document.querySelector(".update > p");
    const offer = () => {
      if (workers.controller && registration.waiting) offered.hidden = false;
    };
    const follow = () => registration.installing?.addEventListener("statechange", offer);
    registration.addEventListener("updatefound", follow);
    follow();
    offer();
    const [load, later] = offered.querySelectorAll("button");
    load.addEventListener("click", () => {
      workers.addEventListener("controllerchange", () => location.reload(), { once: true });
      if (registration.waiting) registration.waiting.postMessage("take over");
      else location.reload();
    });
    later.addEventListener("click", () => {
      offered.hidden = true;
    });
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) registration.update().catch(() => {});
    });
    // Gone while it was in use, as when another tab deleted everything.
    if (!(await caches.keys()).length) registration.active?.postMessage("keep");
  } catch {}
});
