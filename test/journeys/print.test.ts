import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findPersona, openBrowser, type Persona, sitDown } from './person.ts'
import { everythingShown } from './usable.ts'

/** What can only be pressed says nothing on paper; what sorts a column is also its heading. */
const actions = 'button:not(.muster-sort), nav, select, .nhsuk-button, .nhsuk-details:not([open])'

inBrowser('on paper', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it.each<[Persona['home'], string]>([
    ['practice', '.nhsuk-task-list__link'],
    ['lead', 'tbody th a'],
    ['region', '.muster-tree a'],
  ])('the home of the %s, and the page that it leads to', async (home, link) => {
    const person = await sitDown(browser, await findPersona(home))
    const { page } = person
    await person.goHome()
    const inside = await page.locator(link).first().getAttribute('href')
    await page.emulateMedia({ media: 'print' })
    for (const path of [null, inside]) {
      if (path !== null) await person.goTo(path)
      await everythingShown(page)
      expect(await page.locator(`${actions} >> visible=true`).allTextContents()).toEqual([])
      const afterLinks = await page
        .locator('main a')
        .evaluateAll((links) => links.map((one) => getComputedStyle(one, '::after').content))
      expect(new Set(afterLinks), 'no address behind a link').toEqual(new Set(['none']))
    }
  })
})
