//! The browser's entry point: wakes the islands of the page it runs on.

// Without this the linker drops every island, since nothing else here refers to them.
use any_spawner::Executor;
use app as _;
use leptos::prelude::Owner;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// Called by the page once the WebAssembly and the model have arrived. The page then calls each island.
///
/// # Errors
///
/// A model that this WebAssembly can't read.
#[wasm_bindgen]
pub fn hydrate(model: &str) -> Result<(), JsError> {
    app::model::wake(model).map_err(|error| JsError::new(&error))?;
    root();
    Ok(())
}

/// Gives the islands what their effects run on, for as long as the page is there.
///
/// This is `leptos::mount::hydrate_islands` without the values that a server sends along with a page: no
/// island here has any, and to be able to read them takes 4 KB.
fn root() {
    // An error would say that there is an executor already.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);
}
