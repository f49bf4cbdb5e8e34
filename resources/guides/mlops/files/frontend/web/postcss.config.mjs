// Tailwind 4 is a PostCSS plugin: imports, nesting and vendor prefixes included.
const config = {
  plugins: {
    "@tailwindcss/postcss": {},
  },
};

export default config;
