import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desktop, narrow, type Person } from './person.ts'

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

/** What anybody may expect of any page: nothing that axe finds, and no scrolling sideways. */
export async function expectUsable({ page }: Person): Promise<void> {
  await everythingShown(page)
  await standingStill(page)
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  )
  expect(sideways, 'the page does not scroll sideways').toBeLessThanOrEqual(0)
}

/** The same page on a wide screen and on a phone, fetched once. */
export async function expectUsableEverywhere(person: Person): Promise<void> {
  for (const screen of [narrow, desktop]) {
    await person.page.setViewportSize(screen)
    await expectUsable(person)
  }
}
