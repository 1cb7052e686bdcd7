//! A working day, hour by hour.

use super::Guide;
use leptos::prelude::*;

pub(super) fn view(guide: &Guide<'_>) -> AnyView {
    let day = &guide.path.day_to_day;
    let moments = day.moments.iter().map(|moment| {
        // A machine wants two digits: "09:10".
        let machine = format!("{:0>5}", moment.time);
        view! {
            <li>
                <time datetime=machine>{moment.time.clone()}</time>
                <p>{guide.prose(&moment.text)}</p>
            </li>
        }
    });
    view! {
        <p>{guide.prose(&day.intro)}</p>
        <ol role="list" class="day">{moments.collect_view()}</ol>
    }
    .into_any()
}
