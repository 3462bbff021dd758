import { inBrowser } from '@muster/test-platform'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openPart } from './open-part.ts'
import { narrow, openBrowser, type Person, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

const rural = { account: 'practice:Z91042', network: 'Hollowfell and Dales' }
const millrace = { code: 'Z91030', name: 'Millrace Practice, Brackenford' }
const joined = { code: 'Z91037', name: 'Ostlebury Market Practice' }
const unwanted = { account: 'practice:Z91060', path: '/practices/Z91060/groups/new' }

const panel = (page: Page) => page.getByRole('region', { name: 'Could this be a network?' })

/** Waits until it says so: it changes while members are ticked. */
const says = (page: Page, words: RegExp, where = panel(page)) =>
  vi.waitFor(async () => expect(await wordsOf(where)).toMatch(words), { timeout: 10_000 })

async function nameMember(page: Page, code: string): Promise<void> {
  await page.getByLabel('Add another practice').fill(code)
  await page.getByRole('button', { name: 'Add practice' }).click()
}

inBrowser('choosing who could be a network', () => {
  let browser: Browser
  let practice: Person
  let lead: Person
  let alone: Person

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDownAs(browser, 'lead:9ZB')
    await lead.goHome()
    practice = await sitDownAs(browser, rural.account, narrow)
    alone = await sitDownAs(browser, unwanted.account, narrow)
  })
  afterAll(() => browser.close())

  it('tells a rural group of 27,000 what it is short of, who may except it, and on what evidence', async () => {
    const { page } = practice
    await practice.goHome()
    await page.getByRole('link', { name: rural.network }).first().click()
    await openPart(page, 'Members')
    const exceptions = page.getByRole('region', { name: 'Exceptions' })
    await says(page, /4 practices, 27,012 patients\. 1 thing is not as it has to be\./, exceptions)
    await says(page, /2,988 too few/, exceptions)
    await exceptions.getByText('Exceptions from Size').click()
    await says(page, /rural, remote area\. Granted by the commissioner\./, exceptions)
    await says(page, /natural community of low density/, exceptions)
    await expectUsable(practice)
  })

  it('tells its support lead at once, when a practice is ticked, that the rural group has room for it', async () => {
    const { page } = lead
    await lead.goTo('/commissioners/9ZB/networks/new')
    await page.getByRole('checkbox', { name: millrace.name }).check()
    await says(page, /1 practice, 5,449 patients\. 2 things are not as they have to be\./)
    await says(page, /also named by Brackenford and Thornimere/)
    await says(page, /Hollowfell and Dales, 2\d km away: 32,461 patients with them/)
    await expectUsable(lead)
  })

  it('says when one that is named has joined elsewhere, and takes it out again at one press', async () => {
    const { page } = lead
    await nameMember(page, joined.code)
    await says(page, /2 practices, 13,592 patients/)
    await says(page, /Ostlebury Market Practice \(Z91037\) has joined Ostlebury Market/)
    await page.getByRole('checkbox', { name: `${joined.name} (${joined.code})` }).waitFor()
    await panel(page)
      .getByRole('button', { name: `Take out ${joined.name} (${joined.code})` })
      .click()
    await says(page, /1 practice, 5,449 patients/)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('viability')
    expect(await page.getByRole('checkbox', { name: joined.code }).isChecked()).toBe(false)
  })

  it('tells a practice on a phone what a neighbour beyond the line would ask of the group', async () => {
    const { page } = alone
    await alone.goTo(unwanted.path)
    await says(page, /1 practice, 8,940 patients/)
    await nameMember(page, millrace.code)
    await says(
      page,
      /2 practices, 14,389 patients\. 1 thing is not as it has to be, and 2 need a reason\./,
    )
    await says(page, /also named by a group of another commissioner/)
    await says(page, /Crosses the line between commissioners: .*Wexmere Vale and Fell CCG/)
    await says(page, /is \d+ km from the nearest of the others\. Up to 10 km needs no reason/)
    await panel(page).getByText('Exceptions from Boundaries').click()
    await says(page, /Granted by the commissioner and the region, with a reason\./)
    await expectUsable(alone)
    await page.getByRole('checkbox', { name: millrace.name }).uncheck()
    await says(page, /1 practice, 8,940 patients/)
  })
})
