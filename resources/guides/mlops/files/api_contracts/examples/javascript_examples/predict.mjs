// Call the prediction API with fetch: Node 20 or later, or any browser.
//   node api_contracts/examples/javascript_examples/predict.mjs 3.4

const base = process.env.API_URL ?? "http://localhost:8000";

/** Returns the answer, or throws an error that carries the problem of the API. */
export async function predict(features, { signal = AbortSignal.timeout(10_000) } = {}) {
  const headers = { "Content-Type": "application/json" };
  if (process.env.API_TOKEN) headers.Authorization = `Bearer ${process.env.API_TOKEN}`;
  const response = await fetch(`${base}/v1/predictions`, {
    method: "POST",
    headers,
    body: JSON.stringify({ features }),
    signal,
  });
  if (!response.ok) {
    // A proxy in between may answer with HTML: never trust an error body to be JSON.
    const problem = await response.json().catch(() => ({ title: response.statusText }));
    throw new Error(`${response.status} ${problem.title ?? response.statusText}`, { cause: problem });
  }
  return response.json();
}

try {
  const distance = Number(process.argv[2] ?? "3.4");
  const answer = await predict({ distance_km: distance, pickup_at: "2026-03-02T08:30" });
  console.log(`${answer.prediction.toFixed(1)} minutes, says model ${answer.model_version}`);
} catch (error) {
  console.error(`error: ${error.message}`, error.cause ?? "");
  process.exitCode = 1;
}
