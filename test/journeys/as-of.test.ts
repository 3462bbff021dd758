import { inBrowser } from '@muster/test-platform'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { clockWords, press } from './clock.ts'
import { openPart } from './open-part.ts'
import {
  findPersona,
  musterUrl,
  narrow,
  openBrowser,
  type Person,
  sitDown,
  wordsOf,
} from './person.ts'
import { everythingShown, expectUsable } from './usable.ts'

inBrowser('a region asks what was known on an earlier day', () => {
  let browser: Browser
  let region: Person
  /** What the rollout said, and when. */
  let moment: string
  let figures: readonly string[]

  beforeAll(async () => {
    browser = await openBrowser()
    region = await sitDown(browser, await findPersona('region'))
    await region.goHome()
    await press(region.page, 'Next deadline')
  })
  afterAll(() => browser.close())

  const past = (page: Page) => page.getByRole('region', { name: 'The past' })
  const read = async (page: Page) => {
    await page.getByRole('table', { name: 'Milestones' }).waitFor()
    await everythingShown(page)
    const tables = page.getByRole('main').locator('table')
    // What can be done about a blocker is not on a page of the past.
    return (await tables.allTextContents()).map((words) => words.replaceAll(/Resolve .*?$/gm, ''))
  }

  it('reads the rollout as the committees will have it', async () => {
    moment = await clockWords(region.page)
    // Loaded anew, so that it is the page of this moment and not of one that the clock passed on its way.
    await region.goHome()
    figures = await read(region.page)
    await press(region.page, 'Next deadline')
    await vi.waitFor(async () => expect(await read(region.page)).not.toEqual(figures), 20_000)
  })

  it('asks for that moment, and sees what the page showed then', async () => {
    const { page } = region
    const [, day = '', month = '', year = '', hour = '', minute = '', half = ''] =
      /(\d+) (\w+) (\d+), (\d+):(\d+)([ap])m$/.exec(moment) ?? []
    const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July']
    await page.getByText('See this page as it stood on an earlier day').click()
    const asked = page.getByRole('group', { name: 'See it as it stood on' })
    await asked.getByLabel('Day').fill(day)
    await asked.getByLabel('Month').fill(String(months.indexOf(month) + 1))
    await asked.getByLabel('Year').fill(year)
    const in24 = (Number(hour) % 12) + (half === 'p' ? 12 : 0)
    await page.getByLabel('at', { exact: true }).fill(`${String(in24).padStart(2, '0')}:${minute}`)
    await page.getByRole('button', { name: 'Show it' }).click()
    await expect.poll(() => wordsOf(past(page)), { timeout: 10_000 }).toContain(moment)
    expect(await wordsOf(past(page))).toContain('Nothing can be changed here')
    await expect.poll(() => read(page), { timeout: 20_000 }).toEqual(figures)
  })

  it('finds nothing there to change, on any page that leads from it', async () => {
    const { page } = region
    await expectNothingToDo(page)
    await page.getByRole('main').getByRole('link', { name: 'NHS Wexmere Coast CCG' }).click()
    await page.getByRole('heading', { level: 1, name: 'NHS Wexmere Coast CCG' }).waitFor()
    await page.getByRole('table', { name: 'Networks', exact: true }).waitFor()
    await expectNothingToDo(page)
    await page
      .getByRole('table', { name: 'Networks', exact: true })
      .getByRole('link', { name: 'Alderfleet Harbour' })
      .click()
    for (const part of ['Members', 'Sign-off', 'Changes', 'Payments', 'What happened']) {
      await openPart(page, part)
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      await expectNothingToDo(page)
    }
    await openPart(page, 'Overview')
    await page.getByRole('link', { name: 'Decision', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Decision' }).waitFor()
    await expectNothingToDo(page)
    await expectUsable(region)
  })

  async function expectNothingToDo(page: Page): Promise<void> {
    expect(await wordsOf(past(page)), page.url()).toContain(moment)
    expect(await page.getByRole('main').locator('form, button[type=submit]').count()).toBe(0)
  }

  it('sends the address to a colleague, who sees the same on a telephone', async () => {
    const colleague = await sitDown(browser, await findPersona('region'), narrow)
    await region.page.goBack()
    const { pathname, search } = new URL(region.page.url())
    await colleague.goTo(pathname + search)
    expect(await wordsOf(past(colleague.page))).toContain(moment)
    await expectUsable(colleague)
  })

  it('is told why nothing can be seen of what is to come', async () => {
    const { page } = region
    await page.goto(new URL('/rollout?asOf=2019-12-24T17:00', musterUrl()).href)
    await expect.poll(() => wordsOf(past(page))).toContain('is still to come')
  })

  it('goes back to now, and on from there', async () => {
    const { page } = region
    await past(page).getByRole('link', { name: 'Back to now' }).click()
    await expect.poll(() => past(page).count()).toBe(0)
    expect(page.url()).not.toContain('asOf')
    expect(await read(page)).not.toEqual(figures)
  })
})
