// What may go wrong in no journey: an error or a warning on the console, an uncaught error, something that the
// content security policy forbids, a request that fails, a request to anywhere else.

/**
 * Watches all pages of a context.
 *
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} origin where requests may go
 * @param {RegExp[]} pardoned faults that a journey brings about on purpose
 */
export function guard(context, origin, pardoned) {
  const faults = [];
  const requests = [];
  const fault = (text) => {
    if (!pardoned.some((pattern) => pattern.test(text))) faults.push(text);
  };

  // Chromium reports a violation of the policy as an error on the console.
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) fault(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => fault(`uncaught: ${error.error().stack}`));
  context.on("request", (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(`${origin}/`) && !/^(data|blob):/.test(request.url())) {
      fault(`request to elsewhere: ${request.url()}`);
    }
  });
  context.on("response", (response) => {
    if (response.status() >= 400) fault(`status ${response.status()}: ${response.url()}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // Leaving a page ends what it was still loading.
    if (!["net::ERR_ABORTED", "NS_BINDING_ABORTED"].includes(reason)) fault(`request failed: ${request.url()} (${reason})`);
  });

  return { faults, requests };
}
