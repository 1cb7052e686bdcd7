//! The real content.

use catalog::Catalog;
use fit::Model;
use std::path::Path;
use std::sync::LazyLock;

/// The content as it stands in the repository.
pub(crate) static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    Catalog::read(&seeds).unwrap_or_else(|faults| panic!("{faults}"))
});

/// What scoring takes from it.
pub(crate) static MODEL: LazyLock<Model> = LazyLock::new(|| Model::new(&CATALOG, "test"));

/// The position of a path.
pub(crate) fn path(slug: &str) -> usize {
    let slug = catalog::PathId::new(slug);
    MODEL
        .path_at(&slug)
        .unwrap_or_else(|| panic!("no path `{slug}`"))
}

/// The position of a skill.
pub(crate) fn skill(id: &str) -> usize {
    let id = catalog::SkillId::new(id);
    MODEL
        .skill_at(&id)
        .unwrap_or_else(|| panic!("no skill `{id}`"))
}

/// The position of a tool.
pub(crate) fn tool(id: &str) -> usize {
    let id = catalog::ToolId::new(id);
    MODEL
        .tool_at(&id)
        .unwrap_or_else(|| panic!("no tool `{id}`"))
}
