const islands = document.querySelectorAll("leptos-island");
try {
  const module = await import("{js}");
  await module.default({ module_or_path: "{wasm}" });
  module.hydrate();
  for (const island of islands) module[island.dataset.component]?.(island);
} catch (error) {
  document.documentElement.dataset.asleep = "";
  console.warn(error);
}
