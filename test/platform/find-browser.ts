import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

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

export const noBrowserWanted = process.env.MUSTER_NO_BROWSER === '1'

export const noBrowserFound =
  'No Chromium or Chrome was found: install one, name it in MUSTER_BROWSER, or set MUSTER_NO_BROWSER=1 to skip what needs it.'

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
