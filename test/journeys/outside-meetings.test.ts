import { readFile } from 'node:fs/promises'
import { inBrowser } from '@muster/test-platform'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptAsComplete, done, openNetwork } from './accept-as-complete.ts'
import { openPart } from './open-part.ts'
import { findPersona, narrow, openBrowser, type Person, sitDown, sitDownAs } from './person.ts'
import { expectUsable } from './usable.ts'

const network = 'Alderfleet Harbour'

inBrowser('a commissioner whose committee meets too late', () => {
  let browser: Browser
  let lead: Person
  let secretary: Person
  let region: Person

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDownAs(browser, 'lead:9ZA')
    secretary = await sitDownAs(browser, 'secretary:9ZA')
    region = await sitDown(browser, await findPersona('region'), narrow)
  })
  afterAll(() => browser.close())

  const unfold = (page: Page, words: string) => page.locator('summary', { hasText: words }).click()

  const why = (page: Page) => page.getByRole('textbox', { name: 'Why?' })

  async function fillDate(page: Page, question: string, day: string) {
    const date = page.getByRole('group', { name: question })
    await date.getByLabel('Day').fill(day)
    await date.getByLabel('Month').fill('5')
    await date.getByLabel('Year').fill('2019')
  }

  it('has a network ready to be decided', async () => {
    const { page } = lead
    await openNetwork(lead, network)
    await acceptAsComplete(page, network)
  })

  it('holds it while another is not registered, until the region lifts the hold', async () => {
    await lead.goHome()
    await unfold(lead.page, 'Change what a gap in coverage does')
    await lead.page.getByLabel('It holds all networks').check()
    await fillDate(lead.page, 'When is it reviewed?', '20')
    await why(lead.page).fill('Every practice is to be covered first.')
    await expectUsable(lead)
    await lead.page.getByRole('button', { name: 'Change it' }).click()
    await lead.page.getByText('Owner: Commissioner support lead').waitFor()
    const { page } = region
    await region.goTo('/commissioners/9ZA')
    await page.getByText('It is reviewed on 20 May 2019').waitFor()
    await unfold(page, 'Lift the hold')
    await page.getByRole('button', { name: 'Lift the hold' }).click()
    await page.getByRole('link', { name: 'Enter the reason' }).waitFor()
    await why(page).fill('One signature must not hold four networks.')
    await expectUsable(region)
    await page.getByRole('button', { name: 'Lift the hold' }).click()
    await page.getByText('Networks that are ready are confirmed').waitFor()
    await lead.goHome()
    await lead.page.getByRole('link', { name: 'Coverage check', exact: true }).click()
    await lead.page.getByRole('button', { name: 'Confirm' }).click()
    await done(lead.page)
  })

  it('lets an officer decide, once the support lead has said why', async () => {
    const { page } = lead
    await lead.goHome()
    await unfold(page, 'Let an officer decide')
    await page.getByRole('button', { name: 'Let an officer decide' }).click()
    await page.getByRole('link', { name: 'Enter the reason' }).waitFor()
    await why(page).fill('The next meeting is after the deadline.')
    await expectUsable(lead)
    await page.getByRole('button', { name: 'Let an officer decide' }).click()
    await page.getByText('An officer or group may decide').waitFor()
  })

  it('records the officer’s decision, which the committee has still to note', async () => {
    const { page } = secretary
    await openNetwork(secretary, network)
    await openPart(page, 'Sign-off')
    await page.getByRole('heading', { name: 'Decision on the network' }).waitFor()
    await unfold(page, 'Record an officer’s decision')
    const record = page.getByRole('button', { name: 'Record an officer’s decision' })
    await record.click()
    await page.getByRole('link', { name: 'Select what was decided' }).waitFor()
    await page.getByLabel('Approve', { exact: true }).check()
    await page.getByLabel(/^Why outside a meeting/).fill('The lay chair and the LMC were asked.')
    await expectUsable(secretary)
    await record.click()
    await page.getByText('Approved by an officer, under the scheme of delegation').waitFor()
    await page.getByText('The committee has still to note this decision').waitFor()
    await expectUsable(secretary)
  })

  it('has the next meeting note it, and prints its minutes', async () => {
    const { page } = secretary
    await secretary.goTo('/commissioners/9ZA/meetings/new')
    await fillDate(page, 'When does the committee meet?', '14')
    await fillDate(page, 'By when do papers go out?', '14')
    await page.getByLabel(network).check()
    await page.getByRole('button', { name: 'Schedule the meeting' }).click()
    await page.getByRole('heading', { name: 'Meeting scheduled' }).waitFor()
    await openNetwork(secretary, network)
    await openPart(page, 'Sign-off')
    await unfold(page, 'Record what the committee said of it')
    await page.getByRole('button', { name: 'Record that it was noted' }).click()
    await page.getByText('The committee has noted it.').waitFor()
    await secretary.goHome()
    await page.getByRole('link', { name: /^Minutes of Tuesday 14 May/ }).click()
    await page.getByText('The decision taken outside a meeting was noted.').waitFor()
    await expectUsable(secretary)
  })

  it('enters who has an interest in it', async () => {
    const { page } = secretary
    await secretary.goTo('/commissioners/9ZA/committee')
    await page.getByRole('heading', { name: 'Register of interests' }).waitFor()
    const enter = page.getByRole('button', { name: 'Enter the interest' })
    await enter.click()
    await page.getByRole('link', { name: 'Choose the member' }).waitFor()
    await page.getByLabel('Whose interest is it?').selectOption({ index: 1 })
    await page.getByLabel('In which practice?').fill('Z91001')
    await page.getByLabel(/^A member of the family/).check()
    await page.getByLabel(/^Details/).fill('A sister is the practice manager.')
    await expectUsable(secretary)
    await enter.click()
    await page.getByText('A sister is the practice manager.').waitFor()
  })

  it('is seen by the region in one table, which a spreadsheet may open', async () => {
    const { page } = region
    await region.goHome()
    await page.getByRole('link', { name: /^Interests, recusals, exceptions/ }).click()
    const table = page.getByRole('table', { name: 'Interests, recusals, exceptions and quorum' })
    await table.getByText('Officer under the scheme of delegation').waitFor()
    await table.getByText('Family: Z91001').waitFor()
    await expectUsable(region)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Download as CSV/ }).click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toContain('"Decision outside a meeting"')
    expect(text).not.toMatch(/(^|,)"[=+@]/m)
  })
})
