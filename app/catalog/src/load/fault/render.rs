//! Faults as a compiler would print them.

use super::Fault;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::collections::BTreeSet;

/// Whether the text is for a terminal that understands colours.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ink {
    Plain,
    Coloured,
}

/// All faults, and how many they are.
pub(super) fn text(faults: &[Fault], ink: Ink) -> String {
    let renderer = match ink {
        Ink::Plain => Renderer::plain(),
        Ink::Coloured => Renderer::styled().decor_style(DecorStyle::Unicode),
    };
    let mut text = String::new();
    for fault in faults {
        text.push_str(&renderer.render(&[group(fault)]));
        text.push_str("\n\n");
    }
    let files: BTreeSet<&str> = faults.iter().map(Fault::file).collect();
    let count = format!(
        "{} in {}",
        counted(faults.len(), "fault"),
        counted(files.len(), "file")
    );
    text.push_str(&renderer.render(&[Group::with_title(Level::ERROR.primary_title(count))]));
    text.push('\n');
    text
}

fn group(fault: &Fault) -> Group<'_> {
    let title = Level::ERROR
        .primary_title(&fault.message)
        .id(fault.rule.code());
    let help = Level::HELP.message(&fault.help);
    if fault.source_line.trim().is_empty() {
        let place = Origin::path(&fault.file)
            .line(fault.line)
            .char_column(fault.column);
        return title.element(place).element(help);
    }
    let from = byte_offset(&fault.source_line, fault.column.saturating_sub(1));
    let to = byte_offset(
        &fault.source_line,
        fault.column.saturating_sub(1) + fault.length,
    );
    let snippet = Snippet::source(&fault.source_line)
        .line_start(fault.line)
        .path(&fault.file)
        .annotation(AnnotationKind::Primary.span(from..to));
    title.element(snippet).element(help)
}

/// Where in `line` the character number `count` starts.
fn byte_offset(line: &str, count: usize) -> usize {
    line.char_indices()
        .nth(count)
        .map_or(line.len(), |(at, _)| at)
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
