import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importRegister } from './later-register.ts'
import { narrow, openBrowser, type Person, sitDownAs, wordsOf } from './person.ts'
import { expectUsable } from './usable.ts'

const network = 'Saltholm and Strand'
const moved = { code: 'Z91006', name: 'Saltholm Medical Centre' }
const also = { code: 'Z91007', name: 'Strand Parade Surgery' }
const vale = { code: '9ZB', name: 'NHS Wexmere Vale and Fell CCG' }

inBrowser('a later register in which practices are under another commissioner', () => {
  let browser: Browser
  let lead: Person
  let other: Person

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDownAs(browser, 'lead:9ZA')
    other = await sitDownAs(browser, 'lead:9ZB', narrow)
    await importRegister('9ZA', { moved: [moved.code, also.code], to: vale })
  })
  afterAll(() => browser.close())

  it('waits for the support lead of the commissioner they belong to', async () => {
    const { page } = lead
    await lead.goHome()
    await page.getByText('2 practices wait for your decision').waitFor()
    await page.getByRole('link', { name: 'Look and decide' }).click()
    await page.getByRole('link', { name: new RegExp(moved.code) }).click()
    await page.getByText(`has it under ${vale.name} (${vale.code}) since 13 May 2019`).waitFor()
    await expectUsable(lead)
  })

  it('shows what that means for the network, both commissioners and the money, before it is decided', async () => {
    const { page } = lead
    await page.getByLabel(`It belongs to ${vale.name} (${vale.code}) from a day on`).check()
    await page.getByLabel(/^Decide the same for the other practice/).check()
    const preview = page.getByRole('region', { name: network })
    await preview.getByText('it lies across the line of two commissioners').waitFor()
    expect(await wordsOf(preview)).toContain('nobody signs again')
    await page.getByText('The support lead of NHS Wexmere Vale and Fell CCG.').waitFor()
    await expectUsable(lead)
  })

  it('is decided for both at once, with a reason, and takes effect', async () => {
    const { page } = lead
    await page.getByLabel('Why?').fill('The boundary of the two commissioners was redrawn.')
    await page.getByRole('button', { name: 'Decide' }).click()
    await page.getByText(`It belongs to ${vale.name} (${vale.code}) from 13 May 2019`).waitFor()
    await page.getByText('Done', { exact: true }).waitFor()
  })

  it('gives the network to both to see, and asks them which leads', async () => {
    const { page } = other
    await other.goHome()
    const shared = page.getByRole('table', { name: 'Networks across your boundary' })
    await shared.getByRole('link', { name: network }).click()
    const section = page.getByRole('region', { name: /^Lead commissioner/ })
    await section.getByText(`${vale.name}, 2 practices`).waitFor()
    await expectUsable(other)
  })
  it('is undone by whoever has the practice now, after seeing what goes back', async () => {
    const { page } = other
    await other.goTo(`/commissioners/${vale.code}/register`)
    await page.getByRole('link', { name: new RegExp(also.code) }).click()
    await page.getByText('Undo this decision').click()
    await page.getByRole('heading', { name: 'What goes back today' }).waitFor()
    await page.getByText('plan it again').waitFor()
    await expectUsable(other)
    await page.getByRole('button', { name: 'Undo it' }).click()
    await page.getByText('Enter why it is undone').first().waitFor()
    await page.getByLabel('Why is it undone?').fill('The surgery is on the old side of the line.')
    await page.getByRole('button', { name: 'Undo it' }).click()
    await page.getByText('What was decided has been undone').waitFor()
  })
})
