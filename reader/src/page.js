// Brings a CV into the planner: takes it where it is pasted, chosen or dropped, has the worker read it, shows
// each finding to be taken or struck, and hands on what is taken.

const part = document.querySelector(".bring");
const text = part.querySelector("textarea");
const file = part.querySelector("input[type=file]");
const status = part.querySelector("[role=status]");
const found = part.querySelector(".findings");
// How long reading may take, in milliseconds. It takes one, or for a long PDF on a slow phone some thousand.
const PATIENCE = 60_000;
const LARGEST = 10_000_000;
const GROUPS = [
  ["jobs", "Jobs and years"],
  ["skills", "Skills: taken as mentioned; how well is asked later"],
  ["tools", "Tools you use"],
  ["certificates", "Certificates"],
];
const SLOW = "This takes too long to read; save it as another kind of file, or paste its text.";
const LOST = "What reads CVs did not arrive; check your connection and try again, or answer the questions below.";
const OFFLINE =
  "You have no connection, and what reads CVs is not kept in this browser yet; bring your CV again once you are online, or answer the questions below.";
const OUTDATED =
  "Waymark has a newer version, and what this page reads CVs with is gone: load the page again, and bring your CV once more. What you answered stays.";
const LARGE = "This file is larger than 10 MB; save it without pictures, or paste its text.";

// How it looks is brought along: page.css, which the build writes here.
const look = new CSSStyleSheet();
look.replaceSync(`{look}`);
document.adoptedStyleSheets = [look];

const make = (name, attributes, ...children) => {
  const element = Object.assign(document.createElement(name), attributes);
  element.append(...children);
  return element;
};

const tell = (sentence) => {
  part.toggleAttribute("data-reading", sentence === undefined);
  status.textContent = sentence ?? "Reading…";
};

let worker;
let late;

function end() {
  clearTimeout(late);
  worker?.terminate();
  worker = undefined;
}

/** Whether the site has gone on to releases that have this file no more. */
async function isGone(address) {
  try {
    const signal = AbortSignal.timeout(5000);
    return (await fetch(address, { method: "HEAD", signal })).status === 404;
  } catch {
    return false;
  }
}

/** Says that what reads CVs is not there, and what to do. What was pasted stays in its field. */
async function lost() {
  end();
  const { wasm, lexicon, model } = part.dataset;
  const gone = await Promise.all([part.script, wasm, lexicon, model].map(isGone));
  // Another one may be read by now.
  if (worker) return;
  if (gone.includes(true)) tell(OUTDATED);
  else tell(navigator.onLine ? LOST : OFFLINE);
}

/** Has the service worker, if there is one, keep what reads CVs for when there is no network. */
async function keep() {
  try {
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage("keep later");
  } catch {}
}

