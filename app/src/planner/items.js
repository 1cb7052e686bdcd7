// Says on each question what it is about, as the names of its answers do. Said there in the page's HTML too, it
// would weigh half a kilobyte.
for (const question of document.querySelectorAll(".question")) question.dataset.item = question.querySelector("input").name;
