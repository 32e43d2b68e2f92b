// Turns a source into JavaScript for the tests: esbuild, which the page is built with, is many times faster at it than
// TypeScript, and every test file is a process that begins anew. Types are checked by `npm run check`.

const { transformSync } = require('esbuild')

exports.create = () => ({
  transpile(text, { fileName }) {
    const { code, map } = transformSync(text, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcemap: 'external',
      sourcefile: fileName,
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    })
    return { outputText: code, sourceMapText: map }
  },
})