/** Reads a CV. A newer one takes the place of one that is still being read. */
async function read(blob, name) {
  end();
  found.replaceChildren();
  if (blob.size > LARGEST) return tell(LARGE);
  tell();
  const { wasm, lexicon, model } = part.dataset;
  const reader = (worker = new Worker(part.script, { type: "module" }));
  late = setTimeout(() => {
    end();
    tell(SLOW);
  }, PATIENCE);
  worker.onmessage = ({ data }) => {
    if (!data) return lost();
    end();
    show(JSON.parse(data));
    keep();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    lost();
  };
  try {
    const bytes = await blob.arrayBuffer();
    const now = new Date();
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}`;
    reader.postMessage({ bytes, name, wasm, lexicon, model, today }, [bytes]);
  } catch {
    end();
    tell("This file cannot be opened; choose it anew, or paste its text.");
  }
}

/** What asks about one finding: a box to tick, or a choice where it may mean several things. */
function item({ words, phrase, note, choices, chosen }, at) {
  const hints = [];
  if (phrase !== words) hints.push(`from “${phrase}”`);
  if (note) hints.push(note);
  const hint = make("span", { className: "hint", id: `finding-${at}` }, hints.join(" · "));
  const about = hints.length ? [hint] : [];
  const described = (control) => {
    if (hints.length) control.setAttribute("aria-describedby", hint.id);
    return control;
  };
  if (choices.length === 0) return make("li", {}, make("span", { className: "words" }, words), ...about);
  if (choices.length === 1) {
    const box = described(make("input", { type: "checkbox", checked: chosen === 0 }));
    box.takes = () => (box.checked ? choices[0].profile : undefined);
    return make("li", {}, make("label", { className: "answer" }, box, make("span", { className: "words" }, words)), ...about);
  }
  const options = choices.map(({ words }, at) => make("option", { value: at }, words));
  const select = described(make("select", {}, make("option", { value: -1 }, "Leave it out"), ...options));
  select.value = chosen;
  select.takes = () => choices[select.value]?.profile;
  return make("li", {}, make("label", { className: "asked" }, make("span", { className: "words" }, words), select), ...about);
}

function show({ trouble, found: findings = [], unknown = [] }) {
  if (trouble) return tell(trouble);
  const heading = make("h4", { tabIndex: -1 }, "Found in your CV");
  const groups = GROUPS.flatMap(([group, name]) => {
    const items = findings.flatMap((finding, at) => (finding.group === group ? [item(finding, at)] : []));
    const list = make("ul", { className: group }, ...items);
    return items.length ? [make("fieldset", {}, make("legend", {}, name), list)] : [];
  });
  const strange = unknown.length
    ? [make("p", { className: "hint" }, `In lists, but not known here, so not counted: ${unknown.join(", ")}.`)]
    : [];
  const row = make(
    "p",
    { className: "controls" },
    make("button", { type: "button", className: "button", onclick: take }, "Take these"),
    make("button", { type: "button", className: "button quiet", onclick: drop }, "Take nothing"),
  );
  const lead = findings.length
    ? "Nothing of it counts yet. Strike what is wrong, choose where it is asked, then take the rest."
    : "Nothing in it is known here but these words.";
  found.replaceChildren(
    heading,
    make("p", { className: "hint" }, lead),
    ...groups,
    ...strange,
    ...(findings.length ? [row] : []),
  );
  tell(findings.length ? `${findings.length} things were found; look through them below.` : "");
  heading.focus();
}

/** Hands the planner what is ticked. */
function take() {
  const taken = [...found.querySelectorAll("input, select")].map((control) => control.takes()).filter(Boolean);
  const event = new CustomEvent("bring", { detail: JSON.stringify(taken), cancelable: true });
  // The planner says that it was there by holding the event up.
  if (dispatchEvent(event)) return tell("The planner is still on its way; try again in a moment.");
  found.replaceChildren();
  text.value = "";
  tell(
    `${taken.length} ${taken.length === 1 ? "answer was" : "answers were"} taken from your CV, and the fields below show them. The questions ask what it does not say, such as how well you know each skill.`,
  );
  status.focus();
}

// With everything unticked there is nothing to lose.
/** Turns to what was found and is neither taken nor struck, and asks about it. Whether there is any. */
function asks() {
  const chosen = [...found.querySelectorAll("input, select")].filter((control) => control.takes()).length;
  if (!chosen || !part.checkVisibility()) return false;
  const row = found.querySelector(".controls");
  const asked = found.querySelector(".notice") ?? make("p", { className: "notice", tabIndex: -1 });
  asked.textContent = `Take these ${chosen}, or take nothing? Until you say so, nothing of your CV counts.`;
  row.before(asked);
  asked.focus({ preventScroll: true });
  row.scrollIntoView({ block: "center" });
  return true;
}

function drop() {
  found.replaceChildren();
  tell("Nothing was taken.");
  status.focus();
}

const readText = () => read(new Blob([text.value]), "");
text.addEventListener("paste", (event) => {
  const files = event.clipboardData?.files ?? [];
  if (files.length) {
    event.preventDefault();
    read(files[0], files[0].name);
  } else {
    // What is pasted stands in the field after this event.
    setTimeout(readText);
  }
});
part.querySelector("button").addEventListener("click", readText);
file.addEventListener("change", () => {
  const [chosen] = file.files;
  if (chosen) read(chosen, chosen.name);
  // The same file can be chosen again.
  file.value = "";
});

// Enter on a box would send the form and leave for the questions, with nothing taken.
found.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
});

// What leads on would leave what was found behind, and nobody would know.
const holdsUp = (event) => {
  if (!asks()) return;
  event.preventDefault();
  event.stopPropagation();
};
part.closest("form").addEventListener("submit", holdsUp);
document.querySelector(".controlling").addEventListener("click", (event) => {
  if (event.target.closest("a")) holdsUp(event);
});

// A file may fall anywhere while this part is shown: missing it would have the browser leave for the file.
const catches = ({ dataTransfer }) => part.checkVisibility() && dataTransfer?.types.includes("Files");
addEventListener("dragover", (event) => {
  if (!catches(event)) return;
  event.preventDefault();
  part.toggleAttribute("data-over", true);
});
addEventListener("dragleave", ({ relatedTarget }) => {
  if (!relatedTarget) part.toggleAttribute("data-over", false);
});
addEventListener("drop", (event) => {
  part.toggleAttribute("data-over", false);
  if (!catches(event)) return;
  event.preventDefault();
  const [dropped] = event.dataTransfer.files;
  if (dropped) read(dropped, dropped.name);
});

// What was chosen, pasted or pressed while this script was on its way.
const [early] = file.files;
if (early) read(early, early.name);
else if ("asked" in part.dataset) readText();
part.dataset.awake = "";
