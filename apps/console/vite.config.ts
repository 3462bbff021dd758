import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** While developing, the api of a running `npm start` answers; in production it serves this build itself. */
const api = process.env.MUSTER_URL ?? 'http://127.0.0.1:3000'

/** One of the design system's images, by which their folder is found wherever npm has put it. */
const image = 'nhsuk-frontend/dist/nhsuk/assets/images/nhsuk-icon-arrow-up.svg'

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@nhsuk-images': createRequire(import.meta.url)
        .resolve(image)
        .replace(/[^/]+$/, ''),
    },
  },
  build: { chunkSizeWarningLimit: 900 },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  server: { proxy: { '/trpc': { target: api, changeOrigin: true } } },
})
