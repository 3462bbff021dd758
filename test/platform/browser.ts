import { describe } from 'vitest'
import { findBrowser, noBrowserFound, noBrowserWanted } from './find-browser.ts'

export function browserPath(): string {
  const found = findBrowser()
  if (found === undefined) throw new Error(noBrowserFound)
  return found
}

/** `describe` for what needs a browser; skipped, and counted as such, with MUSTER_NO_BROWSER=1. */
export const inBrowser = describe.skipIf(noBrowserWanted)
