/**
 * Tailwind 4 reads this file because src/styles/globals.css names it with @config.
 * It finds class names in the sources by itself; no "content" list is needed.
 *
 * @type {import("tailwindcss").Config}
 */
module.exports = {
  theme: {
    extend: {
      colors: {
        brand: {
          DEFAULT: "#0f766e",
          strong: "#115e59",
          soft: "#ccfbf1",
        },
      },
      maxWidth: {
        page: "48rem",
      },
    },
  },
};
