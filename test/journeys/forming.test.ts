import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tabTo } from './keyboard.ts'
import { openPart } from './open-part.ts'
import { narrow, openBrowser, type Person, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

const unwanted = { account: 'practice:Z91060', name: 'Fenwater Road Surgery' }
const namedTwice = { account: 'practice:Z91030', code: 'Z91030' }
const group = 'Fenwater and Millrace'

inBrowser('practices that nobody has taken in', () => {
  let browser: Browser
  let practice: Person
  let neighbour: Person
  let coastLead: Person
  let valeLead: Person

  beforeAll(async () => {
    browser = await openBrowser()
    coastLead = await sitDownAs(browser, 'lead:9ZA')
    practice = await sitDownAs(browser, unwanted.account, narrow)
    neighbour = await sitDownAs(browser, namedTwice.account)
    valeLead = await sitDownAs(browser, 'lead:9ZB')
  })
  afterAll(() => browser.close())

  it('has the support lead plan who covers the patients of a practice in no network', async () => {
    const { page } = coastLead
    await coastLead.goHome()
    const row = page
      .getByRole('table', { name: 'Practices in no network' })
      .getByRole('row', { name: new RegExp(unwanted.name) })
    await row.getByRole('combobox').selectOption({ label: 'Alderfleet Harbour' })
    await row.getByRole('button', { name: 'Plan cover' }).click()
    await row.getByText('Covered by Alderfleet Harbour').waitFor()
  })

  it('lets the practice put forward a group of its own, on a phone and by keyboard alone', async () => {
    const { page } = practice
    await practice.goHome()
    await expectUsable(practice)
    await tabTo(page, 'Put forward a group of practices')
    await page.keyboard.press('Enter')
    await page.getByLabel('Name of the network').waitFor()
    await expectUsable(practice)
    await tabTo(page, 'Name of the network')
    await page.keyboard.type(group)
    await tabTo(page, 'Add another practice')
    await page.keyboard.type(namedTwice.code)
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: namedTwice.code }).waitFor()
  })

  it('is told what is missing before anything is sent', async () => {
    const { page } = practice
    await tabTo(page, 'Put forward')
    await page.keyboard.press('Enter')
    const summary = page.locator('.nhsuk-error-summary')
    await summary.waitFor()
    expect(await wordsOf(summary)).not.toContain('Enter a name')
    await summary.getByRole('link').first().press('Enter')
    await page.keyboard.press('Space')
    expect(await page.getByRole('radio', { name: unwanted.name }).isChecked()).toBe(true)
  })

  it('then sees its group, and that each practice named has to agree', async () => {
    const { page } = practice
    await tabTo(page, 'Put forward')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `${group} is put forward` }).waitFor()
    const words = await wordsOf(page.getByRole('main'))
    expect(words).toContain('Each of these practices is now asked to agree')
    expect(words).toContain(namedTwice.code)
    await expectUsable(practice)
    await practice.goHome()
    const home = await wordsOf(page.getByRole('main'))
    expect(home).toContain(`Your network waits for ‘Choose your partners’: Millrace Practice`)
    expect(home).toContain(group)
    expect(home).not.toContain('Put forward a group')
  })

  it('asks the other practice, which agrees to this group among those that name it', async () => {
    const { page } = neighbour
    await neighbour.goHome()
    await page.getByRole('heading', { name: 'Choose your group' }).waitFor()
    await expectUsable(neighbour)
    await page.getByRole('link', { name: `agree or decline to join ${group}` }).click()
    await page.getByRole('button', { name: 'Agree to version 1' }).click()
    await page.getByRole('heading', { name: 'What happens next' }).waitFor()
    await page.getByRole('link', { name: 'Go to your practice' }).click()
    await page.getByRole('heading', { name: 'Your network' }).waitFor()
    expect(await wordsOf(page.getByRole('main'))).toContain(group)
  })

  it('has the coordinator set out the area, with a map whose fingerprint is recorded', async () => {
    const { page } = practice
    await practice.goHome()
    await page.getByRole('link', { name: 'Set out the network area', exact: true }).click()
    const map = { name: 'area.geojson', mimeType: 'application/geo+json' }
    await page
      .getByLabel('Map of the area')
      .setInputFiles({ ...map, buffer: Buffer.from('{"type":"FeatureCollection","features":[]}') })
    await page.getByText('Recorded: area.geojson, fingerprint').waitFor()
    await page.getByRole('group', { name: 'Is the area in one piece?' }).getByLabel('No').check()
    const crosses = page.getByRole('group', { name: 'Does the area cross the boundary' })
    await crosses.getByLabel('No').check()
    await page.getByRole('button', { name: 'Save and send' }).click()
    await page.getByRole('link', { name: /Enter|Say|Why/ }).waitFor()
    await page.getByLabel('Why is the area not in one piece?').fill('A river runs between us.')
    await expectUsable(practice)
    await page.getByRole('button', { name: 'Save and send' }).click()
    await page.getByRole('heading', { name: 'What happens next' }).waitFor()
  })

  it('has a rural network ask for an exception, which the commissioner grants', async () => {
    const { page } = valeLead
    await valeLead.goHome()
    const networks = page.getByRole('table', { name: 'Networks', exact: true })
    await networks.getByRole('link', { name: 'Hollowfell and Dales' }).click()
    await openPart(page, 'Members')
    await page.locator('summary').filter({ hasText: 'Ask for an exception' }).click()
    const ask = page.getByRole('button', { name: 'Ask for the exception' })
    const form = page.locator('form').filter({ has: ask })
    await form.getByLabel(/in a large rural or remote area/).check()
    await form.getByLabel('Why?').fill('Four far valleys.')
    await ask.click()
    await page.getByText('Decide: Under 30,000 patients: rural, remote area').click()
    await page.getByRole('button', { name: 'Grant', exact: true }).click()
    await page.getByRole('link', { name: 'Enter the reason' }).waitFor()
    await page.getByLabel('Reason', { exact: true }).fill('The valleys are remote.')
    await expectUsable(valeLead)
    await page.getByRole('button', { name: 'Grant', exact: true }).click()
    await page.getByText('Granted', { exact: true }).waitFor()
  })

  it('withdraws it again on a phone, with a reason that the network reads', async () => {
    const lead = await sitDownAs(browser, 'lead:9ZB', narrow)
    const { page } = lead
    await lead.goTo(new URL(valeLead.page.url()).pathname)
    await page.getByText('Withdraw: Under 30,000 patients: rural, remote area').click()
    await expectUsable(lead)
    const form = page.locator('form').filter({ hasText: 'Withdraw the exception' })
    await form.getByLabel('Why?').fill('A fifth practice joins.')
    await page.getByRole('button', { name: 'Withdraw the exception' }).click()
    await page.getByText(/Withdrawn by the commissioner on .*A fifth practice joins\./).waitFor()
    await expectUsable(lead)
  })
})
