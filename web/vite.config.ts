import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const OUT = path.resolve(import.meta.dirname, '../dist/web');

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), ownPalettes(), packed()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    // The policy of the page allows no inline script and no data: module.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // The parts of the first page in one file: it packs better than ten, and stays cached over our releases.
          groups: [{ name: 'foundation', tags: ['$initial'], test: /node_modules/ }],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: 'http://localhost:3000', changeOrigin: false } } },
});

/** Mantine's own palettes are two kilobytes that the first page waits for; theme.ts names all colours we use. */
function ownPalettes(): Plugin {
  const unused = /^.*--mantine-color-(?:pink|grape|violet|indigo|blue|cyan|teal|lime|orange)-.*\n/gm;
  return {
    name: 'own-palettes',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/default-css-variables.css') ? code.replace(unused, '') : undefined,
  };
}

/** Packs each file once, at the build, so that the server need not do it at each request (`preCompressed`). */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    closeBundle() {
      for (const name of readdirSync(OUT, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|svg|html)$/.test(name)) continue;
        const file = path.join(OUT, name);
        const text = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(text));
      }
    },
  };
}
