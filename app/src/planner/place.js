// Keeps the place in each view: how far it is scrolled is noted in its entry of the browser's history, and scrolled to
// again once the view is drawn there, on the way back, forward, or on a fresh load; the browser does so before it is
// drawn. A new entry begins at the top. What a guide brings to a report comes later: the page is made as high as it was
// before that.
let place = history.state;
const note = () => history.replaceState(scrollY, "");
const arrive = () => {
  // The program knows a new entry by nothing being noted on it.
  history.replaceState(place, "");
  requestAnimationFrame(() => {
    document.body.style.minBlockSize = place ? `${place + innerHeight}px` : "";
    scrollTo(0, place);
    note();
  });
};
new MutationObserver(() => (place ? arrive() : note())).observe(document.body, { attributeFilter: ["data-hydrated"] });
addEventListener("popstate", () => {
  place = history.state;
});
addEventListener("hashchange", arrive);
addEventListener("scrollend", note);
