// Wakes the page's islands with the program and its model, which are asked for side by side as soon as the
// page's head is there. With `{kept}` it does so for those alone whose answers are kept in this browser.
(async () => {
  let wanted = !"{kept}";
  try {
    wanted ||= Boolean(localStorage.getItem("{kept}"));
  } catch {}
  if (!wanted) return;
  const whole = new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
  const program = async () => {
    const [module, wasm] = await Promise.all([import("{js}"), fetch("{wasm}")]);
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
