import { readFile } from 'node:fs/promises'
import { inBrowser } from '@muster/test-platform'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptAsComplete, done, openNetwork } from './accept-as-complete.ts'
import { openPart } from './open-part.ts'
import { narrow, openBrowser, type Person, sitDownAs } from './person.ts'
import { expectUsable } from './usable.ts'

const network = 'Alderfleet Harbour'

inBrowser('the contracts of an approved network', () => {
  let browser: Browser
  let lead: Person
  let secretary: Person
  let region: Person
  let practice: Person
  let served: string

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDownAs(browser, 'lead:9ZA')
    secretary = await sitDownAs(browser, 'secretary:9ZA')
    region = await sitDownAs(browser, 'region:Y9Z')
  })
  afterAll(() => browser.close())

  const unfold = (page: Page, words: string) => page.locator('summary', { hasText: words }).click()
  const why = (page: Page) => page.getByRole('textbox', { name: 'Why?' })

  async function fillDate(page: Page, question: string, day: string, month: string) {
    const date = page.getByRole('group', { name: question })
    await date.getByLabel('Day').fill(day)
    await date.getByLabel('Month').fill(month)
    await date.getByLabel('Year').fill('2019')
  }

  it('are varied once the network is approved, here by an officer', async () => {
    const { page } = lead
    await openNetwork(lead, network)
    await acceptAsComplete(page, network)
    await lead.goHome()
    await unfold(page, 'Change what a gap in coverage does')
    await page.getByLabel('It holds all networks').check()
    await fillDate(page, 'When is it reviewed?', '20', '5')
    await why(page).fill('Every practice is to be covered first.')
    await page.getByRole('button', { name: 'Change it' }).click()
    await page.getByText('Owner: Commissioner support lead').waitFor()
    await region.goTo('/commissioners/9ZA')
    await unfold(region.page, 'Lift the hold')
    await why(region.page).fill('One signature must not hold four networks.')
    await region.page.getByRole('button', { name: 'Lift the hold' }).click()
    await region.page.getByText('Networks that are ready are confirmed').waitFor()
    await lead.goHome()
    await page.getByRole('link', { name: 'Coverage check', exact: true }).click()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await done(page)
    await lead.goHome()
    await unfold(page, 'Let an officer decide')
    await why(page).fill('The next meeting is after the deadline.')
    await page.getByRole('button', { name: 'Let an officer decide' }).click()
    await page.getByText('An officer or group may decide').waitFor()
    await openNetwork(secretary, network)
    await openPart(secretary.page, 'Sign-off')
    await unfold(secretary.page, 'Record an officer’s decision')
    await secretary.page.getByLabel('Approve', { exact: true }).check()
    await secretary.page.getByLabel(/^Why outside a meeting/).fill('The lay chair was asked.')
    await secretary.page.getByRole('button', { name: 'Record an officer’s decision' }).click()
    await secretary.page.getByText('The committee has still to note this decision').waitFor()
  })

  it('are given notice of in one go, with a reason where it is short', async () => {
    const { page } = lead
    await lead.goHome()
    await page.getByRole('link', { name: 'Contract variations: notices and signatures' }).click()
    await page.getByRole('heading', { name: 'Contract variations' }).waitFor()
    const serve = page.getByRole('button', { name: /^Serve \d+ notices?$/ })
    await serve.waitFor()
    await expectUsable(lead)
    await fillDate(page, 'From when are the contracts varied?', '20', '5')
    await page.getByText('That is 6 days of notice.').waitFor()
    await serve.click()
    await page.getByRole('link', { name: 'Say why more notice is not practicable' }).waitFor()
    await expectUsable(lead)
    await fillDate(page, 'From when are the contracts varied?', '1', '7')
    await serve.click()
    await page.getByText(/^Notice is served on \d+ practices\.$/).waitFor()
    const table = page.getByRole('table', { name: 'Practices' })
    await table.getByText('1 July 2019 (48 days left)').first().waitFor()
    await expectUsable(lead)
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download every practice as JSON' }).click(),
    ])
    const file = JSON.parse(await readFile(await json.path(), 'utf8'))
    expect(file.format).toBe('muster/contract-variations')
    const row = file.rows.find((one: { effectiveOn: string }) => one.effectiveOn === '2019-07-01')
    served = row.practiceCode
    expect(row.textVersion).toMatch(/^[0-9a-f]{16}$/)
  })

  it('reach each practice as a document of its own, which its people sign', async () => {
    practice = await sitDownAs(browser, `practice:${served}`, narrow)
    const { page } = practice
    await practice.goTo(`/practices/${served}/variation`)
    await page.getByRole('heading', { name: 'What is varied' }).waitFor()
    await page.getByText('SHA-256 of the text').waitFor()
    await expectUsable(practice)
    await page.getByText(/^Signed for .* on 14 May 2019/).waitFor()
    const { page: leads } = lead
    await leads.reload()
    const table = leads.getByRole('table', { name: 'Practices' })
    await table
      .getByRole('row', { name: new RegExp(served) })
      .getByText('Signed')
      .first()
      .waitFor()
  })

  it('have the network asked for at the register, with a clock for the other side', async () => {
    const { page } = lead
    await openNetwork(lead, network)
    await openPart(page, 'Payments')
    const code = page.getByRole('region', { name: 'Network code and links' })
    await code.getByRole('button', { name: 'Record that it was asked for' }).click()
    await code.getByText('Answer expected by 29 May 2019').waitFor()
    await expectUsable(lead)
    await code.getByLabel('Network code', { exact: true }).fill('U123')
    await code.getByRole('button', { name: 'Record the code' }).click()
    await code.getByRole('link', { name: /a U and five digits/ }).waitFor()
    await code.getByLabel('Network code', { exact: true }).fill('U12345')
    await code.getByRole('button', { name: 'Record the code' }).click()
    await code.getByText('U12345, issued on 14 May 2019').waitFor()
    await page.getByText(/The pay run of Wednesday 31 July 2019 can still be made/).waitFor()
    await expectUsable(lead)
    await lead.goHome()
    await page.getByRole('link', { name: 'Codes, links and payees' }).click()
    await page.getByRole('table', { name: 'Asked of others' }).getByText('U12345').waitFor()
    await expectUsable(lead)
  })

  it('have no certificate before they are live, and cost nothing that is not late', async () => {
    await openNetwork(lead, network)
    await openPart(lead.page, 'Certificate')
    await lead.page.getByText('there is no certificate').waitFor()
    await region.goHome()
    await region.page.getByRole('link', { name: /^Networks that start late/ }).click()
    await region.page.getByRole('heading', { name: 'Networks that start late' }).waitFor()
    await region.page.getByRole('heading', { name: /^Practices/ }).waitFor()
    await expectUsable(region)
  })

  it('leave the quorum to the committee’s own terms', async () => {
    const { page } = secretary
    await secretary.goTo('/commissioners/9ZA/committee')
    await page.getByLabel('Enter the quorum of this committee').check()
    await page.getByLabel('Members who vote, at least').fill('40')
    await page.getByRole('button', { name: 'Enter the committee' }).click()
    await page
      .getByText(/this committee would still lack a quorum/)
      .first()
      .waitFor()
    await expectUsable(secretary)
    await page.getByLabel('Members who vote, at least').fill('3')
    await page.getByRole('button', { name: 'Enter the committee' }).click()
    await page.getByRole('heading', { name: 'Committee entered' }).waitFor()
  })
})
