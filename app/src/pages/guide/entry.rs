//! How to get in: ways, and the certificates that help.

use super::Guide;
use catalog::Background;
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let routes = guide.path.entry_routes.iter().map(|route| {
        // For reports, which show the ways that suit their visitor.
        let suits: Vec<&str> = route.suits.iter().map(Background::as_str).collect();
        view! {
            <li data-about=suits.join(" ")>
                <h3>{route.name.clone()}</h3>
                <p>{guide.prose(&route.how)}</p>
                <dl class="facts">
                    <div><dt>"For"</dt><dd>{guide.prose(&route.for_whom)}</dd></div>
                    <div><dt>"Takes"</dt><dd>{guide.prose(&route.takes)}</dd></div>
                    <div><dt>"This week"</dt><dd>{guide.prose(&route.first_step)}</dd></div>
                </dl>
            </li>
        }
    });
    view! {
        <ol role="list" class="routes">{routes.collect_view()}</ol>
        {certifications(guide)}
    }
    .into_any()
}

fn certifications(guide: &Guide<'_>) -> impl IntoView {
    let path = guide.path;
    let list = path.certifications.iter().map(|it| {
        // Some names end in their code.
        let code = it
            .code
            .as_ref()
            .filter(|code| !it.name.contains(code.as_str()));
        let code = code.map(|code| format!(" ({code})"));
        view! {
            <li>
                <b>{it.name.clone()}</b>{code}", "{it.issuer.clone()}". "
                {guide.prose(&it.note)}
            </li>
        }
    });
    let list = list.collect_view();
    let note = path
        .certification_note
        .as_ref()
        .map(|note| view! { <p>{guide.prose(note)}</p> });
    let list = (!list.is_empty()).then(|| view! { <ul>{list}</ul> });
    view! { <h3>"Certificates"</h3>{note}{list} }
}
