//! The model that islands score with.

use fit::Model;
use std::sync::Arc;

/// The model that arrived with the WebAssembly (`wake`). On the server there is none, and islands stay asleep.
#[cfg(feature = "ssr")]
pub(crate) const fn current() -> Option<Arc<Model>> {
    None
}

/// The model that arrived with the WebAssembly (`wake`).
#[cfg(not(feature = "ssr"))]
pub(crate) fn current() -> Option<Arc<Model>> {
    MODEL.with(|model| model.get().cloned())
}

#[cfg(not(feature = "ssr"))]
thread_local! {
    static MODEL: std::cell::OnceCell<Arc<Model>> = const { std::cell::OnceCell::new() };
}

/// Keeps the model, given as its text, for the islands that are about to wake.
///
/// # Errors
///
/// What is wrong with the text.
#[cfg(not(feature = "ssr"))]
pub fn wake(text: &str) -> Result<(), String> {
    let model = Model::read(text).map_err(|error| error.to_string())?;
    MODEL.with(|slot| {
        // A second call would bring the same model: the page's address for it names its content.
        let _ = slot.set(Arc::new(model));
    });
    Ok(())
}
