import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importRegister } from './later-register.ts'
import { openPart } from './open-part.ts'
import { narrow, openBrowser, type Person, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

const closing = { code: 'Z91010', name: 'Great Saltholm Health Centre' }

inBrowser('a later register in which a member has closed', () => {
  let browser: Browser
  let lead: Person
  let practice: Person

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDownAs(browser, 'lead:9ZA')
    practice = await sitDownAs(browser, `practice:${closing.code}`, narrow)
    await importRegister('9ZA', { closed: closing.code })
  })
  afterAll(() => browser.close())

  it('waits for the support lead, and has changed nothing', async () => {
    const { page } = lead
    await lead.goHome()
    await page.getByText('One practice waits for your decision').waitFor()
    await page.getByRole('link', { name: 'Look and decide' }).click()
    await page.getByRole('link', { name: new RegExp(closing.code) }).click()
    await page.getByText('register-of-13-may.csv, row 10').waitFor()
    await expectUsable(lead)
  })

  it('tells the practice, on its phone, that somebody decides', async () => {
    await practice.goHome()
    await practice.page
      .getByText('the support lead decides')
      .or(practice.page.getByText('support lead decides what it means'))
      .first()
      .waitFor()
    await expectUsable(practice)
  })

  it('shows the lead what closing would bring, to the penny, before it is decided', async () => {
    const { page } = lead
    await page.getByLabel(/^It closes/).check()
    await page.getByRole('heading', { name: 'What this would bring' }).waitFor()
    const preview = page.getByRole('region', { name: 'Saltholm and Strand' })
    await preview.waitFor()
    const words = await wordsOf(preview)
    expect(words).toContain('36,480 now, 28,056 then')
    expect(words).toMatch(/£[\d,]+\.\d\d now, £[\d,]+\.\d\d then: £[\d,]+\.\d\d less/)
    await expectUsable(lead)
  })

  it('asks for what is missing, then takes the decision and says so', async () => {
    const { page } = lead
    await page.getByRole('button', { name: 'Decide' }).click()
    await page.getByRole('alert').getByText('Enter the reason').waitFor()
    await page.getByLabel('Why?').fill('The partners retire at the end of June.')
    await page.getByRole('button', { name: 'Decide' }).click()
    await page.getByText('It closes from 1 July 2019').first().waitFor()
  })

  it('stands among the changes of its network, until its day', async () => {
    const { page } = lead
    await page.getByRole('link', { name: 'Saltholm and Strand' }).first().click()
    await openPart(page, 'Changes')
    await page.getByText('The practice register').first().waitFor()
    await page.getByText(`${closing.name} (${closing.code})`).first().waitFor()
    await page.getByText('A member closes').first().waitFor()
  })
})
