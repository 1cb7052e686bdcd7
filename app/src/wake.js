// Fetches the program and its model side by side, then wakes the page's islands. With `{kept}` it does so
// for those alone whose answers are kept in this browser.
let wanted = !"{kept}";
try {
  wanted ||= Boolean(localStorage.getItem("{kept}"));
} catch {}
try {
  if (wanted) {
    const [module, model] = await Promise.all([
      import("{js}").then(async (module) => {
        await module.default({ module_or_path: "{wasm}" });
        return module;
      }),
      fetch("{model}").then((response) => {
        if (!response.ok) throw new Error(`model: ${response.status}`);
        return response.text();
      }),
    ]);
    module.hydrate(model);
    for (const island of document.querySelectorAll("leptos-island")) module[island.dataset.component]?.(island);
  }
} catch (error) {
  document.documentElement.dataset.asleep = "";
  console.warn(error);
}
