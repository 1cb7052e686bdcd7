const panel = document.createElement("dialog");
const text = document.createElement("pre");
panel.append(text);
Object.assign(panel.style, { maxInlineSize: "min(100% - 2rem, 72rem)", maxBlockSize: "80vh", overflow: "auto" });
document.body.append(panel);

let seen = "";
while (true) {
  try {
    const news = await (await fetch(`/.watch/news?seen=${seen}`)).json();
    if (news.faults) {
      text.textContent = `The page shows the last sound content. Since then:\n\n${news.faults}`;
      if (!panel.open) panel.show();
    } else if (seen && news.number !== seen) {
      location.reload();
    } else {
      panel.close();
    }
    seen = news.number;
  } catch {
    // The server is being restarted.
    await new Promise((resume) => setTimeout(resume, 500));
  }
}
