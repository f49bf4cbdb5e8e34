import type { AppProps } from "next/app";

import "@/styles/globals.css";

/** Wraps every page: the one place for global styles and providers. */
export default function App({ Component, pageProps }: AppProps) {
  return <Component {...pageProps} />;
}
