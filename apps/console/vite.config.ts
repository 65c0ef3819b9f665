import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { scriptBudget } from './script-budget.ts'

const server = 'http://127.0.0.1:7085'

export default defineConfig({
  plugins: [react(), scriptBudget('sessions-page.tsx', 300)],
  resolve: { conditions: ['@alcove/source', ...defaultClientConditions] },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    sourcemap: true,
    // The content policy has no `data:` for fonts and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // In one chunk with zod, so that it runs before any schema of another chunk is made.
      output: { codeSplitting: { groups: [{ name: 'zod', test: /[\\/](zod[\\/]|no-eval\.ts$)/ }] } },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 7086,
    proxy: { '/api': server, '/healthz': server, '/socket': { target: server, ws: true } },
  },
})
