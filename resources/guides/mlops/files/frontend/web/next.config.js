// Where the Next.js server forwards API calls to; never sent to the browser.
const apiOrigin = process.env.API_ORIGIN ?? "http://localhost:8000";

/** @type {import("next").NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,

  // A small, self-contained server in .next/standalone: copy it into the image.
  output: "standalone",

  // The browser talks to one origin only, so the API needs no CORS rules.
  // Rewrites are fixed by `next build`: set API_ORIGIN before building.
  async rewrites() {
    return [{ source: "/api/:path*", destination: `${apiOrigin}/:path*` }];
  },

  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        ],
      },
    ];
  },
};

module.exports = nextConfig;
