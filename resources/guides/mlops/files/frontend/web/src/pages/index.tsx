import Head from "next/head";
import { useState, type FormEvent } from "react";

import { ApiError, predict, type Prediction } from "@/services/api";

const appName = process.env.NEXT_PUBLIC_APP_NAME ?? "Predictions";

export default function Home() {
  const [distance, setDistance] = useState("3.5");
  const [result, setResult] = useState<Prediction>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function ask(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      setResult(await predict({ distance_km: Number(distance) }));
    } catch (error) {
      setProblem(error instanceof ApiError ? error.message : "Something went wrong.");
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className="mx-auto max-w-page p-6">
      <Head>
        <title>{appName}</title>
      </Head>
      <h1 className="text-2xl font-semibold">{appName}</h1>
      <form onSubmit={ask} className="mt-6 flex items-end gap-3">
        <label className="grid gap-1">
          Distance in kilometers
          <input
            className="rounded border border-slate-400 px-3 py-2"
            type="number"
            min="0.1"
            max="200"
            step="0.1"
            required
            value={distance}
            onChange={(event) => setDistance(event.target.value)}
          />
        </label>
        <button
          className="rounded bg-brand px-4 py-2 text-white hover:bg-brand-strong disabled:opacity-50"
          disabled={busy}
        >
          Predict
        </button>
      </form>
      <p className="mt-6" aria-live="polite">
        {problem ?? (result && `${Math.round(result.prediction)} minutes (model ${result.model_version})`)}
      </p>
    </main>
  );
}
