// Wakes the page's islands with the program and its model. Glue and model are asked for as soon as the page's
// head is there; the WebAssembly, which weighs more than all else together, when the page has been painted, so
// that it does not hold up what the visitor sees first. With `{kept}` it does so for those alone whose answers are kept in this browser.
(async () => {
  let wanted = !"{kept}";
  try {
    wanted ||= Boolean(localStorage.getItem("{kept}"));
  } catch {}
  if (!wanted) return;
  const whole = new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
  const painted = new Promise((resolve) => {
    // In a tab behind another nothing is painted; and some browsers don't tell what is.
    if (document.hidden) resolve();
    addEventListener("load", () => setTimeout(resolve, 200));
    new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
  });
  const program = async () => {
    const [module, wasm] = await Promise.all([import("{js}"), painted.then(() => fetch("{wasm}"))]);
    await module.default({ module_or_path: wasm });
    return module;
  };
  const text = async () => {
    const response = await fetch("{model}");
    if (!response.ok) throw new Error(`model: ${response.status}`);
    return response.text();
  };
  // Where it fails, or takes its time, the form does without. What comes after all takes over.
  const sleep = (asleep) => document.documentElement.toggleAttribute("data-asleep", asleep);
  const late = setTimeout(sleep, 15000, true);
  try {
    const [module, model] = await Promise.all([program(), text(), whole]);
    module.hydrate(model);
    // What follows is a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    for (const island of document.querySelectorAll("leptos-island")) module[island.dataset.component]?.(island);
    sleep(false);
  } catch (error) {
    sleep(true);
    console.warn(error);
  }
  clearTimeout(late);
})();
