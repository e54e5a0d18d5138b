import { cpSync, existsSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'

/**
 * One build (`vite build --app`) makes everything that is packed, in `dist`:
 *
 * - `renderer/` the page;
 * - `electron/main.js`, `preload.cjs`, `office-worker.js` and the threads that the office starts;
 * - `resources/` what the office reads at run time.
 *
 * Only better-sqlite3 stays outside the bundles: it is a native module.
 */
const root = import.meta.dirname
const outside = ['electron', 'better-sqlite3']

export default defineConfig({
  root: join(root, 'renderer'),
  // The page's files name each other by relative paths: below app:// and below the preview's address alike.
  base: './',
  publicDir: false,
  plugins: [react(), bundleThreads()],
  build: { target: 'es2024', sourcemap: false, modulePreload: { polyfill: false }, emptyOutDir: false },
  environments: {
    client: { build: { outDir: join(root, 'dist/renderer') } },
    main: forNode({ main: 'electron/main.ts' }),
    // A sandboxed preload script must be one CommonJS file.
    preload: forNode({ preload: 'electron/preload.ts' }, 'cjs'),
    office: forNode({ 'office-worker': 'electron/office/worker-entry.ts' }),
  },
  builder: {
    async buildApp(builder) {
      rmSync(join(root, 'dist'), { recursive: true, force: true })
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
      for (const folder of ['fonts', 'catalogs']) copyResources(folder)
      copyPictureRenderer()
    },
  },
})

/** What runs in Node: the main process, the preload script, the threads. */
function forNode(entries: Record<string, string>, format: 'es' | 'cjs' = 'es'): EnvironmentOptions {
  const extension = format === 'cjs' ? 'cjs' : 'js'
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)]))
  return {
    consumer: 'server',
    keepProcessEnv: true,
    // pdfmake, bundled into an ES module, still asks where it lies.
    ...(format === 'es' ? { define: { __dirname: 'import.meta.dirname' } } : {}),
    resolve: { noExternal: true, external: outside },
    build: {
      outDir: join(root, 'dist/electron'),
      minify: true,
      rolldownOptions: {
        input,
        platform: 'node',
        external: [...outside, /^node:/],
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
        },
      },
    },
  }
}

/**
 * A thread is named in the sources as `new URL('./print-worker.ts', import.meta.url)`, which plain Node runs as it
 * stands. In the build that file becomes `print-worker.js` beside the bundle that starts it.
 */
function bundleThreads(): Plugin {
  const thread = /new URL\('(\.\/[\w-]+\.ts)', import\.meta\.url\)/g
  return {
    name: 'bundle-threads',
    // Before the compiler rewrites the quotes of the sources.
    enforce: 'pre',
    transform(code, id) {
      if (this.environment.config.consumer !== 'server' || !thread.test(code)) return null
      return code.replace(thread, (_all, file: string) => {
        const name = `${basename(file, '.ts')}.js`
        this.emitFile({ type: 'chunk', id: join(dirname(id), file), fileName: name })
        return `new URL('./${name}', import.meta.url)`
      })
    },
  }
}

function copyResources(folder: string): void {
  const from = join(root, 'resources', folder)
  if (existsSync(from)) cpSync(from, join(root, 'dist/resources', folder), { recursive: true })
}

/** What draws the pictures of Word files is WebAssembly, which a bundle cannot hold. */
function copyPictureRenderer(): void {
  const from = join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm')
  cpSync(from, join(root, 'dist/resources/wasm/resvg.wasm'))
}
