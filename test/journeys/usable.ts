import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desktop, narrow, type Person, tablet } from './person.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Nothing on the page is still being fetched. */
export const everythingShown = (page: Page): Promise<void> =>
  expect.poll(() => page.locator('.muster-loading').count(), { timeout: 20_000 }).toBe(0)

/**
 * Half faded in, words have a contrast that nobody is left with. What moves is shown as it ends, at once: the word that
 * a page was updated takes six seconds to go.
 */
const standingStill = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.getAnimations())
      if (one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) one.finish()
  })

/** `npm test` looks at a page at its person's own width, `npm run verify -- widths` at each of these. */
const everyScreen = [narrow, tablet, desktop]
const atEveryWidth = process.env.MUSTER_WIDTHS === 'all'

/** What anybody may expect of any page: nothing that axe finds, and no scrolling sideways, on a phone or on a desk. */
export async function expectUsable({ page }: Person): Promise<void> {
  await everythingShown(page)
  const own = page.viewportSize() ?? desktop
  await expectAxeFindsNothing(page)
  for (const screen of everyScreen) {
    await page.setViewportSize(screen)
    await expectItFits(page)
    if (atEveryWidth && screen.width !== own.width) await expectAxeFindsNothing(page)
  }
  await page.setViewportSize(own)
}

async function expectAxeFindsNothing(page: Page): Promise<void> {
  await standingStill(page)
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

async function expectItFits(page: Page): Promise<void> {
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const width = page.viewportSize()?.width
  expect(await sideways(), `the page fits a screen ${width} px wide`).toBeLessThanOrEqual(0)
}
