/** The only module that knows the addresses and shapes of the prediction API. */

export interface Features {
  distance_km: number;
  /** Local time without a zone, such as 2026-03-02T08:30; now when left out. */
  pickup_at?: string;
}

export interface Prediction {
  prediction: number;
  model_version: string;
}

/** A failed call, with the HTTP status where the server gave one. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status?: number,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** Asks for one prediction; gives up after `timeoutMs`. */
export async function predict(features: Features, timeoutMs = 5000): Promise<Prediction> {
  let response: Response;
  try {
    response = await fetch("/api/v1/predictions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ features }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch {
    throw new ApiError("The prediction service cannot be reached.");
  }
  if (!response.ok) {
    throw new ApiError("The prediction service refused the request.", response.status);
  }
  return (await response.json()) as Prediction;
}
