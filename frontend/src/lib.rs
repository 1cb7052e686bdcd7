//! The browser's entry point: wakes the islands of the page it runs on.

// Without this the linker drops every island, since nothing else here refers to them.
use app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the page once the WebAssembly has arrived.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
