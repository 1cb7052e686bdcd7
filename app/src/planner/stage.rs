//! The form on the page, as the island moves and reads it.
//!
//! The form is plain HTML from the server; this is the one place that reaches into it.

use super::field;
use crate::markup::Node;
use fit::{Item, Model, Profile};
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};

/// Marks the question that is shown.
const CURRENT: &str = "current";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// A control's name and value, if `element` is a control that says something: an unchecked radio button
/// doesn't.
pub fn control(element: &Element) -> Option<(String, String)> {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let says = input.type_() != "radio" || input.checked();
        return says.then(|| (input.name(), input.value()));
    }
    if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        return Some((select.name(), select.value()));
    }
    let text = element.dyn_ref::<HtmlTextAreaElement>()?;
    Some((text.name(), text.value()))
}

/// The controls of the form that say something or can be written in: all but radio buttons that are not
/// chosen, of which there are hundreds.
const SAYING: &str = "#quiz [name]:not([type=radio]:not(:checked))";

fn all(selector: &str) -> Vec<Element> {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok())
    else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into().ok())
        .collect()
}

/// What the form says already: answers given before the WebAssembly arrived.
pub fn answered() -> Vec<(String, String)> {
    all(SAYING)
        .iter()
        .filter_map(control)
        .filter(|(_, value)| !value.trim().is_empty())
        .collect()
}

/// Makes the form say what `profile` says: all of it, or what is another answer than in `former`. What is being
/// typed, or asked about, stays where its answer is the same.
pub fn show_profile(model: &Model, profile: &Profile, former: Option<&Profile>) {
    for element in all(SAYING) {
        let name = element.get_attribute("name").unwrap_or_default();
        let value = field::value(model, profile, &name);
        if let Some(input) = element
            .dyn_ref::<HtmlInputElement>()
            .filter(|input| input.type_() == "radio")
        {
            input.set_checked(input.value() == value);
        } else if former.is_some_and(|former| field::value(model, former, &name) == value) {
        } else if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            if input.value() != value {
                input.set_value(&value);
                ask_no_more(&name);
            }
        } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
            select.set_value(&value);
        } else if let Some(text) = element.dyn_ref::<HtmlTextAreaElement>() {
            text.set_value(&value);
            // The search for tools shows what this field says.
            if let Ok(told) = Event::new("input") {
                let _ = text.dispatch_event(&told);
            }
        }
    }
    let chosen = field::choices(model).filter_map(|name| {
        let value = field::value(model, profile, &name);
        let radio = ["#quiz [name=\"", &name, "\"][value=\"", &value, "\"]"];
        (!value.is_empty()).then(|| radio.concat())
    });
    let chosen: Vec<String> = chosen.collect();
    if !chosen.is_empty() {
        for radio in all(&chosen.join(",")) {
            if let Some(radio) = radio.dyn_ref::<HtmlInputElement>() {
                radio.set_checked(true);
            }
        }
    }
}

/// The question whose field is `name`.
fn question(name: &str) -> Option<Element> {
    document()?
        .query_selector(&format!(".question[data-item=\"{name}\"]"))
        .ok()?
}

/// Whether this question is the one that is shown.
pub fn is_shown(question: &Element) -> bool {
    question.class_list().contains(CURRENT)
}

/// Shows the question about `item` and no other; its chosen answer, or else its first, gets the focus
/// where `focused` says so; without a question, the heading does.
pub fn show_question(model: &Model, item: Option<Item>, focused: bool) {
    let shown =
        document().and_then(|document| document.query_selector(".question.current").ok()?);
    if let Some(shown) = shown {
        let _ = shown.class_list().remove_1(CURRENT);
    }
    let Some(question) = item
        .and_then(|item| field::of(model, item))
        .and_then(|name| question(&name))
    else {
        if focused {
            arrive();
        }
        return;
    };
    let _ = question.class_list().add_1(CURRENT);
    if focused {
        let chosen = question.query_selector("input:checked").ok().flatten();
        focus_in_place(chosen.or_else(|| question.query_selector("input").ok().flatten()));
        bring_into_view(&question);
    }
}

/// Turns to a control where it is: the page is scrolled by what follows, or by `place.js`.
fn focus_in_place(control: Option<Element>) {
    if let Some(control) = control.and_then(|control| control.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = control.focus_with_options(&options);
    }
}

