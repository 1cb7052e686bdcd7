//! Pictures as they are drawn.

use super::*;
use crate::{pictures, seeds};
use resvg::usvg::Node;

/// The texts of a drawing, with where they are: left, top, right, bottom.
fn texts(picture: &Picture) -> Vec<(String, [f32; 4])> {
    fn collect(group: &usvg::Group, texts: &mut Vec<(String, [f32; 4])>) {
        for node in group.children() {
            match node {
                Node::Group(group) => collect(group, texts),
                Node::Text(text) => {
                    let words = text.chunks().iter().map(usvg::TextChunk::text);
                    let place = text.flattened().abs_bounding_box();
                    let place = [place.left(), place.top(), place.right(), place.bottom()];
                    texts.push((words.collect(), place));
                }
                Node::Path(_) | Node::Image(_) => {}
            }
        }
    }
    let mut found = Vec::new();
    if let Ok(tree) = picture.tree(seeds::site()) {
        collect(tree.root(), &mut found);
    }
    found
}

fn previews() -> impl Iterator<Item = Picture> {
    pictures(seeds::site())
        .into_iter()
        .filter(|picture| matches!(picture.0, Kind::Preview(_)))
}

#[test]
fn every_text_stands_inside_its_picture_and_over_no_other() {
    for picture in previews() {
        let texts = texts(&picture);
        assert!(texts.len() >= 3, "{}: {texts:?}", picture.address());
        for (at, (words, [left, top, right, bottom])) in texts.iter().enumerate() {
            let inside = *left >= 40.0 && *top >= 20.0 && *right <= 1160.0 && *bottom <= 620.0;
            assert!(inside, "{}: {words}", picture.address());
            for (other, place) in texts.iter().skip(at + 1) {
                let apart = *right <= place[0]
                    || place[2] <= *left
                    || *bottom <= place[1]
                    || place[3] <= *top;
                assert!(apart, "{}: {words} / {other}", picture.address());
            }
        }
    }
}

#[test]
fn a_guides_preview_shows_its_own_title_and_pay() {
    for path in &seeds::catalog().paths {
        let picture = Picture::of_page(Page::Guide(path.slug.clone()));
        let words: Vec<_> = texts(&picture)
            .into_iter()
            .map(|(words, _)| words)
            .collect();
        assert!(words.contains(&path.title), "{words:?}");
        let pay = words.iter().filter(|words| words.starts_with('$')).count();
        assert_eq!(pay, 4, "{words:?}");
    }
}

#[test]
fn pictures_are_drawn_at_their_size_without_a_font_of_the_machine() {
    for picture in pictures(seeds::site()).iter().rev().take(5) {
        let png = picture.draw(seeds::site()).unwrap_or_default();
        let header = png.get(..24).unwrap_or_default();
        let (magic, sides) = header.split_at(16.min(header.len()));
        assert!(magic.starts_with(b"\x89PNG"), "{}", picture.address());
        let expected: Vec<u8> = picture
            .size()
            .iter()
            .flat_map(|side| side.to_be_bytes())
            .collect();
        assert_eq!(sides, expected, "{}", picture.address());
    }
}

#[test]
fn no_two_pictures_stand_at_one_address() {
    let pictures = pictures(seeds::site());
    let addresses: std::collections::BTreeSet<_> = pictures.iter().map(Picture::address).collect();
    assert_eq!(addresses.len(), pictures.len());
}

#[test]
fn colours_are_those_of_the_style_sheet() {
    let tokens = include_str!("../../../../style/tokens.css");
    for colour in drawing::COLOURS {
        assert!(
            tokens.contains(&format!("light-dark({colour},")),
            "{colour}"
        );
    }
    let ground = format!("--paper: light-dark({PAPER}, {NIGHT})");
    assert!(tokens.contains(&ground), "{ground}");
}
