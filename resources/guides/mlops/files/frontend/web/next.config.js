// Where the Next.js server forwards API calls to; never sent to the browser.
const apiOrigin = process.env.API_ORIGIN ?? "http://localhost:8000";

// What a page may load, and from where: everything from its own server, nothing from elsewhere.
// `next dev` compiles in the browser, which needs eval. A built page does without, if webpack builds
// it (see package.json): Turbopack starts a page by a script inside it, which this would stop.
const scripts = process.env.NODE_ENV === "development" ? "'self' 'unsafe-eval' 'unsafe-inline'" : "'self'";
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src ${scripts}`,
  "style-src 'self' 'unsafe-inline'", // Next.js writes style attributes
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** @type {import("next").NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,

  // A small, self-contained server in .next/standalone: copy it into the image.
  output: "standalone",

  // The browser talks to one origin only, so the API needs no CORS rules. Only what the contract
  // names goes through: the API's /metrics and /docs are not for visitors.
  // Rewrites are fixed by `next build`: set API_ORIGIN before building.
  async rewrites() {
    return [{ source: "/api/v1/:path*", destination: `${apiOrigin}/v1/:path*` }];
  },

  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "Content-Security-Policy", value: contentSecurityPolicy },
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        ],
      },
    ];
  },
};

module.exports = nextConfig;