/// Asks about a value under its field.
pub fn ask_about(odd: &field::Odd) {
    let under = asked_under(&odd.field);
    let found = document().and_then(|document| {
        let field = document.get_element_by_id(&odd.field)?;
        let place = document.get_element_by_id(&under);
        let place = place.or_else(|| document.create_element("span").ok())?;
        Some((field, place))
    });
    let Some((field, place)) = found else {
        return;
    };
    for (element, name, value) in [
        (&field, "aria-invalid", "true"),
        (&field, "aria-describedby", under.as_str()),
        (&place, "id", under.as_str()),
        (&place, "class", "notice"),
        (&place, "role", "alert"),
    ] {
        let _ = element.set_attribute(name, value);
    }
    if let Some(around) = field.parent_element() {
        let _ = around.append_child(&place);
    }
    // Written when it is there, so that it is read out.
    place.set_text_content(Some(odd.why));
}

/// Takes back what was asked about a field.
pub fn ask_no_more(field: &str) {
    let Some(document) = document() else {
        return;
    };
    if let Some(place) = document.get_element_by_id(&asked_under(field)) {
        place.remove();
        if let Some(field) = document.get_element_by_id(field) {
            let _ = field.remove_attribute("aria-invalid");
            let _ = field.remove_attribute("aria-describedby");
        }
    }
}

/// The id of what is asked about a field.
fn asked_under(field: &str) -> String {
    ["odd-", field].concat()
}

/// Turns to the field of the shown part that is asked about. Whether there is one.
pub fn focus_asked_about() -> bool {
    let mut asked = all("#quiz [aria-invalid]").into_iter();
    asked.any(|field| focus(&field))
}

/// Turns to a control.
pub fn turn_to(selector: &str) {
    if let Some(control) = host(selector) {
        focus(&control);
    }
}

/// Turns to an element. Whether it could take the focus.
fn focus(element: &Element) -> bool {
    let Some(element) = element.dyn_ref::<HtmlElement>() else {
        return false;
    };
    let _ = element.focus();
    element.matches(":focus").unwrap_or_default()
}

/// Shows the years that the jobs of a CV add up to, where no others are stated.
pub fn show_years(years: Option<f64>) {
    if let Some(field) = document().and_then(|document| document.get_element_by_id(field::YEARS)) {
        let years = years.map(super::words::number).unwrap_or_default();
        let _ = field.set_attribute("placeholder", &years);
    }
}

/// Scrolls as little as it takes for a question to be seen whole.
fn bring_into_view(question: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    question.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Chooses the answer in place `at` (from 0) of the question that is shown, as a click would. Whether
/// there is one.
pub fn choose(at: u32) -> bool {
    let chosen = document()
        .and_then(|document| document.query_selector_all(".question.current input").ok())
        .and_then(|inputs| inputs.get(at))
        .and_then(|input| input.dyn_into::<HtmlElement>().ok());
    chosen.is_some_and(|input| {
        input.click();
        true
    })
}

/// Moves the focus to the heading of what is shown, so that a keyboard or a screen reader goes on there, or to
/// the field that the address names. What is asked there is seen with all its answers, where the screen has room
/// for them.
pub fn arrive() {
    let fragment = fragment();
    let named = fragment.strip_prefix("#/").unwrap_or_default();
    let named = document().and_then(|document| document.get_element_by_id(named));
    if named.is_some_and(|named| is_in_form(&named) && focus(&named)) {
        return;
    }
    focus_in_place(host(".stage-heading"));
    let asked = all(".planner[data-view=questions] .question.current");
    asked.iter().for_each(bring_into_view);
}

/// The address's fragment.
pub fn fragment() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Whether an element is part of the quiz's form.
pub fn is_in_form(element: &Element) -> bool {
    matches!(element.closest("#quiz"), Ok(Some(_)))
}

/// Whether keys pressed in an element are text for it.
pub fn is_typed_in(element: &Element) -> bool {
    matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT")
        || element
            .dyn_ref::<HtmlInputElement>()
            .is_some_and(|input| input.type_() == "text")
}

/// What stands in the field with this id; the field is emptied.
pub fn value_of(id: &str) -> String {
    let field = document().and_then(|document| document.get_element_by_id(id));
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else {
        return String::new();
    };
    let value = field.value();
    field.set_value("");
    value
}

/// Sets an attribute that the style sheet looks at.
pub fn mark(selector: &str, attribute: &str) {
    if let Some(host) = host(selector) {
        let _ = host.set_attribute(attribute, "");
    }
}

/// The path whose guide this page is.
pub fn slug_of_guide() -> Option<String> {
    let address = web_sys::window()?.location().pathname().ok()?;
    let slug = address.trim_end_matches('/').strip_prefix("/paths/")?;
    Some(slug.strip_suffix(".html").unwrap_or(slug).to_owned())
}

/// Tells the style sheet which view is shown, and the browser its title.
pub fn show_view(name: &str, title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
    let planner = host(".planner");
    // To be told the same makes the browser look at all styles again.
    if let Some(planner) =
        planner.filter(|it| it.get_attribute("data-view").as_deref() != Some(name))
    {
        let _ = planner.set_attribute("data-view", name);
    }
}

/// A part of the planner, and what was drawn there last.
struct Drawn {
    selector: &'static str,
    host: Element,
    nodes: Vec<Node>,
}

thread_local! {
    static DRAWN: std::cell::Cell<Vec<Drawn>> = const { std::cell::Cell::new(Vec::new()) };
}

/// Draws a part of the planner. It is looked for once: that takes a while, past a form of hundreds of
/// controls.
pub fn draw(selector: &'static str, nodes: Vec<Node>) {
    let mut drawn = DRAWN.take();
    if let Some(part) = drawn.iter_mut().find(|part| part.selector == selector) {
        crate::markup::draw(&part.host, &nodes, &part.nodes);
        part.nodes = nodes;
    } else if let Some(host) = host(selector) {
        crate::markup::draw(&host, &nodes, &[]);
        drawn.push(Drawn {
            selector,
            host,
            nodes,
        });
    }
    DRAWN.set(drawn);
}

fn host(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// Whether the browser's history came to the view that is shown anew: `place.js` notes something on those that
/// were shown before.
pub fn is_new() -> bool {
    let history = web_sys::window().and_then(|window| window.history().ok());
    history
        .and_then(|history| history.state().ok())
        .is_some_and(|state| state.is_null())
}

/// Goes back to the view before.
pub fn back() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.back();
    }
}

