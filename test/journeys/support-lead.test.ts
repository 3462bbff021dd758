import { readFile } from 'node:fs/promises'
import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPart } from './open-part.ts'
import { findPersona, openBrowser, type Person, sitDown, wordsOf } from './person.ts'

const parts = [
  ['Members', 'Exceptions'],
  ['Sign-off', 'Decision on the network'],
  ['Payments', 'Expected payments'],
  ['What happened', 'What happened'],
] as const

inBrowser('a support lead who unblocks', () => {
  let browser: Browser
  let lead: Person

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDown(browser, await findPersona('lead'))
    await lead.goHome()
  })
  afterAll(() => browser.close())

  const table = () => lead.page.locator('table').first()
  const firstColumn = () => table().locator('tbody th').allTextContents()

  it('sees for each network what it waits for, on whom and since when', async () => {
    const words = await wordsOf(table())
    expect(words).toMatch(/since (today|\d+ \w+ \d{4})/)
    expect(words).toContain('Days to spare')
  })

  it('sorts and filters, and finds the same rows behind the same address', async () => {
    await table().getByRole('button', { name: 'Network' }).click()
    await expect.poll(() => lead.page.url()).toContain('networks-sort=name')
    await table().getByRole('button', { name: 'Network' }).click()
    await expect.poll(() => lead.page.url()).toContain('networks-sort=-name')
    const sorted = await firstColumn()
    await lead.page.reload()
    await table().waitFor()
    expect(await firstColumn()).toEqual(sorted)
    const heading = table().getByRole('columnheader', { name: 'Network' })
    expect(await heading.getAttribute('aria-sort')).toBe('descending')
  })

  it('takes the table away as a file that no spreadsheet will run', async () => {
    const [download] = await Promise.all([
      lead.page.waitForEvent('download'),
      lead.page.getByRole('button', { name: 'Download as CSV (Networks)' }).click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toContain('"Network","Milestone"')
    expect(text).not.toMatch(/(^|,)"[=+@]/m)
  })

  it('opens a network with its milestones, members and everything that happened', async () => {
    await lead.goHome()
    await table().getByRole('link').first().click()
    await lead.page.getByRole('heading', { name: 'Steps of the network' }).waitFor()
    await lead.page.getByRole('list', { name: 'Milestones' }).waitFor()
    for (const [part, heading] of parts) {
      await openPart(lead.page, part)
      await lead.page.getByRole('heading', { name: heading }).first().waitFor()
      const focused = await lead.page.evaluate(() => document.activeElement?.tagName)
      expect(focused).toBe('H1')
      expect(await lead.page.title()).toContain(part)
    }
  })

  it('reads what happened back to the beginning, and goes on where the earlier events begin', async () => {
    const entries = lead.page.locator('.muster-timeline li')
    const earlier = lead.page.getByRole('button', { name: 'Show earlier events' })
    await entries.first().waitFor()
    const newest = await entries.first().textContent()
    for (let shown = await entries.count(); (await earlier.count()) > 0; ) {
      await earlier.focus()
      await lead.page.keyboard.press('Enter')
      await expect.poll(() => entries.count()).toBeGreaterThan(shown)
      const first = await entries.nth(shown).textContent()
      await expect
        .poll(() => lead.page.evaluate(() => document.activeElement?.textContent))
        .toBe(first)
      shown = await entries.count()
    }
    expect(await entries.count()).toBeGreaterThan(25)
    expect(await entries.first().textContent()).toBe(newest)
    expect(await wordsOf(entries.last())).toContain('2019')
    expect(await wordsOf(entries.last())).toMatch(/“Declare your intent”/)
  })

  it('gives a blocker to another owner, with a reason that whoever sees it reads', async () => {
    const { page } = lead
    await lead.goHome()
    await page
      .getByRole('button', { name: /^Change the owner/ })
      .first()
      .click()
    const form = page.locator('form').filter({ hasText: 'Who is to unblock it?' })
    const owner = form.getByLabel('Who is to unblock it?')
    await owner.selectOption({ label: 'NHS England regional team' })
    await form.getByLabel('Why?').fill('Only the region can settle this.')
    await page.getByRole('button', { name: 'Give it to them' }).click()
    await page.getByText('Only the region can settle this.').first().waitFor()
  })
})
