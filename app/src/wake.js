try {
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
} catch (error) {
  document.documentElement.dataset.asleep = "";
  console.warn(error);
}
