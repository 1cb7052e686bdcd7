//! The browser's entry point: wakes the islands of the page it runs on.

// Without this the linker drops every island, since nothing else here refers to them.
use app as _;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// Called by the page once the WebAssembly and the model have arrived. The page then calls each island.
///
/// # Errors
///
/// A model that this WebAssembly can't read.
#[wasm_bindgen]
pub fn hydrate(model: &str) -> Result<(), JsError> {
    app::model::wake(model).map_err(|error| JsError::new(&error))?;
    leptos::mount::hydrate_islands();
    Ok(())
}
