import { readFile } from 'node:fs/promises'
import { inBrowser } from '@muster/test-platform'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  desktop,
  findPersona,
  narrow,
  openBrowser,
  type Person,
  sitDown,
  wordsOf,
} from './person.ts'
import { expectUsable } from './usable.ts'

inBrowser('what the network contract pays', () => {
  let browser: Browser
  let lead: Person
  let practice: Person

  beforeAll(async () => {
    browser = await openBrowser()
    lead = await sitDown(browser, await findPersona('lead'), desktop)
    practice = await sitDown(browser, await findPersona('practice', /sign/i), narrow)
  })
  afterAll(() => browser.close())

  const table = ({ page }: Person, caption: string) =>
    page.getByRole('table', { name: caption, exact: true })

  /** The cells of a column, down the table. */
  async function column(person: Person, caption: string, header: string): Promise<string[]> {
    const heads = await table(person, caption).locator('thead th').allTextContents()
    const at = heads.indexOf(header)
    expect(at, `${caption} has no column ${header}`).toBeGreaterThanOrEqual(0)
    const rows = await table(person, caption).locator('tbody tr').all()
    return Promise.all(
      rows.map(async (row) => wordsOf(row.locator('th, td').nth(at).locator('span').last())),
    )
  }

  const penceIn = (words: string) => Math.round(Number(words.replaceAll(/[£,]/g, '')) * 100)

  it('tells the support lead what a week of waiting costs each network, the dearest first', async () => {
    await lead.goHome()
    await table(lead, 'What a week’s delay costs').waitFor()
    const weeks = (await column(lead, 'What a week’s delay costs', 'Each week later costs')).map(
      penceIn,
    )
    expect(weeks.length).toBeGreaterThan(0)
    expect(weeks[0]).toBeGreaterThan(0)
    expect(weeks).toEqual([...weeks].sort((a, b) => b - a))
  })

  it('shows the payments of a network by month, each rate with its source and how sure it is', async () => {
    await table(lead, 'What a week’s delay costs').getByRole('link').first().click()
    await lead.page.getByRole('heading', { name: 'Expected payments', exact: true }).waitFor()
    const months = 'Expected payments by month'
    expect(await column(lead, months, 'For')).toHaveLength(12)
    const core = (await column(lead, months, 'Core payment')).map(penceIn)
    expect(core[0]).toBeGreaterThan(0)
    expect(Math.max(...core) - Math.min(...core)).toBeLessThanOrEqual(1)
    const director = (await column(lead, months, 'Clinical director payment')).map(penceIn)
    expect(director.slice(0, 3)).toEqual([0, 0, 0])
    const sure = await column(lead, 'Rates', 'How sure')
    expect(sure).toContain('Published')
    expect(sure).toContain('Recalled, not confirmed')
    expect((await column(lead, 'Rates', 'Source')).every((source) => source !== '')).toBe(true)
  })

  it('lets the months be added up in a spreadsheet', async () => {
    const [download] = await Promise.all([
      lead.page.waitForEvent('download'),
      lead.page
        .getByRole('button', { name: 'Download as CSV (Expected payments by month)' })
        .click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    const lines = text.slice(1).trim().split('\r\n')
    expect(lines[0]).toContain('"For","Core payment","Clinical director payment"')
    expect(lines[1]).toMatch(/^"April 2019",\d+(\.\d+)?,0,0,/)
    expect(lines).toHaveLength(13)
    expect(text).not.toMatch(/(^|,)"[=+@]/m)
  })

  it('can be used by everybody', async () => {
    await lead.page.setViewportSize(desktop)
    await expectUsable(lead)
    await lead.page.setViewportSize(narrow)
    await expectUsable(lead)
    await lead.goHome()
    await table(lead, 'What a week’s delay costs').waitFor()
    await expectUsable(lead)
  })

  it('tells a practice what it is paid itself and when, and by which list', async () => {
    await practice.goHome()
    await table(practice, 'What your practice is paid').waitFor()
    const words = await wordsOf(practice.page.getByRole('main'))
    expect(words).toMatch(/by your (weighted|registered) list/)
    expect(words).toMatch(/Your part of it is £[\d,]+\.\d\d/)
    const dates = await column(practice, 'What your practice is paid', 'When')
    const amounts = (await column(practice, 'What your practice is paid', 'Amount')).map(penceIn)
    expect(dates.length).toBe(amounts.length)
    const [backdated = 0, next = 0] = amounts
    expect(backdated).toBeGreaterThanOrEqual(4 * next - 4)
    await expectUsable(practice)
  })
})
