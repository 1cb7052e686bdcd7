// Runs the reader in a worker. It stands behind the module's glue in one file, so that `read` and
// `__wbg_init` are at hand. One message comes in, a CV and where the site's texts are; one goes out: what was
// found, or none where what finds it did not arrive.

const textOf = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
};

addEventListener("message", async ({ data: { bytes, name, wasm, lexicon, model, today } }) => {
  let texts;
  try {
    texts = await Promise.all([textOf(lexicon), textOf(model), __wbg_init({ module_or_path: wasm })]);
  } catch {
    postMessage("");
    return;
  }
  try {
    postMessage(read(new Uint8Array(bytes), name, texts[0], texts[1], today));
  } catch {
    // A panic. It ends this worker and nothing else.
    postMessage('{"trouble":"This file could not be read; save it as another kind of file, or paste its text."}');
  }
});
