/**
 * What the prediction API takes and gives back, for every client.
 *
 * The contract itself is written in api_contracts/openapi/. Once it has more
 * than a handful of shapes, generate this file from it instead of editing it.
 */

export interface PredictionRequest {
  features: {
    distance_km: number;
    /** Local time without a zone, such as 2026-03-02T08:30; now when left out. */
    pickup_at?: string;
  };
}

export interface Prediction {
  prediction: number;
  model_version: string;
}

/** The body of every answer with a status of 400 or above. */
export interface ApiProblem {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
}

/** Tells a checked answer from anything else a server may send. */
export function isPrediction(value: unknown): value is Prediction {
  if (typeof value !== "object" || value === null) return false;
  const { prediction, model_version } = value as Partial<Prediction>;
  return typeof prediction === "number" && typeof model_version === "string";
}
