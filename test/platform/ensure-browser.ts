import { existsSync } from 'node:fs'
import { findBrowser, noBrowserFound, noBrowserWanted } from './find-browser.ts'
import { runCommand } from './run-command.ts'

/** Installs Debian's Chromium where that is ours to do; elsewhere says what is missing. */
export async function ensureBrowser(): Promise<void> {
  if (noBrowserWanted || findBrowser() !== undefined) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser journeys ...')
    await aptGet(['update'])
    await aptGet(['install', '--yes', '--no-install-recommends', 'chromium'])
  }
  if (findBrowser() === undefined) console.error(noBrowserFound)
}

async function aptGet(args: readonly string[]): Promise<void> {
  const quietly = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0']
  await runCommand('/usr/bin/env', [...quietly, ...args], '/')
}