/// Goes to a fragment, as following a link to it would.
pub fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(fragment);
    }
}

/// Tells style sheet and tests that the page is awake.
pub fn awake() {
    if let Some(body) = document().and_then(|document| document.body()) {
        let _ = body.set_attribute("data-hydrated", "");
    }
}

/// The present month.
pub fn today() -> Option<fit::Month> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month()).ok()?;
    fit::Month::new(year, month + 1)
}

/// The day that comes so many weeks from today: "January 12, 2027".
pub fn in_weeks(weeks: u32) -> String {
    const WEEK: f64 = 7.0 * 24.0 * 3_600_000.0;
    let day = js_sys::Date::new(&(js_sys::Date::now() + f64::from(weeks) * WEEK).into());
    let options = js_sys::Object::new();
    for (part, form) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        let _ = js_sys::Reflect::set(&options, &part.into(), &form.into());
    }
    day.to_locale_date_string("en", &options).into()
}

/// Milliseconds since 1970.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float is cast to the nearest number that there is"
)]
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Where the site stands: `https://waymark.example`.
pub fn origin() -> String {
    web_sys::window()
        .and_then(|window| window.location().origin().ok())
        .unwrap_or_default()
}

/// Copies what stands in the field with this id, which is selected: where the browser forbids copying,
/// the visitor can. Says which of the two it is.
pub async fn copy(id: &str) -> &'static str {
    let field = document().and_then(|document| document.get_element_by_id(id));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.select();
        if let Some(window) = web_sys::window().filter(web_sys::Window::is_secure_context) {
            let copying = window.navigator().clipboard().write_text(&field.value());
            if wasm_bindgen_futures::JsFuture::from(copying).await.is_ok() {
                return "Copied.";
            }
        }
    }
    "Selected: copy it by hand."
}

/// Prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Has the browser save `text` as a file.
pub fn download(name: &str, kind: &str, text: &str) {
    let parts = js_sys::Array::of1(&text.into());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let link = document().and_then(|document| document.create_element("a").ok());
    let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok())
    else {
        return;
    };
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options);
    if let Ok(address) = blob.and_then(|blob| web_sys::Url::create_object_url_with_blob(&blob)) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
        let _ = web_sys::Url::revoke_object_url(&address);
    }
}

/// The file chosen in a control; the control is emptied, so that the same file can be chosen again.
pub fn file_of(element: &Element) -> Option<web_sys::File> {
    let input = element.dyn_ref::<HtmlInputElement>()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// A file's text, if it is no larger than [`LARGEST`].
pub async fn text_of(file: &web_sys::File) -> Option<String> {
    if file.size() > LARGEST {
        return None;
    }
    wasm_bindgen_futures::JsFuture::from(file.text())
        .await
        .ok()?
        .as_string()
}

/// The largest file that is read, in bytes: 10 MB.
const LARGEST: f64 = 10_000_000.0;
