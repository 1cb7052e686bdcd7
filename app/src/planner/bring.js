// Fetches what brings a CV in when a visitor turns to it, and notes what they asked for meanwhile.
const part = document.querySelector(".bring");
const load = () => import("{page}");
const ask = () => {
  part.dataset.asked = "";
};
for (const kind of ["focusin", "pointerover", "change"]) part.addEventListener(kind, load, { once: true });
addEventListener("dragenter", load, { once: true });
part.querySelector("button").addEventListener("click", ask);
part.querySelector("textarea").addEventListener("paste", ask);
