//! The tools that a posted form names, whatever their spelling.

use crate::planner::field;
use catalog::{Catalog, Tool};
use std::collections::HashMap;

/// Where each spelling of a tool, in lower case, leads: to a tool's place in the catalog.
///
/// A form names tools by any of some thousands of spellings, and one list of them after the other would be gone
/// through for each name.
#[derive(Debug)]
pub(super) struct Spellings(HashMap<String, usize>);

impl Spellings {
    pub(super) fn new(catalog: &Catalog) -> Self {
        let mut all = HashMap::new();
        for (at, tool) in catalog.tools.iter().enumerate() {
            let spellings = [&tool.name].into_iter();
            for spelling in spellings.chain(&tool.aliases).chain(&tool.ambiguous) {
                all.entry(spelling.to_ascii_lowercase()).or_insert(at);
            }
        }
        Self(all)
    }

    /// The tools in a list of names, and the names that no tool has.
    pub(super) fn read<'c, 'l>(
        &self,
        catalog: &'c Catalog,
        list: &'l str,
    ) -> (Vec<&'c Tool>, Vec<&'l str>) {
        let mut known = Vec::new();
        let mut unknown = Vec::new();
        for name in field::names(list) {
            let at = self.0.get(&name.to_ascii_lowercase());
            match at.and_then(|at| catalog.tools.get(*at)) {
                Some(tool) => known.push(tool),
                None => unknown.push(name),
            }
        }
        (known, unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seeds;

    #[test]
    fn a_tool_is_known_by_each_of_its_spellings_in_any_case() {
        let catalog = seeds::catalog();
        let spellings = Spellings::new(catalog);
        let (known, unknown) = spellings.read(catalog, "postgres, K8S; Frobnicator,kubernetes");
        let names: Vec<&str> = known.iter().map(|tool| tool.name.as_str()).collect();
        assert_eq!(names, ["PostgreSQL", "Kubernetes", "Kubernetes"]);
        assert_eq!(unknown, ["Frobnicator"]);
    }
}
