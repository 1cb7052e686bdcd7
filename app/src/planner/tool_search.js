// Makes the field for tools a search with what was chosen beside it. What is chosen stands in the form's own
// text field, as names with commas between them: all else reads that one, and without this script it is
// there to be typed in. Names and other spellings come when the visitor first needs them.
const field = document.getElementById("tools");
const made = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};
const chosen = made("ul", { class: "chosen", "aria-label": "Tools chosen" });
const found = made("ul", { class: "matches", id: "tools-found", role: "listbox", "aria-label": "Tools found" });
const unknown = made("p", { class: "hint", role: "status" });
const search = made("input", {
  id: "tool-search",
  type: "text",
  role: "combobox",
  autocomplete: "off",
  autocapitalize: "none",
  spellcheck: "false",
  enterkeyhint: "done",
  maxlength: "4000",
  "aria-autocomplete": "list",
  "aria-expanded": "false",
  "aria-controls": found.id,
  "aria-describedby": "tools-hint",
});
const bare = (text) => text.trim().toLowerCase();
const parts = (text) => text.split(/[,;\n]/).map((part) => part.trim()).filter(Boolean);
let loading;
let spellings = [];
const load = () =>
  loading ??= fetch("{tools}")
    .then((response) => (response.ok ? response.text() : ""))
    .then((text) => {
      spellings = text.split("\n").filter(Boolean).flatMap((line) => {
        const [name, ...others] = line.split("\t");
        return [name, ...others].map((spelling) => [bare(spelling), name]);
      });
    })
    .catch(() => {
      loading = undefined;
    });
const nameOf = (part) => spellings.find(([spelling]) => spelling === bare(part))?.[1];
const say = (names) => {
  field.value = [...new Set(names)].join(", ");
  field.dispatchEvent(new Event("change", { bubbles: true }));
  draw();
};
const draw = () => {
  chosen.replaceChildren(
    ...parts(field.value).map((name) => {
      const away = made("button", { type: "button", "aria-label": `Take ${name} away` }, "\u00d7");
      away.addEventListener("click", () => {
        say(parts(field.value).filter((other) => other !== name));
        search.focus();
      });
      return made("li", {}, name, away);
    }),
  );
};
const close = () => {
  found.replaceChildren();
  search.setAttribute("aria-expanded", "false");
  search.removeAttribute("aria-activedescendant");
};
// What stands up to the last separator, and what is still being typed behind it.
const cut = (text) => /^(.*[,;\n]|)\s*(.*)$/s.exec(text).slice(1);
// Takes what is known of `text`. What isn't stays, and so does what is `behind` it.
const take = (text, ...behind) => {
  const names = [];
  const rest = [];
  for (const part of parts(text)) {
    const name = spellings.length ? nameOf(part) : part;
    (name ? names : rest).push(name ?? part);
  }
  search.value = [...rest, ...behind].join(", ");
  const told = rest.length ? `Not known here, so not counted: ${rest.join(", ")}.` : "";
  // What is written anew is said again by a screen reader.
  if (unknown.textContent !== told) unknown.textContent = told;
  if (names.length) say([...parts(field.value), ...names]);
  close();
};
const suggest = () => {
  const sought = bare(cut(search.value)[1]);
  const had = new Set(parts(field.value));
  const ranked = [
    ([spelling]) => spelling === sought,
    ([spelling, name]) => spelling === bare(name) && spelling.startsWith(sought),
    ([spelling]) => spelling.startsWith(sought),
    ([spelling]) => spelling.split(/[ ./-]/).some((word) => word.startsWith(sought)),
  ].flatMap((fits) => spellings.filter(fits));
  const names = sought ? [...new Set(ranked.map(([, name]) => name))].filter((name) => !had.has(name)).slice(0, 6) : [];
  found.replaceChildren(
    ...names.map((name, at) => {
      const option = made("li", { role: "option", id: `tools-found-${at}`, "aria-selected": "false" }, name);
      option.addEventListener("click", () => take(cut(search.value)[0] + name));
      return option;
    }),
  );
  search.setAttribute("aria-expanded", String(names.length > 0));
  search.removeAttribute("aria-activedescendant");
};
const move = (by) => {
  const options = [...found.children];
  const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const next = options[(now + by + options.length + (now < 0 && by < 0 ? 1 : 0)) % options.length];
  for (const option of options) option.setAttribute("aria-selected", String(option === next));
  search.setAttribute("aria-activedescendant", next.id);
};
search.addEventListener("focus", load);
search.addEventListener("input", async ({ inputType }) => {
  await load();
  const [done, typed] = cut(search.value);
  // A list that is pasted is there as a whole.
  if (done && inputType === "insertFromPaste") return take(search.value);
  take(done, typed);
  suggest();
});
search.addEventListener("keydown", (event) => {
  const picked = found.querySelector("[aria-selected='true']") ?? found.firstElementChild;
  if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.children.length) {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (picked) picked.click();
    else take(search.value);
  } else if (event.key === "Escape") {
    close();
  } else if (event.key === "Backspace" && !search.value) {
    say(parts(field.value).slice(0, -1));
  }
});
// No change is told of what was written here last and not typed.
search.addEventListener("blur", async () => {
  await load();
  take(search.value);
});
found.addEventListener("pointerdown", (event) => event.preventDefault());
field.addEventListener("input", draw);
document.querySelector("label[for=tools]").htmlFor = search.id;
field.hidden = true;
field.before(chosen, search, found, unknown);
draw();
