import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { openPart } from './open-part.ts'
import { narrow, openBrowser, type Person, sitDownAs } from './person.ts'
import { expectUsable } from './usable.ts'

/** Has submitted its registration; one of its practices has the director. */
const network = 'Gullcombe'

inBrowser('a network whose director leaves', () => {
  let browser: Browser
  let lead: Person
  let director: Person

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDownAs(browser, 'lead:9ZA')
    director = await sitDownAs(browser, 'practice:Z91015', narrow)
  })
  afterAll(() => browser.close())

  const toNetwork = async (person: Person) => {
    await person.goHome()
    await person.page.getByRole('link', { name: network, exact: true }).first().click()
    await person.page.getByRole('heading', { level: 1, name: network }).waitFor()
  }

  it('has the director give notice, who reads first what will wait', async () => {
    const { page } = director
    await toNetwork(director)
    await openPart(page, 'Changes')
    await page.getByText('Give notice of a change').click()
    await page.getByLabel('Another clinical director').check()
    await page.getByText('Until they have chosen these wait').waitFor()
    await expectUsable(director)
    await page.getByLabel('Why?').fill('Pay me at 20-00-00, 55779911 until then.')
    await page.getByRole('button', { name: 'Give notice' }).click()
    await page
      .getByText(/Muster never holds bank details: take it out/)
      .first()
      .waitFor()
    await expectUsable(director)
    await page.getByLabel('Why?').fill('I take a post elsewhere.')
    await page.getByRole('button', { name: 'Give notice' }).click()
    await page.getByText('Done', { exact: true }).first().waitFor()
  })

  it('tells the support lead what waits, and until when the network chooses', async () => {
    const { page } = lead
    await toNetwork(lead)
    await openPart(page, 'Members')
    await page.getByText('Chosen anew by 21 May 2019').waitFor()
    await page.getByText('Until then these wait: Decision').waitFor()
    await expectUsable(lead)
    await openPart(page, 'Sign-off')
    const anew = 'The network chooses its clinical director anew, by 21 May 2019'
    await page.getByText(anew).first().waitFor()
    await expectUsable(lead)
  })
})
