// Fetches what brings a CV in when a visitor turns to it, and notes what they asked for meanwhile.
const part = document.querySelector(".bring");
// The policy trusts the worker's address and no other.
const trusted = window.trustedTypes?.createPolicy("reader", { createScriptURL: () => "{worker}" });
part.script = trusted?.createScriptURL("") ?? "{worker}";
const lost = () => {
  part.querySelector("[role=status]").textContent = "What reads CVs did not arrive; load this page again.";
};
const load = () => import("{page}").catch(lost);
const ask = () => {
  part.dataset.asked = "";
};
for (const kind of ["focusin", "pointerover", "change"]) part.addEventListener(kind, load, { once: true });
addEventListener("dragenter", load, { once: true });
part.querySelector("button").addEventListener("click", ask);
part.querySelector("textarea").addEventListener("paste", ask);
