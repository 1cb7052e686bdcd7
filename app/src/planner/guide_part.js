// Fills each <guide-part path="…" part="…" about="…"> with that part of a path's guide, so that a report need not
// carry what a guide says. Of items that say what they are about, those remain that share a word with
// `about`, in its order. What stands in the element before is what stays where the guide can't be had.
const guides = new Map();
const guide = (path) => {
  if (!guides.has(path)) {
    const asked = new XMLHttpRequest();
    const arrived = new Promise((resolve, reject) => {
      asked.onload = () => (asked.status === 200 && asked.response ? resolve(asked.response) : reject());
      asked.onerror = reject;
    });
    asked.open("GET", `/paths/${path}`);
    asked.responseType = "document";
    asked.send();
    arrived.catch(() => guides.delete(path));
    guides.set(path, arrived);
  }
  return guides.get(path);
};
const keepOnly = (content, about) => {
  const items = [...content.querySelectorAll("[data-about]")];
  const rank = (item) => {
    const words = item.dataset.about.split(" ");
    return about.findIndex((word) => words.includes(word));
  };
  const kept = items.filter((item) => rank(item) >= 0).sort((one, other) => rank(one) - rank(other));
  if (!kept.length) return;
  const holder = items[0].parentElement;
  for (const item of items) item.remove();
  holder.prepend(...kept);
};
customElements.define("guide-part", class extends HTMLElement {
  static observedAttributes = ["path", "part", "about"];
  attributeChangedCallback() {
    this.asked ??= Promise.resolve().then(() => {
      this.asked = undefined;
      return this.fill();
    });
  }
  async fill() {
    const [path, part, about] = ["path", "part", "about"].map((name) => this.getAttribute(name));
    try {
      const content = document.importNode((await guide(path)).getElementById(part), true);
      if (this.getAttribute("path") !== path) return;
      content.querySelector("h2").remove();
      if (about) keepOnly(content, about.split(" "));
      for (const named of content.querySelectorAll("[id]")) named.removeAttribute("id");
      for (const link of content.querySelectorAll("a[href^='#']")) link.setAttribute("href", `/paths/${path}${link.getAttribute("href")}`);
      this.replaceChildren(...content.childNodes);
    } catch {}
  }
});
