import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'

const bar = (page: Page) => page.getByRole('region', { name: 'Programme clock' })

/** The date and time in the dark bar, e.g. `Tuesday 14 May 2019, 8:30am`. */
export async function clockWords(page: Page): Promise<string> {
  return (await bar(page).locator('strong').first().textContent()) ?? ''
}

/** Moving the clock has the engine and the scripted people do all their work. */
const patience = { timeout: 120_000, interval: 200 }

const standsStill = (page: Page) =>
  vi.waitFor(async () => {
    expect(await bar(page).getByRole('button', { name: 'Next day' }).isEnabled()).toBe(true)
  }, patience)

export async function press(page: Page, button: 'Next day' | 'Next deadline' | 'Run to go-live') {
  const before = await clockWords(page)
  await bar(page).getByRole('button', { name: button }).click()
  await vi.waitFor(async () => expect(await clockWords(page)).not.toBe(before), patience)
  await standsStill(page)
}

/** Puts the demonstration back to its first morning, as anybody can who has done with it. */
export async function startAgain(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'Start again' }).click()
  await bar(page).getByRole('button', { name: 'Yes, start again' }).click()
  await bar(page)
    .getByRole('button', { name: 'Start again' })
    .waitFor({ timeout: patience.timeout })
  await vi.waitFor(async () => expect(await clockWords(page)).toContain('14 May 2019'), patience)
  await standsStill(page)
}
