// While somebody edits the content, nothing is kept, and what was kept before is let go.

async function forget() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith("waymark-"));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
}

addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(forget()));
