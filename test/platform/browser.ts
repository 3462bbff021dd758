import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe } from 'vitest'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  const given = process.env.MUSTER_BROWSER
  return [...(given ? [given] : []), ...onPath, ...elsewhere].find(isRunnable)
}

export function browserPath(): string {
  const found = findBrowser()
  if (found !== undefined) return found
  throw new Error(
    'No Chromium or Chrome was found: install one, name it in MUSTER_BROWSER, or set MUSTER_NO_BROWSER=1 to skip what needs it.',
  )
}

/** `describe` for what needs a browser; skipped, and counted as such, with MUSTER_NO_BROWSER=1. */
export const inBrowser = describe.skipIf(process.env.MUSTER_NO_BROWSER === '1')

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
