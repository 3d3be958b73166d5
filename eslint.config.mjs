import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", "dist.*", "node_modules", ".astro", ".cache", "test-results"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  { rules: { "no-undef": "off", eqeqeq: "error" } },
);
